import { writeXlsx } from 'hucre/xlsx';
import { exported, figure, readCsv, samplePlan } from './pages/plans';
import { HEAD, open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Cells = (string | number | Date | null)[];

async function workbook(rows: Cells[]) {
  const sheets = [
    { name: 'Cover', rows: [['Report', 'Head count']] },
    { name: 'Staff', rows: [['Head count 2026'], [], ...rows] },
  ];
  return { name: 'staff.xlsx', mimeType: XLSX, buffer: Buffer.from(await writeXlsx({ sheets })) };
}

const HEADER = [
  'Employee ID',
  'Worker',
  'Cost Center',
  'Job Title',
  'FTE %',
  'Annual Salary',
  'Currency',
  'Hire Date',
];
const hired = new Date(Date.UTC(2020, 1, 3));

test('a workbook of persons: faults are listed and leave as CSV, a rate takes other money in, the rest is written', async ({
  page,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.expect(/status of 400/);
  await signIn(page, PLANNER);
  await page.getByRole('link', { name: 'New plan' }).click();
  await page.getByLabel('Name').fill('Staff of a workbook');
  await page.getByRole('button', { name: 'Create the plan' }).click();
  await page.getByRole('link', { name: 'Import an inventory' }).click();
  await expect(page.getByRole('heading', { name: 'Import inventory' })).toBeVisible();
  const planId = /\/plans\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await open(page, page.url());
  const chooser = page.getByRole('button', { name: 'Choose an inventory file' });

  await test.step('a picture that calls itself a workbook is refused by what it is', async () => {
    const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]);
    await chooser.setInputFiles({ name: 'staff.xlsx', mimeType: XLSX, buffer });
    await expect(page.getByRole('alert').filter({ hasText: 'found a picture' })).toBeVisible();
  });

  await test.step('the sheet with the people is taken, and each row that cannot be read is named as the sheet numbers it', async () => {
    const rows: Cells[] = [
      HEADER,
      ['1', 'Ann', 'Night shift', 'Agent', 100, 40_000, 'EUR', hired],
      ['2', 'Bo', 'Night shift', 'Agent', 50, 50_000, 'EUR', hired],
      ['3', 'Eve', 'Night shift', 'Agent', 100, 50_000, 'USD', hired],
      ['4', 'Al', 'Night shift', 'Agent', 100, null, 'EUR', hired],
      ['Total', null, null, null, null, 190_000, null, null],
    ];
    await chooser.setInputFiles(await workbook(rows));
    await expect(page.getByLabel('Sheet')).toHaveValue('Staff');
    const faults = page.getByRole('table', { name: /^2 faults in rows/ }).getByRole('rowheader');
    await expect(faults).toHaveText(['row 6, column Currency', 'row 7, column Annual Salary']);
    await expect(page.getByRole('button', { name: /^Import \d+ role/ })).toBeDisabled();
  });

  await test.step('the faults leave as a CSV', async () => {
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all faults as CSV' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await leaving).createReadStream()) chunks.push(Buffer.from(chunk));
    const { rows } = readCsv(Buffer.concat(chunks).toString('utf8'));
    expect(rows.map((row) => [row.Row, row.Column])).toEqual([
      ['6', 'Currency'],
      ['7', 'Annual Salary'],
    ]);
  });

  await test.step('a rate for dollars takes that row in; without the other one, all is written', async () => {
    const rate = page.getByLabel('EUR for 1 USD');
    await rate.fill('0.9');
    await rate.press('Tab');
    await expect(page.getByRole('table', { name: /^1 fault in rows/ })).toBeVisible();
    await expect(figure(page, 'FTE')).toHaveText(/^2\.5/);
    await page.getByLabel('Import the other rows without these').check();
    await page.getByRole('button', { name: /^Import 1 role line$/ }).click();
    await page.waitForURL(`**/plans/${planId}/centres`);
    const [line] = readCsv(await exported(page, planId, 'inventory')).rows;
    expect([Number(line?.fte), Number(line?.heads)]).toEqual([2.5, 3]);
    expect(Number(line?.salary)).toBeCloseTo((40_000 + 0.5 * 50_000 + 45_000) / 2.5, 6);
  });
});

test('a head previews an import into their own centres; a row for another’s reads like one for a centre that is not there', async ({
  page,
}) => {
  await signIn(page, HEAD);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/inventory/import`);
  const rows: Cells[] = [
    HEADER,
    ['1', 'Ann', 'CUS', 'Night agent', 100, 40_000, 'EUR', hired],
    ['2', 'Bo', 'LEG', 'Counsel', 100, 90_000, 'EUR', hired],
    ['3', 'Eve', 'NOWHERE', 'Counsel', 100, 90_000, 'EUR', hired],
  ];
  await page.getByRole('button', { name: 'Choose an inventory file' }).setInputFiles(await workbook(rows));
  const faults = page.getByRole('table', { name: /^2 faults in rows/ }).getByRole('row');
  await expect(faults.nth(1)).toContainText('one of your cost centres in this plan');
  await expect(faults.nth(2)).toContainText('one of your cost centres in this plan');
  await expect(page.getByRole('heading', { name: /^1 added, 0 changed/ })).toBeVisible();
  await expect(page.getByText('Legal', { exact: true })).toHaveCount(0);
});
