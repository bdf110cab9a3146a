// Finding every page that somebody can reach: from one page along the links, one page of each kind.
// Two addresses are of one kind when they differ only in the name of a thing or in their query.

const NAMES = [
  [/^\/(staff\/)?cases\/[A-Z0-9.]+-\d\d-\d{6}-\d/, '/$1cases/{reference}'],
  [/^\/(staff\/)?meetings\/(?!new\b)[^/?]+/, '/$1meetings/{code}'],
  [/^\/m\/[^/?]+/, '/m/{code}'],
  [/^\/staff\/(people|units)\/(?!new\b)[^/?]+/, '/staff/$1/{name}'],
  [/\/part\/\d+/, '/part/{n}'],
];

// The kind of page that an address leads to.
export function kindOf(address) {
  const { pathname } = new URL(address, 'http://here');
  return NAMES.reduce((found, [name, kind]) => found.replace(name, kind), pathname);
}

// Addresses of pages, one of each kind, that `page`'s reader reaches from `starts`.
export async function crawl(page, starts, most = 150) {
  const found = new Map();
  const waiting = [...starts];
  while (waiting.length && found.size < most) {
    const address = waiting.shift();
    const kind = kindOf(address);
    if (found.has(kind)) continue;
    const reply = await page.context().request.get(address, { failOnStatusCode: false });
    const type = reply.headers()['content-type'] ?? '';
    // What only leads elsewhere is no page of its own.
    if (reply.url().replace(/^https?:\/\/[^/]+/, '').split('?')[0] !== address.split('?')[0]) continue;
    if (!type.startsWith('text/html')) continue;
    found.set(kind, { address, status: reply.status() });
    for (const [, raw] of (await reply.text()).matchAll(/<a [^>]*href="([^"#]+)/g)) {
      const href = raw.replaceAll('&amp;', '&');
      if (!href.startsWith('/') || href.startsWith('//')) continue;
      const url = new URL(href, 'http://here');
      url.searchParams.delete('lang');
      if (!found.has(kindOf(url.pathname + url.search))) waiting.push(url.pathname + url.search);
    }
  }
  return [...found].map(([kind, { address, status }]) => ({ kind, address, status }));
}

// Fills every field of the page's form that takes text, with what `text` gives for it, and
// chooses the first of whatever is offered. Gives how many fields took text.
export async function fillIn(page, text) {
  const form = page.locator('main form[method=post]').first();
  let filled = 0;
  for (const field of await form.locator('input:not([type=hidden]):visible, textarea:visible').all()) {
    const type = (await field.getAttribute('type')) ?? 'text';
    if (type === 'radio') continue;
    if (type === 'checkbox') continue;
    await field.fill(text(field));
    filled += 1;
  }
  return filled;
}
