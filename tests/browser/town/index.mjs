// What every story has at hand: a server with the demo's district, people who are signed in, and
// the audits that hold for every page.
import { test as bare, expect } from '@playwright/test';
import { BINARY, DISTRICT } from './found.mjs';
import { serve } from './server.mjs';
import { watch } from './watch.mjs';

// The demo's staff: what `hoiam demo` prints.
export const STAFF = {
  leader: ['lanhdao@hoiam.example', 'lanh-dao-2019'],
  officer: ['canbo@hoiam.example', 'can-bo-ho-so-2019'],
  organizer: ['totochuc@hoiam.example', 'to-chuc-hop-2019'],
  auditor: ['kiemtra@hoiam.example', 'kiem-tra-so-2019'],
  admin: ['quantri@hoiam.example', 'quan-tri-may-2019'],
};

export const test = bare.extend({
  // One server for all the stories of a worker: they do not meet, since each makes its own cases.
  server: [
    async ({}, use) => {
      const server = await serve(BINARY, DISTRICT);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.base),
  // Every page is watched: what the browser complains about fails the story.
  page: async ({ page }, use) => {
    const complaints = watch(page);
    await use(page);
    expect(complaints).toEqual([]);
  },
  // A page of somebody who is signed in: `await signedIn('officer')`.
  signedIn: async ({ browser, baseURL, viewport }, use) => {
    const opened = [];
    await use(async (who) => {
      const context = await browser.newContext({ baseURL, viewport, locale: 'vi-VN' });
      const page = await context.newPage();
      opened.push([context, watch(page)]);
      await signIn(page, who);
      return page;
    });
    for (const [context, complaints] of opened) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  },
});

export { expect };

// Signs in through the page, as people do.
export async function signIn(page, who) {
  const [email, password] = STAFF[who];
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main form button').first().click();
  await expect(page).toHaveURL(/\/staff/);
}

// Presses the first button of the page's form.
export async function goOn(page) {
  await page.locator('main form button:not([formaction])').first().click();
}
