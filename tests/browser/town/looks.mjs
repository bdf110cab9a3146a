// Questions that are put to the page itself: each function runs in the browser, so it can use
// nothing from outside.

// Every control with the contrast of its outline (or of its own colour) to what is behind it.
export function outlines() {
  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    const scale = colour.startsWith('color(srgb') ? 255 : 1;
    return { r: parts[0] * scale, g: parts[1] * scale, b: parts[2] * scale, a: parts[3] ?? 1 };
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => {
      const s = c / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (a, b) => {
    const [hi, lo] = [light(a), light(b)].sort((x, y) => y - x);
    return (hi + 0.05) / (lo + 0.05);
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a > 0.99) return colour;
    }
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const root = parse(getComputedStyle(document.documentElement).backgroundColor);
    return root.a > 0.99 ? root : dark ? { r: 18, g: 18, b: 18 } : { r: 255, g: 255, b: 255 };
  };
  const controls = document.querySelectorAll(
    'main input:not([type=hidden]), main select, main textarea, main button',
  );
  return [...controls]
    .filter((control) => control.checkVisibility())
    // A button that looks like a link is a text, and held to the contrast of texts.
    .filter((control) => !(control.matches('button') && getComputedStyle(control).textDecorationLine === 'underline'))
    .map((control) => {
      const drawn =
        control.matches('[type=radio], [type=checkbox]') && control.nextElementSibling
          ? getComputedStyle(control.nextElementSibling, '::before')
          : getComputedStyle(control);
      const back = behind(control.parentElement);
      const own = parse(drawn.backgroundColor);
      const edge = parse(drawn.borderTopColor);
      const hasEdge = parseFloat(drawn.borderTopWidth) >= 1 && edge.a > 0.5;
      const best = Math.max(hasEdge ? ratio(edge, back) : 0, own.a > 0.5 ? ratio(own, back) : 0);
      return { control: `${control.tagName}#${control.id || control.name || control.textContent.trim().slice(0, 30)}`, ratio: Math.round(best * 100) / 100 };
    });
}

// Texts whose first face is not one of ours.
export function textFaces() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.textContent.trim() || !node.parentElement?.checkVisibility()) continue;
    if (node.parentElement.closest('noscript, script, style, code, kbd, samp, pre')) continue;
    const face = getComputedStyle(node.parentElement).fontFamily;
    if (/^("?times|serif)/i.test(face)) found.add(`${node.parentElement.tagName}: ${face}`);
  }
  return [...found];
}

// The focused control: where it is, and what is wrong with how it shows that it is.
export function ringless() {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const path = [];
  for (let node = at; node && node !== document.body; node = node.parentElement) {
    path.unshift(`${node.tagName}:${[...(node.parentElement?.children ?? [])].indexOf(node)}`);
  }
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const label = at.nextElementSibling && at.matches('[type=radio], [type=checkbox]')
    ? getComputedStyle(at.nextElementSibling, '::before') : null;
  const rings = [style, label].filter(Boolean).some((drawn) =>
    (drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) > 0) || drawn.boxShadow !== 'none');
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const fault = !seen ? 'is out of sight' : !rings ? 'has no ring' : '';
  return { path: path.join('>'), fault: fault && `${fault} (${at.textContent.trim().slice(0, 40)})` };
}
