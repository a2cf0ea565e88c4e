// What setting up takes, in plain Node: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Says what is done, does it, says how long it took. */
export async function step(title, work) {
  const started = Date.now();
  process.stdout.write(`\n▸ ${title}\n`);
  const value = await work();
  process.stdout.write(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return value;
}

/** Runs a command with its output in sight; rejects when it fails. */
export function run(command, args, { env = {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      ...options,
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? `status ${code}`}`));
    });
  });
}

export const has = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** Debian packages for commands that are missing; says what to do where it may not install them itself. */
export async function ensureCommands(wanted) {
  const missing = Object.entries(wanted).filter(([command]) => !has(command));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  const isRoot = process.getuid?.() === 0;
  if (!has('apt-get') || !(isRoot || has('sudo'))) {
    throw new Error(
      `Missing: ${packages.join(', ')}. Install them with your system's package manager and start again.`,
    );
  }
  await step(`Installing ${packages.join(', ')} (Debian packages)`, async () => {
    const apt = (...args) =>
      isRoot
        ? run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
        : run('sudo', ['apt-get', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  });
}

/** `npm ci`, unless exactly this lock file has been installed already. */
export async function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.headroom-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${lock} ${process.version}`) return;
  await ensureCommands({ make: 'make', 'g++': 'g++', python3: 'python3' });
  await step('Installing dependencies (the database driver may be compiled; about two minutes)', () =>
    run('npm', ['ci', '--no-audit', '--no-fund']),
  );
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${lock} ${process.version}`);
}

export const bin = (name) => path.join(root, 'node_modules', '.bin', name);
