import { copyOfSamplePlan, exported, figure, readCsv, samplePlan } from './pages/plans';
import { EXECUTIVE, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

test.use({ viewport: { width: 1440, height: 900 } });

test('the overview tells its story in one screen, with the sentences of the report, and leads down to the formula', async ({
  page,
}) => {
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  for (const name of ['Capacity released', 'Cash captured'])
    await expect(figure(page, name)).toHaveText(/\d/);
  const findings = page.getByRole('region', { name: 'Findings' });
  await expect(findings).toBeInViewport({ ratio: 1 });
  const charts = page.getByRole('region', { name: 'Charts' }).getByRole('figure');
  await expect(charts).toHaveCount(4);
  for (const drawing of await charts.locator('.chart-plot').all())
    await expect(drawing).toBeInViewport({ ratio: 1 });
  const sentences = await findings.locator('dd').allInnerTexts();
  await open(page, `/plans/${planId}/report`);
  expect(await page.getByRole('region', { name: 'Findings' }).locator('dd').allInnerTexts()).toEqual(
    sentences,
  );

  await open(page, `/plans/${planId}`);
  await findings.getByRole('link', { name: 'How much' }).click();
  await expect(page.getByText('Net saving, EUR, sum of each quarter')).toBeVisible();
  await page.getByRole('link', { name: 'Years' }).click();
  await expect(page.getByText('Net saving, EUR, sum of each year')).toBeVisible();
  const rollup = readCsv(await exported(page, planId, 'rollup', 'base')).rows;
  const file = await page.request.get(
    (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '',
  );
  const { columns, rows } = readCsv(await file.text());
  const years = columns.filter((name) => /^\d{4}$/.test(name));
  for (const row of rows) {
    const net = Number(rollup.find(({ costCentre }) => costCentre === row.code)?.net);
    expect(years.reduce((sum, year) => sum + Number(row[year]), 0)).toBeCloseTo(net, 3);
    expect(Number(row.cashCaptured)).toBeCloseTo(net, 3);
  }

  const table = page.getByRole('region', { name: 'Net saving, EUR' });
  await table.getByRole('link', { name: /^Unfold the \d+ role lines of Claims$/ }).click();
  await expect(page).toHaveURL(/lines=/);
  await table
    .getByTitle(/^How Dec.2028 of/)
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'How Dec 2028 is computed' })).toBeVisible();
});

test('a viewer’s overview has no heat map and no cash, and their table no measure of pay', async ({
  page,
}) => {
  await signIn(page, VIEWER);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  await expect(figure(page, 'Capacity released')).toHaveText(/\d/);
  await expect(figure(page, 'Cash captured')).toHaveCount(0);
  await expect(page.getByRole('region', { name: /by cost centre and evidence/ })).toHaveCount(0);
  await open(page, `/plans/${planId}/table?measure=net&lines=OPS`);
  await expect(page.getByText('Staff, FTE, at the end of each quarter')).toBeVisible();
  await expect(page.getByRole('option', { name: 'Net saving' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /role lines? of/ })).toHaveCount(0);
});

test('the overview of a plan that nobody has drawn has its ranges made and shows them', async ({ page }) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'Never drawn');
  await open(page, `/plans/${planId}`);
  await expect(page.getByText('in 8 of 10 draws').first()).toBeVisible();
  await expect(page.getByText('draws are being made for the ranges')).toHaveCount(0);
  await expect(figure(page, 'Peak funding')).toHaveText(/\d/);
});
