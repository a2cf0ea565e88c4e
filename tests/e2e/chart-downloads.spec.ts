import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readCsv, samplePlan } from './pages/plans';
import { open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

/** Pages of a plan that draw charts, and how many there are at the least. */
const PAGES: [string, number][] = [
  ['', 4],
  ['/uncertainty?draws=500', 4],
  ['/scenarios?compare=base&compare=cautious', 2],
  ['/watch?scenario=ambitious', 1],
];

/** Chromium asks before it takes more than ten files of a visit in a row, and nobody answers here. */
const CHARTS_A_VISIT = 3;

async function downloaded(page: Page, button: Locator): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await button.click();
  return readFile(await (await download).path());
}

/** Each chart of the page has its three files, and they are what their names say. */
async function expectThreeFiles(page: Page, least: number): Promise<void> {
  const charts = page.getByRole('main').locator('figure.chart');
  await expect(charts.first()).toBeVisible();
  const all = await charts.all();
  expect(all.length).toBeGreaterThanOrEqual(least);
  for (const [at, chart] of all.entries()) {
    if (at > 0 && at % CHARTS_A_VISIT === 0) {
      await page.reload();
      await expect(chart).toBeVisible();
    }
    const title = await chart.locator('.chart-title').innerText();
    const button = (format: string) => chart.getByRole('button', { name: `Download ${format}:` });
    const csv = readCsv((await downloaded(page, button('CSV'))).toString());
    expect(csv.columns.length, title).toBeGreaterThan(1);
    expect(csv.rows.length, title).toBeGreaterThan(0);
    const svg = (await downloaded(page, button('SVG'))).toString();
    expect(svg, title).toMatch(/^<svg .*<\/svg>$/s);
    const png = await downloaded(page, button('PNG'));
    expect(png.subarray(0, 8), title).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(png.length, title).toBeGreaterThan(2000);
  }
  const drawn = await page.getByRole('main').locator('svg.chart-svg').count();
  expect(await charts.locator('svg.chart-svg').count()).toBe(drawn);
}

test('every chart downloads as SVG, PNG and CSV', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, PLANNER);
  const planId = await samplePlan(page);
  for (const [path, least] of PAGES) {
    await test.step(path, async () => {
      await open(page, `/plans/${planId}${path}`);
      await expectThreeFiles(page, least);
    });
  }
  await test.step('an AI system', async () => {
    await open(page, `/plans/${planId}/systems`);
    await page.getByRole('main').getByRole('link', { name: 'Agent assist', exact: true }).click();
    await expectThreeFiles(page, 2);
  });
  await test.step('a role line', async () => {
    await open(page, `/plans/${planId}/centres`);
    await page.getByRole('link', { name: 'Claims' }).click();
    const role = await page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id');
    await open(page, `/plans/${planId}/roles/${role}`);
    await expectThreeFiles(page, 2);
  });
});
