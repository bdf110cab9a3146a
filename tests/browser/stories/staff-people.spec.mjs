// The administrator lets somebody in; whoever was invited sets a password by a link that works once.
import { test, expect, goOn } from '../town/index.mjs';
import { audit, walk } from '../town/audit.mjs';

const PASSWORD = 'một câu dài không ai đoán 4718';

test('somebody is invited, sets a password once, and is at work', async ({ signedIn, page }, { project }) => {
  const admin = await signedIn('admin');
  const email = `chi.${project.name}.${Date.now()}@hoiam.example`.toLowerCase();
  await admin.goto('/staff/people');
  await audit(admin, 'people');
  await walk(admin, 'people');
  await admin.locator('main a[href="/staff/people/new"]').click();
  await audit(admin, 'inviting somebody');
  await walk(admin, 'inviting somebody');
  await goOn(admin);
  await expect(admin).toHaveTitle(/^Lỗi/);
  await audit(admin, 'inviting somebody, with faults');
  await admin.locator('#name').fill('Trần Thị Chi');
  await admin.locator('#email').fill(email);
  await admin.locator('input[name=role][value=officer]').check();
  await admin.locator('#unit').selectOption('HA');
  await goOn(admin);
  const link = new URL((await admin.locator('main .secret').textContent()).trim());
  await audit(admin, 'a link was made');

  await page.goto(link.pathname);
  await audit(page, 'setting a password');
  await walk(page, 'setting a password');
  await page.locator('input[name=password]').fill('123456');
  await goOn(page);
  await expect(page).toHaveTitle(/^Lỗi/);
  await audit(page, 'setting a password, too easy');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('input[name=password_again]').fill(PASSWORD);
  await goOn(page);
  await expect(page).toHaveURL(/\/staff|\/sign-in/);
  await page.goto(link.pathname);
  await audit(page, 'a link used before');
});

test('a wrong password again and again must wait', async ({ page }, { project }) => {
  await page.goto('/sign-in');
  await audit(page, 'signing in');
  await walk(page, 'signing in');
  const email = `khong.co.${project.name}@hoiam.example`.replaceAll(' ', '.');
  let last;
  for (let times = 0; times < 12; times += 1) {
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(`sai-${times}`);
    const told = page.waitForResponse((reply) => reply.request().method() === 'POST');
    await goOn(page);
    last = (await told).status();
    if (times === 0) await audit(page, 'a wrong password');
    if (last === 429) break;
  }
  expect(last).toBe(429);
  await audit(page, 'too many wrong passwords');
});

test('one changes one’s own password and ends other sessions', async ({ signedIn }) => {
  const page = await signedIn('auditor');
  await page.goto('/staff/account');
  await audit(page, 'one’s own account');
  await walk(page, 'one’s own account');
});

test('units are looked after', async ({ signedIn }) => {
  const page = await signedIn('admin');
  await page.goto('/staff/units');
  await audit(page, 'units');
  await page.goto('/staff/units/new');
  await audit(page, 'a new unit');
  await goOn(page);
  await expect(page).toHaveTitle(/^Lỗi/);
  await audit(page, 'a new unit, with faults');
});
