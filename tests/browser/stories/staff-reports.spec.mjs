// The leader reads the reports, and opens the list behind a figure.
import { test, expect } from '../town/index.mjs';
import { audit, walk } from '../town/audit.mjs';

// The year of the demo's district, as it stood when the district's own report was dated.
const YEAR = 'from=01/01/2019&until=31/12/2019&as_of=10/01/2020';

test('the resolution report, by every grouping, and the list behind a figure', async ({ signedIn }) => {
  const page = await signedIn('leader');
  for (const by of ['unit', 'level', 'field', 'kind', 'source', 'meeting', 'month']) {
    await page.goto(`/staff/reports/resolution?${YEAR}&group_by=${by}`);
    await audit(page, `the resolution report by ${by}`);
  }
  await walk(page, 'the resolution report');
  const figure = page.locator('main td a').first();
  const counted = Number((await figure.textContent()).replaceAll(/\D/g, ''));
  await figure.click();
  await expect(page.locator('main')).toContainText(String(counted));
  await audit(page, 'the list behind a figure');
  await walk(page, 'the list behind a figure');
});

test('the survey report', async ({ signedIn }) => {
  const page = await signedIn('leader');
  await page.goto('/staff/reports/surveys');
  await audit(page, 'the surveys');
  await page.goto('/staff/reports/surveys/papi-local');
  await audit(page, 'the survey report');
  await walk(page, 'the survey report');
});

test('a report that cannot be asked for says what to change', async ({ signedIn }) => {
  const page = await signedIn('auditor');
  await page.goto('/staff/reports/resolution?from=01/01/2020&until=31/12/2018');
  await audit(page, 'the resolution report, days the wrong way round');
  await expect(page.locator('.govuk-error-summary')).toBeVisible();
});
