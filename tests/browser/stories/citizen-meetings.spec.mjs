// Lan looks a meeting up, and scans the poster at its door.
import { test, expect } from '../town/index.mjs';
import { audit, walk } from '../town/audit.mjs';

const look = async (page, name, scripts) => {
  await expect(page.locator('h1')).toHaveCount(1);
  if (scripts !== false) await audit(page, name);
};

test('a meeting is found, and each of its numbers opens its list', async ({ page, javaScriptEnabled }) => {
  await page.goto('/meetings');
  await expect(page.locator('main')).toContainText('Năm 2019');
  await look(page, 'the meetings', javaScriptEnabled);
  if (javaScriptEnabled !== false) await walk(page, 'the meetings');

  await page.locator('main a[href="/meetings/HN2019-01"]').click();
  await expect(page.locator('main')).toContainText('Số phiếu thu về bằng đúng số người dự');
  await look(page, 'a meeting', javaScriptEnabled);
  const raised = page.locator('main a[href*="figure=received"]');
  const count = Number(await raised.textContent());
  expect(count).toBeGreaterThan(0);
  await raised.click();
  await expect(page.locator('main tbody tr')).toHaveCount(count);
});

test('the code at the door leads to the survey and to an opinion', async ({ page, javaScriptEnabled }) => {
  await page.goto('/m/hn2019-01');
  await look(page, 'the door of a meeting', javaScriptEnabled);
  if (javaScriptEnabled !== false) await walk(page, 'the door of a meeting');
  for (const way of ['/surveys/papi-local?meeting=HN2019-01', '/cases/new?meeting=HN2019-01']) {
    await page.goto('/m/HN2019-01');
    await page.locator(`main a[href="${way}"]`).click();
    await expect(page).toHaveURL(/meeting=HN2019-01|\/cases\/new|\/surveys/);
    await expect(page.locator('h1')).toHaveCount(1);
  }
});

test('a code that is none says what to do', async ({ page, javaScriptEnabled }) => {
  const reply = await page.goto('/m/XX-1');
  expect(reply.status()).toBe(404);
  await look(page, 'no meeting has this code', javaScriptEnabled);
  await expect(page.locator('main a[href="/cases/new"]')).toBeVisible();
});
