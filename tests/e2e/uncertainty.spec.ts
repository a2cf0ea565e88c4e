import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfSamplePlan, exported, figure, readCsv, samplePlan } from './pages/plans';
import { EXECUTIVE, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';
import { folder } from './server';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the command line says of a plan file. */
function simulated(planFile: string, words: string[]) {
  const file = path.join(mkdtempSync(path.join(folder, 'simulated-')), 'plan.json');
  writeFileSync(file, planFile);
  const program = [path.join(ROOT, 'bin/headroom.ts'), 'simulate', file, ...words];
  return JSON.parse(
    execFileSync(path.join(ROOT, 'node_modules/.bin/tsx'), program, { cwd: ROOT, encoding: 'utf8' }),
  );
}

test('a planner has the plan drawn, changes how, and finds the range on the overview; file and command line agree', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'Drawn');
  await open(page, `/plans/${planId}/uncertainty`);
  await expect(figure(page, 'Chance of a loss')).toHaveText(/\d/);
  await expect(page.getByRole('figure')).toHaveCount(6);
  const before = await figure(page, 'Chance of a loss').innerText();

  await page.getByRole('textbox', { name: 'Draws' }).fill('2000');
  await page.getByRole('textbox', { name: 'Correlation' }).fill('0.9');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page).toHaveURL(/correlation=0.9/);
  await expect(figure(page, 'Chance of a loss')).not.toHaveText(before);

  await page.getByRole('link', { name: 'Operations', exact: true }).click();
  await expect(page).toHaveURL(/centre=OPS/);
  await expect(page.getByRole('figure').first()).toContainText(/draws/);

  await open(page, `/plans/${planId}`);
  await expect(page.getByText('in 8 of 10 draws').first()).toBeVisible();

  const { rows } = readCsv(await exported(page, planId, 'uncertainty', 'base'));
  const words = ['--scenario', 'base', '--draws', '10000', '--seed', '1', '--correlation', '0.3'];
  const { scenarios } = simulated(await exported(page, planId, 'plan'), words);
  const [{ total, costCentres }] = scenarios;
  const end = rows.filter((row) => row.month === '2029-12');
  expect(end.map((row) => [row.level, row.code])).toEqual([
    ['plan', ''],
    ...Object.keys(costCentres).map((code) => ['cost centre', code]),
  ]);
  for (const row of end) {
    const { staff, cumulative } = (row.code ? costCentres[row.code] : total).series;
    expect(row.staffP10).toBe(String(staff.p10.at(-1)));
    expect(row.cumulativeP90).toBe(String(cumulative.p90.at(-1)));
  }
});

test('a long run shows how far it is, can be cancelled and begun again, while others go on reading', async ({
  page,
  browser,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'Drawn for long');
  await open(page, `/plans/${planId}/uncertainty?draws=100000`);
  await expect(page.getByRole('progressbar')).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, EXECUTIVE);
  await open(other, `/plans/${planId}`);
  await expect(figure(other, 'NPV')).toHaveText(/\d/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The run was cancelled.')).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).last().click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await other.close();
});

test('settings that cannot be are named, with what is expected, and the usual ones are shown', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await open(page, `/plans/${await samplePlan(page)}/uncertainty?draws=1000000000&correlation=1.2&seed=x`);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('a whole number from 1 to 100000, found 1000000000');
  await expect(alert).toContainText('a share from 0 to 1, found 1.2');
  await expect(page.getByRole('textbox', { name: 'Draws' })).toHaveValue('10,000');
  await expect(figure(page, 'Chance of a loss')).toHaveText(/\d/);

  await page.getByRole('textbox', { name: 'Correlation' }).fill('1.2');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('At most 1.')).toBeVisible();
});

test('a viewer reads the range of staff and no money', async ({ page }) => {
  await signIn(page, VIEWER);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/uncertainty`);
  await expect(figure(page, 'FTE at the end')).toHaveText(/\d/);
  await expect(page.getByRole('figure')).toHaveCount(1);
  await expect(page.getByRole('main')).not.toContainText('NPV');
  const { columns } = readCsv(await exported(page, planId, 'uncertainty'));
  expect(columns.slice(-3)).toEqual(['staffP10', 'staffP50', 'staffP90']);
});
