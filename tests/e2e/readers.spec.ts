import type { Page, Request } from '@playwright/test';
import { cell, walkToCell } from './pages/grid';
import { copyOfSamplePlan, exported, figure, importPlanFile, readCsv, samplePlan } from './pages/plans';
import { EXECUTIVE, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

/** The call of a server action that a change makes; neither it nor any later one of the page reaches the server. */
async function heldBack(page: Page, change: () => Promise<void>): Promise<Request> {
  const isAction = (request: Request) => 'next-action' in request.headers();
  await page.route('**', (route) => (isAction(route.request()) ? route.abort() : route.continue()));
  const calling = page.waitForRequest(isAction);
  await change();
  return calling;
}

/** Sends a call as another member would from their own browser. */
async function send(page: Page, call: Request): Promise<string> {
  const {
    'next-action': action = '',
    'content-type': type = '',
    'next-router-state-tree': tree = '',
  } = call.headers();
  const response = await page.request.post(call.url(), {
    headers: {
      'next-action': action,
      'content-type': type,
      'next-router-state-tree': tree,
      accept: 'text/x-component',
      origin: new URL(call.url()).origin,
    },
    data: call.postDataBuffer() ?? Buffer.alloc(0),
  });
  return response.text();
}

test('an executive reads every figure and takes everything out, and finds nothing to change', async ({
  page,
}) => {
  await signIn(page, EXECUTIVE);
  await expect(page.getByRole('link', { name: 'New plan' })).toHaveCount(0);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  await expect(figure(page, 'Run-rate saving')).toHaveText(/\d/);

  const { columns } = readCsv(await exported(page, planId, 'results', 'base'));
  expect(columns).toEqual(expect.arrayContaining(['payroll', 'cost', 'net']));
  expect(readCsv(await exported(page, planId, 'rollup')).columns).toContain('npv');
  expect(readCsv(await exported(page, planId, 'inventory')).columns).toContain('salary');
  expect(JSON.parse(await exported(page, planId, 'plan')).format).toBe('headroom-plan/1');

  const changing = page.getByRole('main').getByRole('button', {
    name: /^(Add|New|Save|Remove|Change|Rename|Estimate|Open the plan|Close for review|Back to draft|Copy(?! as))/,
  });
  for (const path of ['', '/settings', '/systems', '/scenarios', '/scenarios/base']) {
    await open(page, `/plans/${planId}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(changing, path).toHaveCount(0);
  }
  await page.goto(`/plans/${planId}/centres`);
  await page.getByRole('link', { name: 'Customer support' }).click();
  await expect(page.getByText('You may read these role lines, not change them.')).toBeVisible();
  await expect(changing).toHaveCount(0);
  const text = await cell(page, 0, 'fte').innerText();
  await walkToCell(page, 0, 'fte');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'fte')).toHaveText(text);
});

test('the server refuses an executive what it does for a planner', async ({
  page,
  otherContext,
  consoleErrors,
}) => {
  consoleErrors.expect(/ERR_FAILED|Failed to fetch/);
  const planner = await otherContext.newPage();
  await signIn(planner, PLANNER);
  const planId = await copyOfSamplePlan(planner, 'What an executive may not change');
  const editing = await otherContext.newPage();
  await editing.goto(`/plans/${planId}/centres`);
  await editing.getByRole('link', { name: 'Customer support' }).click();
  await walkToCell(editing, 0, 'fte');
  const call = await heldBack(editing, async () => {
    await editing.keyboard.type('+8');
    await editing.keyboard.press('Enter');
  });
  const before = await exported(planner, planId, 'plan');

  await signIn(page, EXECUTIVE);
  expect(await send(page, call)).toContain('FORBIDDEN');
  expect(await exported(planner, planId, 'plan')).toBe(before);
  expect(await send(planner, call)).not.toContain('FORBIDDEN');
  expect(await exported(planner, planId, 'plan')).not.toBe(before);
});

test('a viewer reads rollups without pay and no role lines', async ({ page, consoleErrors }) => {
  consoleErrors.expect(/status of 404/);
  await signIn(page, VIEWER);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  await expect(figure(page, 'FTE at the end')).toHaveText(/\d/);
  for (const name of ['Run-rate saving', 'NPV', 'Payback', 'Peak funding'])
    await expect(figure(page, name)).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: /cost$|saving|NPV|Run rate/ })).toHaveCount(0);
  const pages = page.getByRole('navigation', { name: 'Main' });
  await expect(pages.getByRole('link', { name: 'Cost centres' })).toHaveCount(0);

  for (const name of ['results', 'rollup'] as const) {
    const { columns, rows } = readCsv(await exported(page, planId, name));
    expect(rows.length).toBeGreaterThan(0);
    expect(columns.filter((column) => PAY.test(column))).toEqual([]);
  }
  const { rows } = readCsv(await exported(page, planId, 'results', 'base'));
  expect(rows.filter((row) => row.level === 'role')).toEqual([]);
  for (const name of ['inventory', 'plan', 'workbook']) {
    const refused = await page.request.get(`/plans/${planId}/exports/${name}`);
    expect([403, 404], name).toContain(refused.status());
  }
  await page.goto(`/plans/${planId}/inventory/import`);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

/** Series from which pay can be worked out. */
const PAY =
  /^(payroll|recruitment|severance|retraining|carried|cost|baselineCost|net|npv|peakFunding|investment|runRateSaving|paybackMonths|benefitCostRatio|salary)$/;

test('a viewer sees a group of fewer people than the threshold as •••, and no row of it leaves', async ({
  page,
  otherContext,
}) => {
  const planner = await otherContext.newPage();
  await signIn(planner, PLANNER);
  const name = 'A plan with a board office of three';
  const file = JSON.parse(await exported(planner, await samplePlan(planner), 'plan'));
  file.plan.name = name;
  file.costCentres.push({ code: 'BRD', name: 'Board office', parent: 'GRP' });
  file.roles.push({ ...file.roles[0], code: 'BRD-1', costCentre: 'BRD', fte: 3, vacant: 0, heads: 3 });
  const planId = await importPlanFile(planner, JSON.stringify(file));
  await open(planner, `/plans/${planId}/settings`);
  await planner.getByRole('button', { name: 'Open the plan' }).click();
  await planner.getByRole('dialog').getByRole('button', { name: 'Open the plan' }).click();
  await expect(planner.getByRole('button', { name: 'Close for review' })).toBeVisible();

  await signIn(page, VIEWER);
  await open(page, `/plans/${planId}`);
  const office = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Board office' }) });
  await expect(office).toContainText('•••');
  expect(await office.innerText()).not.toMatch(/\d/);
  const rollup = readCsv(await exported(page, planId, 'rollup')).rows;
  const results = readCsv(await exported(page, planId, 'results')).rows;
  expect(rollup.map((row) => row.costCentre)).toContain('HR');
  expect(rollup.map((row) => row.costCentre)).not.toContain('BRD');
  expect(results.map((row) => row.code)).toContain('HR');
  expect(results.map((row) => row.code)).not.toContain('BRD');
});
