// An has just heard of the server and opens its first page on a phone.
import { test, expect } from '../town/index.mjs';
import { audit, walk, weigh } from '../town/audit.mjs';

test('the first page holds in every state', async ({ page, javaScriptEnabled }) => {
  for (const lang of ['vi', 'en']) {
    await page.goto(`/?lang=${lang}`);
    await expect(page.locator('h1')).toHaveCount(1);
    if (javaScriptEnabled !== false) {
      await audit(page, `home, ${lang}`);
      await walk(page, `home, ${lang}`);
    }
  }
});

test('the first page is light enough for a slow network', async ({ browser, baseURL }) => {
  const { bytes, requests } = await weigh(browser, `${baseURL}/`);
  console.log(`first page: ${bytes} bytes, ${requests} requests`);
  expect(bytes).toBeLessThanOrEqual(28 * 1024);
  expect(requests).toBeLessThanOrEqual(4);
});
