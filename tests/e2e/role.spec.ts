import { cell } from './pages/grid';
import { exported, readCsv, samplePlan } from './pages/plans';
import { HEAD, open, signIn } from './pages/session';
import { expect, test } from './pages/test';

test('a head finds every figure of a role’s month explained, and it is the one of the results file', async ({
  page,
}) => {
  await signIn(page, HEAD);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/centres`);
  await page.getByRole('main').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(cell(page, 0, 'title')).toBeVisible();
  const code = await cell(page, 0, 'code').innerText();
  const roleId = await page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id');
  const { rows } = readCsv(await exported(page, planId, 'results', 'base'));
  const of = (month: string) =>
    rows.find((row) => row.level === 'role' && row.code === code && row.month === month);

  await open(page, `/plans/${planId}/roles/${roleId}?scenario=base&month=2028-06`);
  await expect(page.getByRole('heading', { name: /How Jun.2028 is computed/ })).toBeVisible();
  const result = async (line: string) => {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: line, exact: true }) });
    return Number((await row.getByRole('cell').nth(2).innerText()).replaceAll(',', '').replace('−', '-'));
  };
  const shown = of('2028-06');
  for (const line of ['free', 'target', 'hires', 'staff'])
    expect(await result(line)).toBeCloseTo(Number(shown?.[line]), 4);
  for (const line of ['payroll', 'cost', 'net'])
    expect(await result(line)).toBeCloseTo(Number(shown?.[line]), 2);

  await page.getByRole('button', { name: 'Month after' }).click();
  await expect(page).toHaveURL(/month=2028-07/);
  await expect(page.getByRole('heading', { name: /How Jul.2028 is computed/ })).toBeVisible();
  expect(await result('staff')).toBeCloseTo(Number(of('2028-07')?.staff), 4);

  await open(page, `/plans/${planId}/roles/${roleId}?scenario=base&month=1999-01`);
  await expect(page.getByRole('heading', { name: /How Dec.2029 is computed/ })).toBeVisible();
});
