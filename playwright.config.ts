import { defineConfig } from '@playwright/test';
import { BASE_URL, serverEnvironment } from './tests/e2e/server';

/** Debian's Chromium; run as root it needs --no-sandbox, and the rest keeps it from calling home. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: BASE_URL,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: 'node_modules/.bin/tsx tests/e2e/start-server.ts',
    url: `${BASE_URL}/sign-in`,
    env: serverEnvironment,
    timeout: 60_000,
    reuseExistingServer: false,
    // The server is told to end, so that its folder is removed.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
