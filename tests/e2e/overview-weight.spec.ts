import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { cell } from './pages/grid';
import { samplePlan } from './pages/plans';
import { EXECUTIVE, signIn } from './pages/session';
import { expect, test } from './pages/test';

const MOST_BYTES = 260_000;

/** The text of every script that a page loads into a browser that has loaded nothing before. */
async function scriptsOf(page: Page, address: string, isThere: (fresh: Page) => Locator): Promise<string[]> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('There is no browser.');
  await context.addCookies(await page.context().cookies());
  const fresh = await context.newPage();
  const loading: Promise<string>[] = [];
  fresh.on('response', (response) => {
    if (response.request().resourceType() === 'script') loading.push(response.text());
  });
  await fresh.goto(new URL(address, page.url()).href, { waitUntil: 'networkidle' });
  await expect(isThere(fresh)).toBeVisible();
  const scripts = await Promise.all(loading);
  await context.close();
  return scripts;
}

const isGrid = (script: string) => script.includes('ClientSideRowModel');

test('the overview loads at most 260 kB of JavaScript (gzip), and nothing of the grid', async ({ page }) => {
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  const overview = await scriptsOf(page, `/plans/${planId}`, (fresh) => fresh.getByRole('figure').first());
  const bytes = overview.reduce((sum, script) => sum + gzipSync(script).length, 0);
  test.info().annotations.push({ type: 'JavaScript of the overview, gzip', description: `${bytes} bytes` });
  expect(overview.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(overview.filter(isGrid)).toHaveLength(0);

  await page.goto(`/plans/${planId}/centres`);
  const href = await page.getByRole('link', { name: 'Customer support' }).getAttribute('href');
  const centre = await scriptsOf(page, href ?? '', (fresh) => cell(fresh, 0, 'title'));
  expect(centre.filter(isGrid).length).toBeGreaterThan(0);
});
