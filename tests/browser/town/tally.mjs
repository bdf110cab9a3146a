// Says at the end how many audits were made, of which kind.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDITS } from './found.mjs';

export default class Tally {
  onEnd() {
    const totals = {};
    for (const file of readdirSync(AUDITS)) {
      for (const line of readFileSync(join(AUDITS, file), 'utf8').trim().split('\n')) {
        totals[line] = (totals[line] ?? 0) + 1;
      }
    }
    const told = Object.entries(totals).sort().map(([kind, runs]) => `${runs} × ${kind}`);
    console.log(`audits: ${told.join(', ') || 'none'}`);
  }
}
