// How the stories are told: on a cheap phone, on a desk, and on a phone without JavaScript.
import { defineConfig } from '@playwright/test';
import { chromium } from './town/browser.mjs';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

export default defineConfig({
  testDir: './stories',
  outputDir: '../../target/browser/results',
  globalSetup: './town/found.mjs',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: Number(process.env.HOIAM_BROWSER_WORKERS ?? 2),
  timeout: 120_000,
  reporter: [['list'], ['./town/tally.mjs']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] },
  },
  projects: [
    { name: 'phone', use: { viewport: phone } },
    { name: 'desk', use: { viewport: desk } },
    // Only what citizens do must work without JavaScript on the phone; staff pages do too, but
    // their stories are told once.
    {
      name: 'phone without JavaScript',
      testMatch: /citizen.*\.spec\.mjs/,
      use: { viewport: phone, javaScriptEnabled: false },
    },
  ],
});
