import type { Page } from '@playwright/test';
import { indistinct } from './pages/checks';
import { cell, expectSaved, paste, total, walkToCell } from './pages/grid';
import { copyOfSamplePlan, exported, move, readCsv, samplePlan } from './pages/plans';
import { HEAD, open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

/** The id of a cost centre of a plan, from the list of those that the page's member sees. */
async function centreNamed(page: Page, planId: string, name: string): Promise<string> {
  await page.goto(`/plans/${planId}/centres`);
  const href = await page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
  return /\/centres\/([^/?]+)/.exec(href ?? '')?.[1] ?? '';
}

async function openSupport(page: Page): Promise<void> {
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/centres/${await centreNamed(page, planId, 'Customer support')}`);
  await expect(cell(page, 0, 'fte')).toBeVisible();
}

const numberIn = async (page: Page, name: string) =>
  Number((/^[\d.,]+/.exec(await total(page, name).innerText())?.[0] ?? '').replaceAll(',', ''));

test('a head sees their own cost centres and no others, in pages and in exports', async ({ page }) => {
  await signIn(page, HEAD);
  const planId = await samplePlan(page);
  await page.goto(`/plans/${planId}/centres`);
  await expect(page.getByRole('main').getByRole('rowheader')).toHaveText([/Customer support/, /Claims/]);
  await page.goto(`/plans/${planId}`);
  await expect(page.getByText('The figures are those of your own cost centres')).toBeVisible();

  const inventory = readCsv(await exported(page, planId, 'inventory')).rows;
  expect(new Set(inventory.map((row) => row.costCentre))).toEqual(new Set(['CUS', 'CLM']));
  const results = readCsv(await exported(page, planId, 'results', 'base')).rows;
  const centres = results.filter((row) => row.level === 'cost centre').map((row) => row.code);
  expect(new Set(centres)).toEqual(new Set(['CUS', 'CLM']));
  const roles = results.filter((row) => row.level === 'role').map((row) => row.code);
  expect(new Set(roles)).toEqual(new Set(inventory.map((row) => row.code)));
  expect((await page.request.get(`/plans/${planId}/exports/plan`)).status()).toBe(403);
  const workbook = await page.request.get(`/plans/${planId}/exports/workbook`);
  expect([workbook.status(), await workbook.text()]).toEqual([
    400,
    expect.stringContaining('would not recompute right'),
  ]);
});

test('another centre’s address answers exactly like one that does not exist', async ({
  page,
  otherContext,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 404/);
  const planner = await otherContext.newPage();
  await signIn(planner, PLANNER);
  const planId = await samplePlan(planner);
  const finance = await centreNamed(planner, planId, 'Finance');
  await signIn(page, HEAD);
  const none = [...finance].reverse().join('');
  for (const path of [`/plans/${planId}/centres/`, `/plans/${planId}/roles/`, '/plans/']) {
    const [foreign, nonsense] = [`${path}${finance}`, `${path}${none}`];
    const [one, other] = [await page.request.get(foreign), await page.request.get(nonsense)];
    expect(one.status()).toBe(404);
    expect(await indistinct(one, foreign)).toEqual(await indistinct(other, nonsense));
  }
  await page.goto(`/plans/${planId}/centres/${finance}`);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(page.getByText('Finance')).toHaveCount(0);
});

test('a cell is edited by keyboard: totals follow, undo takes it back, and what is saved stays', async ({
  page,
}) => {
  await signIn(page, HEAD);
  await openSupport(page);
  const opening = await numberIn(page, 'FTE now');
  const before = Number(await cell(page, 0, 'fte').innerText());

  await walkToCell(page, 0, 'fte');
  await page.keyboard.type('+8');
  await expectSaved(page, () => page.keyboard.press('Enter'));
  await expect(cell(page, 0, 'fte')).toHaveText(String(before + 8));
  expect(await numberIn(page, 'FTE now')).toBeCloseTo(opening + 8, 6);

  await walkToCell(page, 0, 'fte');
  await expectSaved(page, () => page.keyboard.press('Control+Z'));
  await expect(cell(page, 0, 'fte')).toHaveText(String(before));
  expect(await numberIn(page, 'FTE now')).toBeCloseTo(opening, 6);

  await expectSaved(page, () => page.keyboard.press('Control+Y'));
  await page.reload();
  await expect(cell(page, 0, 'fte')).toHaveText(String(before + 8));

  await walkToCell(page, 0, 'fte');
  await page.keyboard.type('-8');
  await expectSaved(page, () => page.keyboard.press('Enter'));
  await expect(cell(page, 0, 'fte')).toHaveText(String(before));
});

test('a block from a spreadsheet lands where the focus is, is undone in one step, and is kept', async ({
  page,
}) => {
  await signIn(page, HEAD);
  await openSupport(page);
  const block = () =>
    Promise.all(
      [0, 1].map((line) =>
        Promise.all(['fte', 'vacant'].map((column) => cell(page, line, column).innerText())),
      ),
    );
  const before = await block();
  const pasted = [
    ['61.5', '3'],
    ['38', '1.5'],
  ];
  await walkToCell(page, 0, 'fte');
  await expectSaved(page, () => paste(page, pasted));
  expect(await block()).toEqual(pasted);

  await expectSaved(page, () => page.keyboard.press('Control+Z'));
  expect(await block()).toEqual(before);

  await expectSaved(page, () => page.keyboard.press('Control+Y'));
  await page.reload();
  await expect(cell(page, 0, 'fte')).toHaveText('61.5');
  expect(await block()).toEqual(pasted);

  await walkToCell(page, 0, 'fte');
  await expectSaved(page, () => paste(page, before));
  expect(await block()).toEqual(before);
});

test('a value that cannot be stays in its cell with the reason, and the rest is saved', async ({ page }) => {
  await signIn(page, HEAD);
  await openSupport(page);
  const before = await cell(page, 0, 'vacant').innerText();
  await walkToCell(page, 0, 'vacant');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'vacant')).toHaveText(/^many/);
  await expect(page.getByText('“many”. Expected')).toBeVisible();
  await walkToCell(page, 0, 'vacant');
  await page.keyboard.press('Control+Z');
  await expect(cell(page, 0, 'vacant')).toHaveText(before);
});

test('the first edit starts the submission in sight; a value that cannot be saved holds it back and gets the focus', async ({
  page,
  otherContext,
}) => {
  const planner = await otherContext.newPage();
  await signIn(planner, PLANNER);
  const planId = await copyOfSamplePlan(planner, 'Held back');
  await move(planner, planId, 'Open the plan', 'Open');
  const claims = await centreNamed(planner, planId, 'Claims');

  await signIn(page, HEAD);
  await open(page, `/plans/${planId}/centres/${claims}`);
  const submission = page.getByRole('region', { name: 'Submission' });
  await expect(submission).toContainText('Not started');
  await walkToCell(page, 0, 'fte');
  await page.keyboard.type('+1');
  await expectSaved(page, () => page.keyboard.press('Enter'));
  await expect(submission).toContainText('In progress');

  await walkToCell(page, 0, 'salary');
  await page.keyboard.type('lots');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'salary')).toHaveText(/^lots/);
  await page.getByRole('searchbox', { name: 'Find role lines' }).fill('nothing like it');
  await expect(cell(page, 0, 'salary')).toHaveCount(0);
  await submission.getByRole('button', { name: 'Submit Claims' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Claims is not submitted' });
  await expect(alert).toContainText('“lots”. Expected a number');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cell(page, 0, 'salary')).toBeFocused();
  await expect(cell(page, 0, 'salary')).toHaveText(/^lots/);

  await page.keyboard.press('Control+Z');
  await expect(alert).toHaveCount(0);
  await submission.getByRole('button', { name: 'Submit Claims' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByText('Handed in: Claims.')).toBeVisible();
});
