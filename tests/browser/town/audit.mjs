// What must hold for every page in every state: axe-core finds nothing, the markup is valid,
// nothing scrolls sideways, everything is reached by keyboard and seen when it is, and the
// outlines of controls stand out.
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { AUDITS } from './found.mjs';
import { asSent } from './watch.mjs';
import { outlines, ringless, textFaces } from './looks.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const markup = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Style alone: how our templates print, and what GOV.UK Frontend does on purpose.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'no-implicit-button-type': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    'require-sri': 'off',
    // Several boxes of one question have one name, as several buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

function note(kind) {
  appendFileSync(join(AUDITS, `${process.pid}`), `${kind}\n`);
}

// Audits a page as it stands. On the desk in light and dark and with text twice as large; on the
// phone what differs there, for markup and colours are the same at every width.
export async function audit(page, name) {
  const desk = page.viewportSize().width >= 1000;
  if (desk) await valid(page, name);
  for (const scheme of desk ? ['light', 'dark'] : ['light']) {
    await page.emulateMedia({ colorScheme: scheme });
    await axe(page, `${name}, ${scheme}`);
    await contrasts(page, `${name}, ${scheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
  if (desk) await twiceAsLarge(page, () => axe(page, `${name}, text twice as large`));
  await narrow(page, name);
  await ownFaces(page, name);
}

// axe-core, every rule of WCAG 2.2 AA and its makers' advice.
export async function axe(page, name) {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    async (tags) => (await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations,
    TAGS,
  );
  const told = found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft(told, `axe-core on ${name}`).toEqual([]);
  note('axe-core');
}

// The markup as the server sent it, not as the browser mended it.
export async function valid(page, name) {
  const report = await markup.validateString(await asSent(page));
  const told = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
  expect.soft(told, `HTML of ${name}`).toEqual([]);
  note('HTML valid');
}

// Nothing is wider than the window.
export async function fits(page, name) {
  const over = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return wide.slice(0, 5).map((node) => `${node.tagName}.${node.className}`);
  });
  expect.soft(over, `sideways scroll on ${name}`).toEqual([]);
  note('no sideways scroll');
}

// Nothing scrolls sideways with text twice as large, nor in 320 CSS pixels: what 400 % zoom leaves
// of a desk's window.
export async function narrow(page, name) {
  await twiceAsLarge(page, () => fits(page, `${name}, text twice as large`));
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: before.height });
  await fits(page, `${name} at 320 px`);
  await page.setViewportSize(before);
}

async function twiceAsLarge(page, then) {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await then();
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

// The outlines of controls against what is around them: 3:1 (WCAG 1.4.11), which axe does not test.
async function contrasts(page, name) {
  const faint = (await page.evaluate(outlines)).filter(({ ratio }) => ratio < 3);
  expect.soft(faint, `outlines of controls on ${name}`).toEqual([]);
  note('outlines 3:1');
}

// No text falls back to the browser's own serif.
async function ownFaces(page, name) {
  expect.soft(await page.evaluate(textFaces), `faces of text on ${name}`).toEqual([]);
  note('design font');
}

// Walks through the page with the Tab key: each stop is in the window, has a ring, and comes after
// the one before it.
export async function walk(page, name) {
  const faults = [];
  const stops = await page.evaluate(() => document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary').length);
  await page.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0); });
  const seen = new Set();
  for (let stop = 0; stop < stops + 2; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(ringless);
    if (!at) break;
    if (seen.has(at.path)) break;
    seen.add(at.path);
    if (at.fault) faults.push(`${at.path}: ${at.fault}`);
  }
  expect.soft(faults, `keyboard walk on ${name}`).toEqual([]);
  expect.soft(seen.size, `stops on ${name}`).toBeGreaterThan(0);
  note('keyboard walk');
}

// What a page weighs when nothing is kept yet: bytes over the wire, and requests.
export async function weigh(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const weights = new Map();
  wire.on('Network.requestWillBeSent', ({ requestId }) => weights.set(requestId, 0));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => weights.set(requestId, encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  const bytes = [...weights.values()].reduce((sum, each) => sum + each, 0);
  return { bytes, requests: weights.size };
}
