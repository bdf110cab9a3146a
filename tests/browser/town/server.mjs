// A server of its own for each worker, on a copy of the demo's district.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Waits for the line that says where a server listens, and gives the address.
export function listening(server) {
  return new Promise((told, failed) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const line = /listening on (http:\/\/\S+)/.exec(said);
      if (line) told(line[1]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`the server ended (${code}): ${said}`)));
  });
}

// Starts a server on a copy of the folder `district`; `settings` are environment variables.
export async function serve(binary, district, settings = {}) {
  const data = mkdtempSync(join(tmpdir(), 'hoiam-browser-'));
  cpSync(district, data, { recursive: true });
  const log = [];
  const server = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0'], {
    env: { ...process.env, ...settings },
  });
  for (const out of [server.stdout, server.stderr]) out.on('data', (chunk) => log.push(String(chunk)));
  const base = await listening(server);
  const stop = async () => {
    const gone = new Promise((told) => server.once('exit', told));
    server.kill('SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { base, data, log, stop };
}
