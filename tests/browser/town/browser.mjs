// Which browser the stories are told in: Debian's Chromium, or the one that HOIAM_CHROMIUM names.
import { existsSync } from 'node:fs';

export function chromium() {
  const found = [process.env.HOIAM_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error('no Chromium: install the package chromium, or set HOIAM_CHROMIUM');
  return found;
}
