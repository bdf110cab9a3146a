// Lan fills in the survey on the web: part by part, at once, now and later.
import { test, expect, goOn } from '../town/index.mjs';
import { audit, walk } from '../town/audit.mjs';
import { PAYLOADS } from '../town/payloads.mjs';

const START = '/surveys/papi-local';

const look = async (page, name, scripts) => {
  await expect(page.locator('h1')).toHaveCount(1);
  if (scripts !== false) await audit(page, name);
};

const press = (page, value) => page.locator(`main button[value=${value}]`).click();

test('a survey is filled in part by part, sent, and its receipt shown', async ({ page, javaScriptEnabled }) => {
  await page.goto('/surveys');
  await look(page, 'surveys', javaScriptEnabled);
  await page.locator('main h2 a').first().click();
  await look(page, 'a survey', javaScriptEnabled);
  if (javaScriptEnabled !== false) await walk(page, 'a survey');

  await press(page, 'parts');
  await expect(page.locator('main')).toContainText('Phần 1 trên 10');
  await look(page, 'part 1', javaScriptEnabled);
  if (javaScriptEnabled !== false) await walk(page, 'part 1');

  // An answer opens a question of the same part.
  await page.locator('input[name=q14][value="1"]').check();
  await press(page, 'next');
  await expect(page.locator('main')).toContainText('có thêm câu hỏi');
  await look(page, 'part 1 with a question more', javaScriptEnabled);

  // What is wrong stands at its question, and what was typed stays.
  await page.locator('input[name=q13][value="0"]').check();
  await page.locator('input[name=q13][value="a"]').check();
  await press(page, 'next');
  await expect(page).toHaveTitle(/^Lỗi/);
  await expect(page.locator('input[name=q13][value="a"]')).toBeChecked();
  await look(page, 'part 1 with a fault', javaScriptEnabled);
  await page.locator('.govuk-error-summary a').click();
  await expect(page.locator('#q13')).toBeFocused();
  await page.locator('input[name=q13][value="0"]').uncheck();
  await press(page, 'next');

  for (let part = 2; part <= 9; part += 1) {
    await expect(page.locator('main')).toContainText(`Phần ${part} trên 10`);
    if (part === 6) {
      await page.locator('#q61b').fill('1.0');
      await press(page, 'next');
      await look(page, 'part 6 with a fault', javaScriptEnabled);
      await page.locator('#q61b').fill('45');
    }
    if (part === 9) await look(page, 'part 9', javaScriptEnabled);
    await press(page, 'next');
  }
  await page.locator('#z1').fill('Sửa đường thôn 3.\n\nCám ơn.');
  await look(page, 'part 10', javaScriptEnabled);
  await press(page, 'next');

  await expect(page.locator('h1')).toHaveText('Xem lại câu trả lời');
  await expect(page.locator('main')).toContainText('Chưa trả lời');
  await look(page, 'the answers once more', javaScriptEnabled);
  await page.locator('a[href*="/parts/6?from=check#q61b"]').click();
  await page.locator('#q61b').fill('50');
  await press(page, 'check');
  await expect(page.locator('main')).toContainText('50');

  await goOn(page);
  await expect(page.locator('h1')).toHaveText('Đã gửi xong');
  const receipt = await page.locator('.govuk-panel strong').textContent();
  expect(receipt).toMatch(/^(\d{3} ){5}\d{3}$/);
  expect(page.url()).not.toContain(receipt.slice(0, 3));
  await look(page, 'the receipt', javaScriptEnabled);
  await page.reload();
  await expect(page.locator('.govuk-panel strong')).toHaveText(receipt);
});

test('a form is gone on with by its code on another device', async ({ page, browser, baseURL, javaScriptEnabled }) => {
  await page.goto(START);
  await press(page, 'whole');
  await look(page, 'everything on one page', javaScriptEnabled);
  await page.locator('input[name=q11][value="2"]').check();
  await press(page, 'later');
  const code = await page.locator('main .code').textContent();
  await look(page, 'the code', javaScriptEnabled);

  const other = await browser.newContext({ baseURL, locale: 'vi-VN', javaScriptEnabled });
  const there = await other.newPage();
  await there.goto(START);
  await there.locator('#code').fill('482 019 377');
  await there.locator('#code').press('Enter');
  await expect(there.locator('#code')).toHaveValue('482 019 377');
  await there.locator('#code').fill(code.replaceAll(' ', ''));
  await there.locator('#code').press('Enter');
  await expect(there.locator('main')).toContainText('Đã trả lời 1 trên');
  await there.locator('main a[href$="/check"]').click();
  await expect(there.locator('main')).toContainText('2. Có nghe nói nhưng không kể được');
  await goOn(there);
  await expect(there.locator('h1')).toHaveText('Đã gửi xong');
  await other.close();

  await page.goto(`${START}/parts/3`);
  await expect(page.locator('h1')).toHaveText('Đã gửi xong');
});

test('the pages of a survey hold in their other states', async ({ page, context, javaScriptEnabled }) => {
  await page.goto(`${START}?meeting=NO-9`);
  await look(page, 'a meeting that there is not', javaScriptEnabled);
  await page.goto(`${START}/parts/2`);
  await expect(page.locator('main')).toContainText('Không thấy phiếu nào đang làm dở');
  await page.goto(`${START}/sent`);
  await look(page, 'no receipt', javaScriptEnabled);
  await page.goto(`${START}?lang=en`);
  await look(page, 'a survey, en', javaScriptEnabled);
  await press(page, 'parts');
  await expect(page).toHaveURL(/parts\/1\?lang=en$/);
  await look(page, 'part 1, en', javaScriptEnabled);
  await page.goto(`${START}/check?lang=en`);
  await goOn(page);
  await look(page, 'nothing answered, en', javaScriptEnabled);
  await page.goto(START);
  await look(page, 'a survey underway', javaScriptEnabled);
  await page.locator('button[value=delete]').click();
  await expect(page.locator('main')).not.toContainText('Đã trả lời');
  expect(await context.cookies()).toEqual([]);
});

test('scripts in an answer are only text', async ({ page }) => {
  await page.goto(START);
  await press(page, 'parts');
  // The longest that is taken is 1,000 characters.
  for (let at = 0; at < PAYLOADS.length; at += 6) {
    const typed = PAYLOADS.slice(at, at + 6).join('\n').slice(0, 900);
    await page.goto(`${START}/parts/10`);
    await page.locator('#z1').fill(typed);
    await press(page, 'next');
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.evaluate('window.ran').catch(() => undefined)).toBeUndefined();
  }
});
