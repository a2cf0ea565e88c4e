import { readFileSync } from 'node:fs';
import { exported, figure, readCsv, samplePlan } from './pages/plans';
import { EXECUTIVE, open, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

test('the report says what the overview and the rollup say, and prints as pages of A4 and of Letter', async ({
  page,
}) => {
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  const npv = await figure(page, 'NPV').locator('span').first().innerText();
  await open(page, `/plans/${planId}/report`);
  expect(await figure(page, 'NPV').locator('span').first().innerText()).toBe(npv);
  await expect(page.getByText(`The NPV is ${npv}`)).toBeVisible();
  const rollup = readCsv(await exported(page, planId, 'rollup', 'base')).rows;
  const table = page.getByRole('region', { name: 'Each with all cost centres below it' });
  await expect(table.getByRole('rowheader')).toHaveCount(
    rollup.filter(({ costCentre }) => costCentre !== '').length,
  );
  for (const [paper, size] of [
    ['a4', '595 842'],
    ['letter', '612 792'],
  ] as const) {
    await open(page, `/plans/${planId}/report?paper=${paper}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, , width = '', height = ''] = (/MediaBox\s*\[([^\]]+)\]/.exec(pdf)?.[1] ?? '')
      .trim()
      .split(/\s+/);
    expect(`${Math.round(Number(width))} ${Math.round(Number(height))}`).toBe(size);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
  }
});

test('a viewer’s report has no pay, and no evidence of role lines', async ({ page }) => {
  await signIn(page, VIEWER);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/report`);
  await expect(page.getByText('Without pay, and without groups of too few people.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /What it rests on/ })).toHaveCount(0);
  await expect(page.locator('dt').filter({ hasText: 'NPV' })).toHaveCount(0);
});

test('the server makes the PDF on the chosen paper, and says so where it cannot', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 503/);
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/report?paper=letter`);
  const button = page.getByRole('button', { name: 'Download PDF' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(
    /^ai-and-cost-centres-2027-2029-report-[a-z0-9]+-base-EUR-[\d-]+-[a-z-]+\.pdf$/,
  );
  const pdf = readFileSync(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/MediaBox ?\[ ?0 0 612 792 ?\]/);

  const words = 'This board paper takes more time to make than one may.';
  await page.route('**/exports/report*', (route) => route.fulfill({ status: 503, body: words }));
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  await expect(button).toBeEnabled();
});
