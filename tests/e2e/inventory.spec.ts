import { existsSync } from 'node:fs';
import { cell, expectSaved, total, walkToCell } from './pages/grid';
import { exported, figure, readCsv } from './pages/plans';
import { open, PLANNER, signIn } from './pages/session';
import { SHARED_INVENTORY } from './pages/shared-data';
import { expect, test } from './pages/test';

test('an HR export becomes a plan with estimates, and its results leave as CSV', async ({ page }) => {
  test.skip(
    !existsSync(SHARED_INVENTORY),
    `${SHARED_INVENTORY} is not there: the real HR export is not tested`,
  );
  test.slow();
  await signIn(page, PLANNER);

  await test.step('a new plan has no role lines and says where they come from', async () => {
    await page.getByRole('link', { name: 'New plan' }).click();
    await page.getByLabel('Name').fill('A company of persons');
    await page.getByRole('button', { name: 'Create the plan' }).click();
    await page.getByRole('link', { name: 'Import an inventory' }).click();
  });
  const planId = /\/plans\/([^/]+)/.exec(page.url())?.[1] ?? '';

  await test.step('1,470 persons are recognised, their monthly pay too', async () => {
    await expect(page.getByRole('heading', { name: 'Import inventory' })).toBeVisible();
    await open(page, page.url());
    await page.getByRole('button', { name: 'Choose an inventory file' }).setInputFiles(SHARED_INVENTORY);
    await expect(
      page.getByRole('heading', { name: /Read as a list of persons: 1,470 become \d+ role lines/ }),
    ).toBeVisible();
    await expect(figure(page, 'FTE')).toHaveText(/^1,470/);
    await expect(page.getByLabel('Pay is paid')).toHaveValue('month');
    await expect(page.getByLabel('What “EmployeeNumber” is read as')).toHaveValue('personKey');
    await expect(page.getByLabel('What “Department” is read as')).toHaveValue('costCentre');
    await expect(page.getByLabel('What “JobRole” is read as')).toHaveValue('title');
  });

  await test.step('after the confirmation the three departments hold their 1,470 FTE', async () => {
    await page.getByRole('button', { name: /^Import \d+ role lines$/ }).click();
    await page.waitForURL(`**/plans/${planId}/centres`);
    for (const [name, fte] of [
      [/^Human resources$/i, '63.0'],
      [/^Research & Development$/, '961.0'],
      [/^Sales$/, '446.0'],
    ] as const) {
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name }) });
      await expect(row.getByRole('cell').first()).toHaveText(fte);
    }
    const inventory = readCsv(await exported(page, planId, 'inventory'));
    expect(inventory.columns.join(' ')).not.toMatch(/employee|person/i);
    expect(inventory.rows.reduce((sum, row) => sum + Number(row.fte), 0)).toBeCloseTo(1470, 9);
  });

  await test.step('the same file a second time changes nothing', async () => {
    await open(page, `/plans/${planId}/inventory/import`);
    await page.getByRole('button', { name: 'Choose an inventory file' }).setInputFiles(SHARED_INVENTORY);
    await expect(page.getByText('Nothing changes', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Import \d+ role/ })).toHaveCount(0);
  });

  await test.step('an inventory that Headroom exported changes nothing either', async () => {
    const text = await exported(page, planId, 'inventory');
    await page.getByRole('button', { name: 'Choose an inventory file' }).setInputFiles({
      name: 'inventory.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole('heading', { name: /^Read as \d+ role lines$/ })).toBeVisible();
    await expect(page.getByText('Nothing changes', { exact: true })).toBeVisible();
  });

  await test.step('a preset gives one role line an estimate', async () => {
    await page.goto(`/plans/${planId}/centres`);
    await page.getByRole('link', { name: 'Sales', exact: true }).click();
    await walkToCell(page, 0, 'estimate');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Estimate: / });
    await dialog.getByRole('radio', { name: 'Assistant', exact: true }).check();
    await dialog.getByRole('combobox', { name: 'Occupation' }).fill('Advertising Sales');
    await page.getByRole('option', { name: 'Advertising Sales Agents' }).click();
    await dialog.getByRole('button', { name: 'Fill in from this preset' }).click();
    await expectSaved(page, () => dialog.getByRole('button', { name: 'Save estimate' }).click());
    await expect(cell(page, 0, 'estimate')).toHaveText(/^\+\d/);
  });

  await test.step('the others of the centre get theirs at once, and the totals follow', async () => {
    await page.getByRole('checkbox', { name: /header selection/i }).check();
    await page.getByRole('button', { name: /^Estimate for \d+ lines$/ }).click();
    const dialog = page.getByRole('dialog', { name: /^Estimate for \d+ role lines$/ });
    await dialog.getByRole('combobox').fill('Advertising Sales');
    await page.getByRole('option', { name: 'Advertising Sales Agents' }).click();
    await expectSaved(page, () => dialog.getByRole('button', { name: /^Use this preset for/ }).click());
    await expect(total(page, 'FTE against baseline')).toHaveText(/^−[1-9]/);
  });

  await test.step('the overview shows what is saved, and the results leave with every row', async () => {
    await open(page, `/plans/${planId}`);
    await expect(figure(page, 'Run-rate saving')).toHaveText(/[1-9]/);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exports' }).click();
    const leaving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download Results by month as CSV' }).click();
    const download = await leaving;
    expect(download.suggestedFilename()).toMatch(/results.*\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const { rows } = readCsv(Buffer.concat(chunks).toString('utf8'));
    const months = (level: string) => rows.filter((row) => row.level === level).length / 36;
    expect(months('plan')).toBe(1);
    const lines = readCsv(await exported(page, planId, 'inventory')).rows.length;
    expect(months('role')).toBe(lines);
    const last = rows.filter((row) => row.level === 'plan').at(-1);
    expect(Number(last?.net)).toBeGreaterThan(0);
    expect(Number(last?.fteDelta)).toBeLessThan(0);
  });
});
