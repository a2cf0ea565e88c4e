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
