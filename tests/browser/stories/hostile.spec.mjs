// Somebody types scripts wherever text can be typed: none of them ever runs, for any reader.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '../town/index.mjs';
import { crawl, fillIn } from '../town/crawl.mjs';
import { PAYLOADS } from '../town/payloads.mjs';

test.skip(({ viewport }) => viewport.width < 1000, 'told once, on the desk');

// What would be markup if it were not escaped.
const MARKUP = PAYLOADS.filter((payload) => /[<"]/.test(payload));

// As many payloads as fit one text, one to the line.
function texts(longest) {
  const made = [];
  for (const payload of PAYLOADS) {
    const last = made.at(-1);
    const line = payload.replaceAll(/[\t\n]/g, ' ');
    if (last && last.length + line.length + 1 <= longest) made[made.length - 1] = `${last}\n${line}`;
    else made.push(line);
  }
  return made;
}

// Whether a page as sent shows a payload unescaped.
function naked(html) {
  const body = html.slice(html.indexOf('<main'));
  return MARKUP.filter((payload) => /<[a-z/!]/i.test(payload) && body.includes(payload));
}

async function calm(page, name) {
  expect(await page.evaluate(() => window.ran), `a script ran on ${name}`).toBeUndefined();
}

test('scripts in what citizens send run for nobody', async ({ request, signedIn, page, server }) => {
  test.setTimeout(1_200_000);
  const references = [];
  let refused = 0;
  for (const payload of PAYLOADS) {
    const sent = await request.post('/api/v1/cases', {
      data: { text: payload, identity: 'open', name: payload.slice(0, 100), address: payload, email: 'an@example.vn' },
    });
    // A control character is a fault of the text, and the sender is told so.
    if (sent.status() === 201) references.push((await sent.json()).reference);
    else refused += 1;
  }
  console.log(`${references.length} cases of ${PAYLOADS.length} payloads, ${refused} refused`);
  expect(references.length).toBeGreaterThanOrEqual(200);
  const officer = await signedIn('officer');
  let pages = 0;
  for (const reference of references) {
    await officer.goto(`/staff/cases/${reference}`);
    await calm(officer, 'a case on the desk');
    const open = await request.get(`/cases/${reference}`);
    expect(naked(await open.text())).toEqual([]);
    pages += 2;
  }
  for (let next = '/staff/cases?sort=newest', lists = 0; next && lists < 12; lists += 1, pages += 1) {
    await officer.goto(next);
    await calm(officer, 'the queue');
    next = await officer.locator('a[rel=next]').first().getAttribute('href', { timeout: 1000 }).catch(() => null);
  }
  await page.goto(`/cases/${references[0]}`);
  await calm(page, 'the public page');
  // Letters are plain text, and say nothing of what was sent.
  await expect.poll(() => letters(server.data).length, { timeout: 120_000 }).toBeGreaterThan(100);
  for (const letter of letters(server.data)) {
    expect(letter).not.toMatch(/text\/html/i);
    expect(letter).not.toContain('window.ran');
  }
  console.log(`${pages} pages, ${letters(server.data).length} letters`);
});

test('scripts in every field of every form run for nobody', async ({ page, signedIn }) => {
  test.setTimeout(1_500_000);
  const readers = { citizen: [page, ['/', '/cases/new', '/track', '/surveys', '/sign-in']] };
  for (const who of ['leader', 'officer', 'organizer', 'admin']) readers[who] = [await signedIn(who), ['/staff']];
  const seen = new Set();
  let fields = 0;
  let sent = 0;
  for (const [who, [reader, starts]] of Object.entries(readers)) {
    for (const { kind, address } of await crawl(reader, starts)) {
      if (seen.has(kind)) continue;
      seen.add(kind);
      for (const chunk of texts(3900)) {
        await reader.goto(address);
        const form = reader.locator('main form[method=post]').first();
        if (!(await form.count())) break;
        const filled = await fillIn(reader, () => chunk.replaceAll('\n', ' '));
        if (!filled) break;
        fields += filled;
        sent += 1;
        await Promise.all([reader.waitForLoadState('load'), form.locator('button:not([formaction])').first().click()]);
        await calm(reader, `${kind} of the ${who}`);
      }
      // A search keeps what was searched for.
      if (await reader.locator('main form[method=get] input[type=search], main form[method=get] input[type=text]').count()) {
        const name = await reader.locator('main form[method=get] input[type=search], main form[method=get] input[type=text]').first().getAttribute('name');
        for (const chunk of texts(1500)) {
          const searched = `${address.split('?')[0]}?${name}=${encodeURIComponent(chunk.replaceAll('\n', ' '))}`;
          const found = await reader.context().request.get(searched, { failOnStatusCode: false });
          expect(naked(await found.text()), `${kind}, ${name}`).toEqual([]);
        }
      }
    }
    // Whatever was taken is shown somewhere now: look at everything again.
    for (const { kind, address } of await crawl(reader, starts)) {
      await reader.goto(address);
      await calm(reader, `${kind} of the ${who}, afterwards`);
    }
  }
  console.log(`${fields} fields filled in ${sent} forms`);
  expect(fields).toBeGreaterThan(50);
});

function letters(data) {
  const folder = join(data, 'mail');
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    return [];
  }
}
