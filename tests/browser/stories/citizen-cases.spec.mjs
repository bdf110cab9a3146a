// Mrs. An sends a case, keeps her receipt, and looks it up; the office asks her and answers.
import { test, expect, goOn } from '../town/index.mjs';
import { audit, walk } from '../town/audit.mjs';
import { PAYLOADS } from '../town/payloads.mjs';

const TEXT = 'Đường thôn Đông lầy lội.\n\nXe cứu thương không vào được từ tháng Mười.';
const LONG = 'nghiêng-ngả-'.repeat(300);

// What every page is held against, where scripts run to do it.
function looker(page, javaScriptEnabled) {
  return async (name, walked = false) => {
    await expect(page.locator('h1')).toHaveCount(1);
    if (javaScriptEnabled === false) return;
    await audit(page, name);
    if (walked) await walk(page, name);
  };
}

// Comes as far as the check, anonymously.
async function begin(page, text) {
  await page.goto('/cases/new');
  await page.locator('#text').fill(text);
  await goOn(page);
  await goOn(page);
  await page.locator('input[value=none]').check();
  await goOn(page);
}

async function send(page, text) {
  await begin(page, text);
  await goOn(page);
  return (await page.locator('.receipt').textContent()).trim();
}

test('a case is sent in short pages, every fault at its field, and its receipt kept', async ({ page, javaScriptEnabled }) => {
  const look = looker(page, javaScriptEnabled);
  await page.goto('/cases/new');
  await look('what is it about', true);
  await goOn(page);
  await expect(page).toHaveTitle(/^Lỗi/);
  await look('what is it about, faults');
  await page.locator('.govuk-error-summary a').click();
  await expect(page.locator('#text')).toBeFocused();
  await page.locator('#text').fill(LONG + LONG);
  await goOn(page);
  await expect(page.locator('#text')).toHaveValue(LONG + LONG);
  await look('what is it about, too long');
  await page.locator('#text').fill(TEXT);
  await goOn(page);

  await look('whom does it concern', true);
  await page.locator('#field').selectOption('transport');
  await goOn(page);
  await expect(page.locator('input[value=confidential]')).toBeChecked();
  await look('who are you', true);
  await page.locator('input[value=open]').check();
  await goOn(page);

  await expect(page.locator('#contact_me')).not.toBeChecked();
  await look('contact', true);
  await page.locator('#phone').fill('12');
  await page.locator('#email').fill('an@');
  await goOn(page);
  await expect(page.locator('.govuk-error-summary li')).toHaveCount(5);
  await look('contact, faults');
  await page.locator('#name').fill('Nguyễn Thị An');
  await page.locator('#phone').fill('0912 345 678');
  await page.locator('#email').fill('');
  await page.locator('#contact_me').check();
  await page.locator('#publish_my_name').check();
  await goOn(page);

  await look('check', true);
  await expect(page.locator('main')).toContainText('Nguyễn Thị An');
  await page.locator('a[href^="/cases/new/sender"]').click();
  await page.locator('input[value=confidential]').check();
  await goOn(page);
  await page.locator('#contact_me').check();
  await goOn(page);
  await expect(page.locator('h1')).toHaveText('Xem lại trước khi gửi');
  await page.locator('.govuk-back-link').click();
  await expect(page).toHaveURL(/contact/);
  await page.goto('/cases/new/check');
  await goOn(page);

  await expect(page.locator('h1')).toHaveText('Đã gửi xong');
  await look('sent', true);
  await page.reload();
  await expect(page.locator('.receipt')).toHaveText(/^(\d{3}\s){5}\d{3}$/);
  await page.getByRole('button', { name: 'Xem tình trạng bây giờ' }).click();
  await expect(page).toHaveURL(/\/track\/case$/);
  await expect(page.locator('main')).toContainText('Đã tiếp nhận');
  await look('the senders case', true);
});

test('a draft that is not there, and a receipt that is not there, say what to do', async ({ page, javaScriptEnabled }) => {
  const look = looker(page, javaScriptEnabled);
  await page.goto('/cases/new/check');
  await look('no draft');
  await page.goto('/cases/sent');
  await look('no receipt');
  await page.goto('/track/case');
  await look('a case without a receipt');
  await page.goto('/cases/new?meeting=KHONG-CO');
  await look('no such meeting');
});

test('a receipt opens the case, which is taken back after one more question', async ({ page, javaScriptEnabled }) => {
  const look = looker(page, javaScriptEnabled);
  const receipt = await send(page, TEXT);
  await page.goto('/t');
  await look('the box', true);
  await page.locator('#receipt').fill('482 019');
  await goOn(page);
  await look('the box, not found');
  await page.locator('#receipt').fill(receipt.replaceAll(/\s/g, '-'));
  await goOn(page);
  await expect(page).toHaveURL(/\/track\/case$/);
  await page.getByRole('link', { name: 'Rút lại phản ánh' }).click();
  await look('taking it back', true);
  await goOn(page);
  await expect(page.locator('main')).toContainText('Người gửi đã rút');
  await look('taken back');
  await page.getByRole('button', { name: 'Đóng trang này' }).click();
  await look('left');
  await page.goto('/track/case');
  await expect(page.locator('#receipt')).toBeVisible();
});

test('the public page of a case tells how it stands', async ({ page, javaScriptEnabled }) => {
  const look = looker(page, javaScriptEnabled);
  await send(page, TEXT);
  await page.getByRole('button', { name: 'Xem tình trạng bây giờ' }).click();
  await page.locator('main a[href^="/cases/"]').click();
  await look('a case for everybody', true);
  await expect(page.locator('main')).not.toContainText('lầy lội');
});

test('scripts typed while sending are only text', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'nothing could run');
  const text = PAYLOADS.map((payload) => payload.replaceAll(/[\u0000-\u001f]/g, ' ')).join('\n').slice(0, 3900);
  await begin(page, text);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  await goOn(page);
  await page.getByRole('button', { name: 'Xem tình trạng bây giờ' }).click();
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});
