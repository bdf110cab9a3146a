// Whatever page somebody can reach, in whatever state: it holds. The pages are found by following
// the links, so a page that is added is audited from the day on which it can be reached.
import { test, expect } from '../town/index.mjs';
import { audit, axe, narrow, valid, walk } from '../town/audit.mjs';
import { crawl, fillIn } from '../town/crawl.mjs';

const LONG = 'Nguyễn-Trường-Thịnh đề nghị xem lại việc thu phí vệ sinh ở tổ dân phố. '.repeat(40);

// Audits what `page`'s reader reaches from `starts`, but for the kinds that were seen before: on the
// desk in every state; on the phone what differs there, as the markup is the same.
async function everyPage(page, starts, seen = new Set()) {
  const pages = (await crawl(page, starts)).filter(({ kind }) => !seen.has(kind));
  console.log(`${pages.length} kinds of pages from ${starts[0]}`);
  for (const { kind, address, status } of pages) {
    seen.add(kind);
    expect.soft(status, `${kind} at ${address}`).toBeLessThan(400);
    await page.goto(address);
    if (page.viewportSize().width < 1000) {
      await axe(page, kind);
      await narrow(page, kind);
      continue;
    }
    await audit(page, kind);
    await walk(page, kind);
    await faulty(page, kind, '');
    await page.goto(address);
    await faulty(page, kind, LONG);
  }
}

// A form sent with nothing in it, or with too much: the page with its faults, if it has any.
async function faulty(page, kind, text) {
  const form = page.locator('main form[method=post]:not([action*="sign-out"])').first();
  if (!(await form.count()) || !(await fillIn(page, () => text))) return;
  await Promise.all([
    page.waitForLoadState('load'),
    form.locator('button:not([formaction])').first().click(),
  ]);
  const state = text ? 'filled with long text' : 'sent empty';
  await axe(page, `${kind}, ${state}`);
  await valid(page, `${kind}, ${state}`);
}

test('every page of a citizen', async ({ page }) => {
  test.setTimeout(900_000);
  await everyPage(page, ['/', '/cases/new', '/track', '/surveys', '/meetings', '/results', '/sign-in', '/t', '/?lang=en']);
});

test('every page of staff', async ({ signedIn }) => {
  test.setTimeout(1_500_000);
  const seen = new Set();
  for (const who of ['leader', 'officer', 'organizer', 'auditor', 'admin']) {
    const page = await signedIn(who);
    await everyPage(page, ['/staff'], seen);
  }
});
