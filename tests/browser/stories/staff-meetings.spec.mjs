// The organizer plans a meeting, corrects what was counted, and prints the poster.
import { test, expect, goOn } from '../town/index.mjs';
import { audit, walk } from '../town/audit.mjs';

test('a meeting is planned, with its faults told first, and its poster printed', async ({ signedIn }, { project }) => {
  const page = await signedIn('organizer');
  const code = `HN-${project.name}`.slice(0, 30);
  await page.goto('/staff/meetings');
  await audit(page, 'the meetings of staff');
  await page.locator('main a[href="/staff/meetings/new"]').click();
  await audit(page, 'planning a meeting');
  await walk(page, 'planning a meeting');

  await page.locator('#place').fill('Nhà văn hóa <script>alert(1)</script>');
  await goOn(page);
  await expect(page).toHaveTitle(/^Lỗi/);
  await expect(page.locator('#place')).toHaveValue('Nhà văn hóa <script>alert(1)</script>');
  await audit(page, 'planning a meeting, with faults');

  await page.locator('#code').fill(code);
  await page.locator('#unit').selectOption({ index: 1 });
  await page.locator('#kind').selectOption('dialogue_conference');
  await page.locator('#held_on-day').fill('30');
  await page.locator('#held_on-month').fill('11');
  await page.locator('#held_on-year').fill('2199');
  await goOn(page);
  await expect(page.locator('main')).toContainText('Đã ghi buổi họp');
  await audit(page, 'a meeting just planned');
  await page.locator('main a[href$="/poster"]').click();
  await expect(page.locator('main svg')).toHaveCount(1);
  await audit(page, 'a poster');
});

test('what was counted is corrected, and nobody writes over anybody', async ({ signedIn }) => {
  const [lan, hoa] = [await signedIn('organizer'), await signedIn('organizer')];
  await lan.goto('/staff/meetings/HN2019-02');
  await audit(lan, 'a meeting with its equations');
  await walk(lan, 'a meeting with its equations');
  await lan.goto('/staff/meetings/HN2019-02/change');
  await hoa.goto('/staff/meetings/HN2019-02/change');
  await audit(lan, 'changing a meeting');
  const chair = `Bà Sáu ${Date.now()}`;
  await hoa.locator('#chair').fill(chair);
  await goOn(hoa);
  await expect(hoa.locator('main')).toContainText(chair);
  await lan.locator('#chair').fill('Ông Tư');
  await goOn(lan);
  await expect(lan.locator('main')).toContainText('Người khác vừa sửa');
  await expect(lan.locator('main')).toContainText(chair);
  await expect(lan.locator('#chair')).toHaveValue('Ông Tư');
  await audit(lan, 'somebody else changed the meeting');
});
