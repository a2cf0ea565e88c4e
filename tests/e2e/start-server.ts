// Loads the sample company into a fresh database and serves the production build, as `npm run demo` does.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { folder, serverEnvironment } from './server';

const environment = { ...process.env, ...serverEnvironment };
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const load = spawnSync('node_modules/.bin/tsx', ['bin/headroom.ts', 'admin', 'load-sample'], {
  env: environment,
  stdio: 'inherit',
});
if (load.status !== 0) process.exit(1);
const server = spawn(
  'node_modules/.bin/next',
  ['start', '--hostname', '127.0.0.1', '--port', serverEnvironment.PORT],
  {
    env: environment,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
