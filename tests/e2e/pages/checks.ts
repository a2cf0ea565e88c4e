import AxeBuilder from '@axe-core/playwright';
import type { APIResponse, Page, Response } from '@playwright/test';
import { expect } from './test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** No rule of WCAG 2.2 AA that a machine can check is broken. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect.soft(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** The page is not wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(beyond, `pixels of ${page.url()} beyond the window`).toBeLessThanOrEqual(0);
}

/** Promises X1 and X2: nonces on every script, the fixed headers, nothing stored. */
export async function expectSafeAnswer(response: Response | null): Promise<void> {
  if (!response) throw new Error('The page did not load.');
  const headers = response.headers();
  const where = response.url();
  expectFixedHeaders(headers, where);
  const policy = headers['content-security-policy'] ?? '';
  const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
  expect.soft(policy, `policy of ${where}`).toContain("'strict-dynamic'");
  expect.soft(policy, `policy of ${where}`).toContain("default-src 'none'");
  expect.soft(policy, `policy of ${where}`).toMatch(/script-src (?![^;]*unsafe)/);
  const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
  expect.soft(scripts.length, `scripts of ${where}`).toBeGreaterThan(0);
  const bare = scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`));
  expect.soft(bare, `scripts of ${where} without its nonce`).toEqual([]);
}

export function expectFixedHeaders(headers: Record<string, string>, where: string): void {
  expect.soft(headers, `headers of ${where}`).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin)$/),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect.soft(headers['x-powered-by'], `x-powered-by of ${where}`).toBeUndefined();
}

/** An answer without what differs between any two: its nonce, its own address, the time. */
export async function indistinct(answer: APIResponse, address: string) {
  const id = address.split('/').at(-1) ?? '';
  const { date: _date, ...headers } = answer.headers();
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none';
  const whole = JSON.stringify({ status: answer.status(), headers, body: await answer.text() });
  return whole.replaceAll(nonce, 'NONCE').replaceAll(id, 'ID');
}
