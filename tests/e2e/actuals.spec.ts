import { writeXlsx } from 'hucre/xlsx';
import { expectAccessible, expectNoSidewaysScroll } from './pages/checks';
import { copyOfSamplePlan, exported, figure, readCsv } from './pages/plans';
import { HEAD, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

test('a planner fills the template, sees it read, corrects it, confirms, and finds the plan against what happened', async ({
  page,
}) => {
  test.slow();
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'A plan with actuals');
  await open(page, `/plans/${planId}/actuals`);
  await expect(page.getByRole('heading', { name: 'What really happened belongs here' })).toBeVisible();

  const [header = '', ...empty] = (await exported(page, planId, 'actuals-template')).trim().split('\r\n');
  const columns = header.replace('\uFEFF', '').split(',');
  expect(columns.slice(0, 5)).toEqual(['month', 'role', 'title', 'costCentre', 'staff']);
  const results = readCsv(await exported(page, planId, 'results')).rows;
  const [scenario] = new Set(results.map((row) => row.scenario));
  const planned = new Map(
    results
      .filter((row) => row.scenario === scenario && row.level === 'role')
      .map((row) => [`${row.month} ${row.code}`, Number(row.staff)]),
  );
  /** Everybody is there whom the plan has, and one FTE more in each line. */
  const filled = empty
    .filter((line) => /^2027-0[1-3]/.test(line))
    .map((line) => {
      const [month, code] = line.split(',');
      return line.replace(/,{8}$/, `,${(planned.get(`${month} ${code}`) ?? 0) + 1},,,,,,,`);
    });
  const lines = new Set(filled.map((line) => line.split(',')[1])).size;
  const send = (text: string) =>
    page.getByRole('button', { name: 'Choose a file of actuals' }).setInputFiles({
      name: 'q1.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });

  await page.getByRole('link', { name: 'Import actuals' }).click();
  await expect(page.getByRole('heading', { name: 'Import actuals' })).toBeVisible();
  await open(page, page.url());
  await send([header, ...filled, '2027-03,NOBODY,,,7,,,,,,,'].join('\r\n'));
  await expect(page.getByRole('heading', { name: /values of Jan.* to Mar|values of Jan/ })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'NOBODY' })).toContainText('the code of a role line');
  await expect(page.getByRole('button', { name: /^Import \d/ })).toBeDisabled();

  await send([header, ...filled].join('\r\n'));
  await expect(page.getByRole('row').filter({ hasText: 'NOBODY' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.waitForURL(`**/plans/${planId}/actuals`);
  await expect(page.getByText(`Staff was ${lines}.0 FTE above the plan in Mar 2027`)).toBeVisible();
  await expect(figure(page, 'Realised saving')).toContainText('planned');
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(page.getByRole('table', { name: /^Cost by role line/ })).toBeVisible();
  const rows = readCsv(await exported(page, planId, 'actuals', scenario)).rows;
  const end = rows.filter((row) => row.line === 'plan').at(-1);
  expect(Number(end?.staff) - Number(end?.plannedStaff)).toBeCloseTo(lines, 6);

  await open(page, `/plans/${planId}/actuals/import`);
  await send([header, ...filled].join('\r\n'));
  await expect(page.getByText('Nothing changes', { exact: true })).toBeVisible();
});

test('a viewer and a head find no import, and a viewer no money', async ({ page, consoleErrors }) => {
  consoleErrors.expect(/status of 40[34]/);
  await signIn(page, PLANNER);
  await open(page, '/plans');
  const href = await page
    .getByRole('main')
    .getByRole('link', { name: /AI and cost centres/ })
    .first()
    .getAttribute('href');
  for (const reader of [VIEWER, HEAD]) {
    await page.context().clearCookies();
    await signIn(page, reader);
    await open(page, `${href}/actuals`);
    await expect(page.getByRole('heading', { name: 'What really happened belongs here' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Import actuals' })).toHaveCount(0);
    await page.goto(`${href}/actuals/import`);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    expect((await page.request.get(`${href}/exports/actuals-template`)).status()).toBe(403);
  }
});

test.describe('a controller’s month', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a wide workbook of months is imported, told on page, overview and report, and a month of it is taken back', async ({
    page,
  }) => {
    test.slow();
    await signIn(page, PLANNER);
    const planId = await copyOfSamplePlan(page, 'A plan with a workbook of actuals');
    const results = readCsv(await exported(page, planId, 'results', 'base')).rows;
    const planned = ['2027-01', '2027-02', '2027-03'].map((month) =>
      results.find((row) => row.level === 'cost centre' && row.code === 'OPS' && row.month === month),
    );
    const series = (name: string) => planned.map((row) => Number(row?.[name]));
    const block = [
      ...series('staff').map((staff, t) => staff + 1 + t),
      ...series('hires').map((hires) => hires + 1),
      ...series('payroll').map((payroll) => (payroll * 1.1) / 1000),
    ];
    const months = ['Jan', 'Feb', 'Mar'];
    const buffer = async (...more: (string | number)[][]) =>
      Buffer.from(
        await writeXlsx({
          sheets: [
            {
              name: 'Cost centres',
              rows: [
                ['Monthly report 2027, money in kEUR'],
                [null, null, 'Headcount', null, null, 'New hires', null, null, 'Payroll', null, null],
                ['Cost center', 'Name', ...months, ...months, ...months],
                ['OPS', 'Operations', ...block],
                ...more,
                ['Total', null, ...block],
              ],
            },
          ],
        }),
      );
    const send = async (content: Buffer) =>
      page.getByRole('button', { name: 'Choose a file of actuals' }).setInputFiles({
        name: 'report.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: content,
      });

    await open(page, `/plans/${planId}/actuals/import`);
    await send(await buffer(['NOBODY', 'Nobody', 1]));
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all faults as CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('actuals-faults.csv');
    await send(await buffer());
    await expect(page.getByText('“kEUR” stands in the file')).toBeVisible();
    await expect(page.getByLabel('Amounts of money are in')).toHaveValue('1000');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Import 9 values' }).click();
    await page.waitForURL(`**/plans/${planId}/actuals`);
    const story =
      /Staff was 3\.0\sFTE above the plan in Mar\s2027, mostly by people hired beyond need \(\+3\.0\)/;
    await expect(page.getByText(story)).toBeVisible();

    await open(page, `/plans/${planId}`);
    const findings = page.getByRole('region', { name: 'Findings' });
    await expect(findings.getByText(story)).toBeVisible();
    await expect(findings).toBeInViewport({ ratio: 1 });
    for (const drawing of await page.getByRole('region', { name: 'Charts' }).locator('.chart-plot').all())
      await expect(drawing).toBeInViewport({ ratio: 1 });

    await open(page, `/plans/${planId}/report`);
    await expect(page.getByRole('heading', { name: /Plan against actual$/ })).toBeVisible();
    await expectAccessible(page);
    const causes = page
      .getByRole('table', { name: /^Why staff differs/ })
      .getByRole('row')
      .last();
    await expect(causes.getByRole('cell').nth(2)).toHaveText(/\+3\.0/);

    await open(page, `/plans/${planId}/actuals`);
    await page.getByRole('button', { name: 'Remove values of Mar 2027' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('3 values of 1 row of a cost centre will be lost');
    await expectAccessible(page);
    await dialog.getByLabel('What').selectOption('Payroll');
    await dialog.getByRole('button', { name: 'Remove 1 value' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove values of Mar 2027' }).click();
    await expect(dialog.getByRole('button', { name: 'Remove 2 values' })).toBeEnabled();
    const other = await page.context().newPage();
    await open(other, page.url());
    await other.getByRole('button', { name: 'Remove values of Mar 2027' }).click();
    await other.getByRole('dialog').getByLabel('What').selectOption('Hires');
    await other.getByRole('dialog').getByRole('button', { name: 'Remove 1 value' }).click();
    await expect(other.getByRole('dialog')).toHaveCount(0);
    await other.close();
    await dialog.getByRole('button', { name: 'Remove 2 values' }).click();
    await expect(dialog).toContainText('look at them again');
    await dialog.getByRole('button', { name: 'Remove 1 value' }).click();
    await expect(page.getByText(/Staff was 2\.0\sFTE above the plan in Feb\s2027/)).toBeVisible();
    const rows = readCsv(await exported(page, planId, 'actuals', 'base')).rows;
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    const last = rows.filter((row) => row.line === 'plan' && row.is === 'actual').at(-1);
    expect([last?.month, Number(last?.staffHiring).toFixed(6)]).toEqual(['2027-02', '2.000000']);
  });
});
