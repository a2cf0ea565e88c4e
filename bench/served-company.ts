import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createGridCompany, type GridCompany } from './grid-company';

const PORT = Number(process.env.BENCH_PORT ?? 4399);
const URL_BASE = `http://localhost:${PORT}`;
const SECRET = 'bench-only-secret-0123456789-abcdef';

/** Serves the production build (`npm run build` first) with a company of so many role lines, to its planner in Chromium. */
export async function withServedCompany(
  lines: number,
  measure: (page: Page, company: GridCompany) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-'));
  const file = path.join(folder, 'bench.db');
  const company = await createGridCompany(file, { secret: SECRET, lines });
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(PORT)], {
    env: {
      ...process.env,
      HEADROOM_URL: URL_BASE,
      HEADROOM_SECRET: SECRET,
      HEADROOM_DATABASE: file,
      HEADROOM_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    await answering(`${URL_BASE}/sign-in`);
    const context = await browser.newContext({
      baseURL: URL_BASE,
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.addCookies([{ name: 'headroom.session', value: company.cookies.planner, url: URL_BASE }]);
    await measure(await context.newPage(), company);
  } finally {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Busy = () => Promise<number>;

/** Milliseconds that the page's main thread has worked by its own clock, which other programs on the machine do not slow. */
export async function busyClock(page: Page): Promise<Busy> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

export function report(what: string, samples: readonly number[]) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  console.log(
    `${what}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms (n = ${sorted.length})`,
  );
}

export function reportBusy(what: string, milliseconds: number, times: number) {
  console.log(
    `  main thread at work for each ${what}: ${(milliseconds / times).toFixed(1)} ms of its own time`,
  );
}

async function answering(url: string) {
  for (let attempt = 0; attempt < 120; attempt++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Nothing answers at ${url}. Is there a build? npm run build`);
}
