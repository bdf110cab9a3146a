// Before the stories: the demo's district is loaded once, into a folder of which every worker's
// server gets a copy.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listening } from './server.mjs';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const DISTRICT = join(ROOT, 'target/browser/district');
export const AUDITS = join(ROOT, 'target/browser/audits');

// The binary under test: HOIAM_BIN, else the one that `cargo build` made.
export const BINARY = process.env.HOIAM_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/hoiam');

export default async function found() {
  if (!existsSync(BINARY)) throw new Error(`no ${BINARY}: run cargo build first, or set HOIAM_BIN`);
  rmSync(DISTRICT, { recursive: true, force: true });
  rmSync(AUDITS, { recursive: true, force: true });
  mkdirSync(AUDITS, { recursive: true });
  mkdirSync(DISTRICT, { recursive: true });
  const server = spawn(BINARY, ['demo', '--data', DISTRICT, '--listen', '127.0.0.1:0']);
  await listening(server);
  const gone = new Promise((told) => server.once('exit', told));
  server.kill('SIGTERM');
  await gone;
  console.log(execFileSync(BINARY, ['--version']).toString().trim());
}
