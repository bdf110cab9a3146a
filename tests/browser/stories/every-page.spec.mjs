// Whatever page somebody can reach, in whatever state: it holds. The pages are found by following
// the links, so a page that is added is audited from the day on which it can be reached.
import { test, expect } from '../town/index.mjs';
import { audit, axe, valid, walk } from '../town/audit.mjs';
import { crawl, fillIn } from '../town/crawl.mjs';

const LONG = 'Nguyễn-Trường-Thịnh đề nghị xem lại việc thu phí vệ sinh ở tổ dân phố. '.repeat(40);

async function everyPage(page, starts) {
  const pages = await crawl(page, starts);
  console.log(`${pages.length} kinds of pages from ${starts[0]}`);
  for (const { kind, address, status } of pages) {
    expect.soft(status, `${kind} at ${address}`).toBeLessThan(400);
    await page.goto(address);
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

for (const who of ['leader', 'officer', 'organizer', 'admin']) {
  test(`every page of the ${who}`, async ({ signedIn }) => {
    test.setTimeout(1_500_000);
    const page = await signedIn(who);
    await everyPage(page, ['/staff']);
  });
}
