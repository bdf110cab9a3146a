// One case with a name, a telephone number, an address, a receipt and a story that nobody else
// has: they are found where they belong and nowhere else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as bare, expect } from '@playwright/test';
import { BINARY, DISTRICT } from '../town/found.mjs';
import { serve } from '../town/server.mjs';
import { signIn } from '../town/index.mjs';
import { crawl } from '../town/crawl.mjs';

const test = bare.extend({
  // A server that logs all it can.
  server: async ({}, use) => {
    const server = await serve(BINARY, DISTRICT, { RUST_LOG: 'trace', HOIAM_LOG: 'trace' });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.base),
});

const CANARY = {
  name: 'Hoàng Kim Yến',
  address: 'ngõ Chim Sẻ số 98765',
  phone: '0912987654',
  email: 'hoangyen@canary.example',
  text: 'Con chim hoàng yến hót ở đầu ngõ lúc bốn giờ sáng.',
};

const SECRETS = [CANARY.name, CANARY.name.normalize('NFD'), 'hoang kim yen', 'Chim Sẻ', '98765', '912987654', '912 987 654', 'hoangyen', 'hoàng yến', 'hoang yen hot'];

test.skip(({ viewport }) => viewport.width < 1000, 'told once, on the desk');

test('what a sender entrusts to the office is nowhere that it does not belong', async ({ browser, server, baseURL, request }) => {
  test.setTimeout(600_000);
  const urls = [];
  const sent = await request.post('/api/v1/cases', { data: { ...CANARY, identity: 'confidential' } });
  expect(sent.status()).toBe(201);
  const { reference, receipt } = await sent.json();
  const secrets = [...SECRETS, receipt, receipt.replaceAll(' ', '')];
  const told = (text, where) => {
    const found = secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
    expect(found, where).toEqual([]);
  };

  // The officer works on it, and reads who sent it.
  const office = await browser.newContext({ baseURL });
  const officer = await office.newPage();
  officer.on('request', (asked) => urls.push(asked.url()));
  await signIn(officer, 'officer');
  const desk = await officer.goto(`/staff/cases/${reference}`);
  expect(await desk.text()).toContain(CANARY.text);
  for (const title of [await officer.title()]) told(title, 'the title of the page');
  await crawl(officer, [`/staff/cases/${reference}`, '/staff', '/staff/cases'], 80);

  // The sender looks it up.
  const home = await browser.newContext({ baseURL });
  const sender = await home.newPage();
  sender.on('request', (asked) => urls.push(asked.url()));
  await sender.goto('/track');
  await sender.locator('input[name=receipt]').fill(receipt);
  await sender.locator('main form button').first().click();
  await expect(sender.locator('main')).toContainText(CANARY.text);
  await sender.goto('/track?lang=en');
  await sender.goto('/track');
  await sender.locator('input[name=receipt]').fill(receipt.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)));
  await sender.locator('main form button').first().click();
  told((await sender.locator('main').textContent()).replace(/\d{3} ?\d{3} ?\d{3} ?\d{3} ?\d{3} ?\d{3}/g, ''), 'a fault');

  // Everybody else: every page, every feed, every figure, every fault.
  const street = await browser.newContext({ baseURL });
  const passer = await street.newPage();
  let looked = 0;
  const open = await crawl(passer, ['/', '/results', '/meetings', '/surveys', '/cases', `/cases/${reference}`, '/t', '/track', '/sign-in'], 200);
  const programs = [`/api/v1/cases/${reference}`, '/api/v1/reports/resolution?from=2019-01-01&to=2027-01-01&group_by=unit', '/api/v1/openapi.json', '/metrics', '/healthz', '/readyz', '/robots.txt', `/staff/cases/${reference}`, `/cases/${reference}x`, '/cases?from=x', '/nowhere'];
  for (const address of [...open.map(({ address }) => address), ...programs]) {
    const reply = await passer.context().request.get(address, { failOnStatusCode: false, maxRedirects: 0 });
    told(await reply.text(), `what everybody gets at ${address}`);
    told(JSON.stringify(reply.headers()), `the headers at ${address}`);
    looked += 1;
  }

  // Letters, log, and the addresses that browsers asked for.
  await expect.poll(() => mail(server.data).length, { timeout: 60_000 }).toBeGreaterThan(0);
  for (const letter of mail(server.data)) {
    const body = letter.replace(/^To: .*$/gm, '');
    told(Buffer.from(body).toString(), 'a letter');
  }
  for (const url of urls) told(decodeURIComponent(url), 'an address');
  const log = server.log.join('');
  expect(log.length).toBeGreaterThan(100);
  told(log, 'the log');
  console.log(`${looked} public addresses, ${urls.length} requests, ${log.length} bytes of log, ${mail(server.data).length} letters`);
  for (const context of [office, home, street]) await context.close();
});

function mail(data) {
  try {
    return readdirSync(join(data, 'mail')).map((name) => readFileSync(join(data, 'mail', name), 'utf8'));
  } catch {
    return [];
  }
}
