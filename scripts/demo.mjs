// npm run demo: installs, builds, loads the sample company, starts on this machine only, and says how to sign in.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { bin, ensureDependencies, root, run, step } from './steps.mjs';

const port = Number(process.env.PORT ?? 3000);
const folder = path.join(root, 'data', 'demo');
const started = Date.now();

await ensurePortIsFree();
await ensureDependencies();
mkdirSync(folder, { recursive: true });

const env = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  HEADROOM_URL: `http://localhost:${port}`,
  HEADROOM_SECRET: keep('secret', () => randomBytes(32).toString('base64')),
  HEADROOM_DATABASE: path.join(folder, 'headroom.db'),
  HEADROOM_LOG_LEVEL: 'warn',
};

await step('Building the application (under a minute)', () => run(bin('next'), ['build'], { env }));
const password = keep('password', () => `demo-${randomBytes(9).toString('base64url')}-headroom`);
await step('Loading the sample company', () =>
  run(bin('tsx'), ['bin/headroom.ts', 'admin', 'load-sample'], {
    env: { ...env, HEADROOM_SAMPLE_PASSWORD: password },
  }),
);

const server = spawn(bin('next'), ['start', '--hostname', '127.0.0.1', '--port', String(port)], {
  cwd: root,
  env: { ...process.env, ...env },
  stdio: ['ignore', 'ignore', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

await waitUntilReady();
process.stdout.write(`
Headroom runs at ${env.HEADROOM_URL} (this machine only), ${((Date.now() - started) / 1000).toFixed(0)} s after the start.

  Sign in as                      e-mail
  administrator                   admin@example.com
  planner                         planner@example.com
  head of support and claims      head.support@example.com
  head of finance                 head.finance@example.com
  executive                       executive@example.com
  viewer (no pay)                 viewer@example.com

  Password, the same for all:     ${password}

Stop with Ctrl+C. The data stays in data/demo; delete that folder to start afresh.
`);

function keep(name, make) {
  const file = path.join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function ensurePortIsFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      process.stderr.write(`Port ${port} is in use. Choose another one: PORT=3100 npm run demo\n`);
      process.exit(1);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

async function waitUntilReady() {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/sign-in`);
      if (answer.ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The server did not answer within a minute.');
}
