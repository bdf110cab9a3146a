// The officer takes a case up and drafts an answer; the leader sends it back, then signs it.
import { test, expect, goOn } from '../town/index.mjs';
import { audit, axe, walk } from '../town/audit.mjs';

const TEXT = 'Cống thôn Đông bị tắc, nước tràn vào nhà.';

// A case that somebody sent to the office: its address on the desk.
async function sent(request) {
  const reply = await request.post('/api/v1/cases', {
    data: { text: TEXT, unit: 'HA', identity: 'confidential', name: 'Nguyễn Thị An', phone: '0912 345 678' },
  });
  expect(reply.status()).toBe(201);
  return `/staff/cases/${(await reply.json()).reference}`;
}

// Opens the form of an act from the case, as people do.
async function takeUp(page, address, act) {
  await page.goto(address);
  await page.locator(`main a[href="${address}/${act}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/${act}$`));
}

// Sends the form of an act that is open, and lands on the case.
async function done(page) {
  await goOn(page);
  await expect(page).toHaveURL(/\?done=/);
  await expect(page.locator('.govuk-notification-banner')).toContainText('Đã ghi');
}

test('a case goes from the officer to the leader, back, and out to the citizen', async ({ signedIn, request }) => {
  const [officer, leader] = [await signedIn('officer'), await signedIn('leader')];
  const address = await sent(request);

  await officer.goto(address);
  await expect(officer.locator('main')).toContainText('Cống thôn Đông');
  await expect(officer.locator('main')).not.toContainText('Nguyễn Thị An');
  await audit(officer, 'a case on the desk');
  await walk(officer, 'a case on the desk');

  await takeUp(officer, address, 'assign');
  await audit(officer, 'who handles it');
  await officer.locator('#handler').selectOption({ index: 1 });
  await done(officer);
  await takeUp(officer, address, 'begin');
  await done(officer);

  await takeUp(officer, address, 'draft');
  await audit(officer, 'drafting an answer');
  await walk(officer, 'drafting an answer');
  await goOn(officer);
  await expect(officer).toHaveTitle(/^Lỗi/);
  await audit(officer, 'drafting an answer, with faults');
  await officer.locator('#text').fill('Đã khơi thông cống ngày 12 tháng 11.');
  await officer.locator('input[value=fixed]').check();
  await done(officer);

  await leader.goto('/staff');
  await audit(leader, 'the leader’s first screen');
  await walk(leader, 'the leader’s first screen');
  await takeUp(leader, address, 'send-back');
  await leader.locator('#reason').fill('Thiếu tên người làm.');
  await done(leader);
  await officer.goto(address);
  await expect(officer.locator('main')).toContainText('Thiếu tên người làm.');
  await takeUp(officer, address, 'draft');
  await expect(officer.locator('#text')).toHaveValue(/Đã khơi thông/);
  await done(officer);

  await takeUp(leader, address, 'approve');
  await audit(leader, 'signing an answer');
  await done(leader);
  await expect(leader.locator('main')).toContainText('Đã trả lời');
  await audit(leader, 'a case that is answered');
});

test('whoever is late sees what changed, and keeps what they typed', async ({ signedIn, request }) => {
  const [officer, leader] = [await signedIn('officer'), await signedIn('leader')];
  const address = await sent(request);
  await takeUp(officer, address, 'note');
  await officer.locator('#note').fill('Đã hẹn thợ.');
  await takeUp(leader, address, 'note');
  await leader.locator('#note').fill('Làm trước ngày 25.');
  await done(leader);
  await goOn(officer);
  await expect(officer.locator('main')).toContainText('Hồ sơ đã thay đổi');
  await expect(officer.locator('main')).toContainText('Làm trước ngày 25.');
  await expect(officer.locator('#note')).toHaveValue('Đã hẹn thợ.');
  await audit(officer, 'the case changed meanwhile');
  await done(officer);
});

test('a session ends while somebody types, and nothing is lost', async ({ signedIn, request }) => {
  const page = await signedIn('officer');
  const address = await sent(request);
  await takeUp(page, address, 'note');
  await page.locator('#note').fill('Đã gọi cho thôn.');
  await page.context().clearCookies({ name: 'hoiam' });
  await goOn(page);
  await axe(page, 'the session has ended');
  await page.locator('input[name=email]').fill('canbo@hoiam.example');
  await page.locator('input[name=password]').fill('can-bo-ho-so-2019');
  await goOn(page);
  await audit(page, 'what was typed before signing in again');
  await goOn(page);
  await expect(page.locator('main')).toContainText('Đã gọi cho thôn.');
});

test('a button pressed twice does it once', async ({ signedIn, request }) => {
  const page = await signedIn('officer');
  const address = await sent(request);
  await takeUp(page, address, 'note');
  await page.locator('#note').fill('Đã gọi một lần.');
  await page.locator('main form button').first().dblclick();
  await expect(page).toHaveURL(/\?done=/);
  await page.goto(address);
  await expect(page.getByText('Đã gọi một lần.')).toHaveCount(1);
});

test('what somebody says in person is entered for them, when it was said and when it was written', async ({ signedIn }) => {
  const page = await signedIn('officer');
  await page.goto('/staff/cases/new');
  await audit(page, 'entering a case for somebody');
  await walk(page, 'entering a case for somebody');
  await goOn(page);
  await expect(page).toHaveTitle(/^Lỗi/);
  await audit(page, 'entering a case, with faults');
  await page.locator('#text').fill('Đèn đường ngõ 5 không sáng.');
  await page.locator('input[value=phone]').first().check();
  await page.locator('#unit').selectOption('HA');
  await page.locator('#field').selectOption('transport');
  await page.locator('#kind').selectOption('opinion');
  await page.locator('input[name=identity][value=none]').check();
  for (const [box, value] of [['day', '20'], ['month', '11'], ['year', '2026']]) await page.locator(`#said_on-${box}`).fill(value);
  await goOn(page);
  await expect(page).toHaveURL(/\/staff\/cases\/HA-/);
  await expect(page.locator('main')).toContainText('Đèn đường ngõ 5');
  await audit(page, 'a case just entered');
});

test('the queue finds without accents, narrows, and says when nothing is there', async ({ signedIn, request }) => {
  const page = await signedIn('officer');
  await sent(request);
  await page.goto('/staff/cases');
  await audit(page, 'the queue');
  await walk(page, 'the queue');
  await page.locator('main input[type=search]').fill('cong thon dong');
  await page.locator('main form[method=get] button').first().click();
  await expect(page.locator('main')).toContainText('Cống thôn Đông');
  await page.locator('main input[type=search]').fill('khongcogi');
  await page.locator('main form[method=get] button').first().click();
  await audit(page, 'the queue, nothing found');
});
