import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open } from './pages/session';
import { expect, test } from './pages/test';
import { PASSWORD, serverEnvironment } from './server';

const PORT = String(Number(serverEnvironment.PORT) + 1);
const URL = `http://localhost:${PORT}`;
const PATIENCE_MS = 30_000;

/** A server of this test alone, on an empty database; resolves with the link that it prints. */
function startEmpty(folder: string): { server: ChildProcess; link: Promise<string> } {
  const server = spawn('node_modules/.bin/next', ['start', '--hostname', '127.0.0.1', '--port', PORT], {
    env: {
      ...process.env,
      ...serverEnvironment,
      PORT,
      HEADROOM_URL: URL,
      HEADROOM_DATABASE: path.join(folder, 'headroom.db'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = new Promise<string>((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`No link was printed:\n${said}`)), PATIENCE_MS);
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /(http:\S+\/welcome\/\S+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    });
  });
  return { server, link };
}

test.describe('on an empty database', () => {
  let folder: string;
  let server: ChildProcess;
  let link: string;

  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'headroom-first-run-'));
    const started = startEmpty(folder);
    server = started.server;
    link = await started.link;
  });

  test.afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test('the printed link creates the organisation and its administrator, once', async ({
    page,
    consoleErrors,
  }) => {
    consoleErrors.expect(/status of 404/);
    const wrong = await page.goto(`${link.slice(0, -4)}0000`);
    expect(wrong?.status()).toBe(404);

    await open(page, link);
    await page.getByLabel('Organisation').fill('Harrow and Vale');
    await page.getByLabel('Currency').selectOption('GBP');
    await page.getByLabel('Your name').fill('Freya Lund');
    await page.getByLabel('Your e-mail address').fill('freya@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create the organisation' }).click();
    await page.waitForURL('**/plans');
    await expect(page.getByText('Plans of your cost centres belong here')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Headroom Harrow and Vale' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Members' })).toBeVisible();

    const again = await page.goto(link);
    expect(again?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });
});
