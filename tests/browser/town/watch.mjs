// What the browser complains about: scripts that fail, anything that the policy forbids, files
// that are not there, and requests to other servers.

const documents = new WeakMap();

// The markup of the page as the server sent it, whatever it was asked with.
export async function asSent(page) {
  return (await documents.get(page)) ?? page.content();
}

// Gathers the complaints about a page; a story that expects none compares with an empty list.
export function watch(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('console', (message) => {
    // A page that answers with a fault is told to the console as well; that is not one.
    const expected = /status of (401|403|404|409|422|429)/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    const request = response.request();
    const redirects = response.status() >= 300 && response.status() < 400;
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirects) {
      documents.set(page, response.text().catch(() => null));
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const ours = ['127.0.0.1', 'localhost'].includes(url.hostname) || url.protocol === 'data:';
    if (!ours) complaints.push(`request to ${url.origin}`);
  });
  return complaints;
}
