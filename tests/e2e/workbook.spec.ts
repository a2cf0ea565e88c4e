import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { samplePlan } from './pages/plans';
import { HEAD, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

test('the page Exports gives the plan as a workbook of live formulas', async ({ page }) => {
  await signIn(page, PLANNER);
  const planId = await samplePlan(page);
  await page.goto(`/plans/${planId}/exports`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download Workbook as XLSX' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-workbook-(now|v\d+)-base-EUR-\d{4}-\d\d-\d\d-.+\.xlsx$/);
  const { sheets } = await readXlsx(await readFile(await file.path()));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Read me',
    'Scenario',
    'Plan',
    'Cost centres',
    'Roles',
    'Tasks',
    'Options',
    'Systems',
    'Time',
    'Calculation',
    'Systems by month',
    'Rollup',
    'Measures',
    'IRR',
    'Dictionary',
  ]);
});

test('a branch has its workbook on its own page; where it cannot be one, the browser shows why', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 40[04]/); // The page that shows it asks for an icon.
  await signIn(page, HEAD);
  const planId = await samplePlan(page);
  await page.goto(`/plans/${planId}/centres`);
  await page.getByRole('main').getByRole('link', { name: 'Customer support' }).first().click();
  await page.getByRole('link', { name: 'Workbook of this cost centre and all below, XLSX' }).click();
  await expect(page.getByText('a workbook of this part alone would not recompute right')).toBeVisible();
});
