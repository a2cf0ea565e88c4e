import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './pages/checks';
import { cell, expectSaved, walkToCell } from './pages/grid';
import { copyOfSamplePlan, move, readCsv } from './pages/plans';
import { EXECUTIVE, HEAD, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

const HEAD_OF_FINANCE = 'head.finance@example.com';

const rowOf = (page: Page, centre: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: centre, exact: true }) });

/** Takes a step of a centre through its dialog. */
async function take(page: Page, step: string, centre: string, words?: string) {
  await page.getByRole('button', { name: `${step} ${centre}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${step} ${centre}?` });
  if (words) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  return dialog;
}

/** Takes a step of every centre that offers it. */
async function takeAll(page: Page, step: string) {
  const buttons = page.getByRole('main').getByRole('button', { name: new RegExp(`^${step} `) });
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: step, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(buttons).toHaveCount(left - 1);
  }
}

/** An executive's decision through its dialog. */
async function decide(page: Page, decision: 'Approve' | 'Reject', words: string) {
  await page.getByRole('main').getByRole('button', { name: decision, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: decision, exact: true }).click();
  return dialog;
}

async function signedIn(browserPage: Page, email: string) {
  await signIn(browserPage, email);
  return browserPage;
}

test('two heads, a planner and an executive carry a plan from draft to approved, with one return and two conflicts', async ({
  page,
  otherContext,
  browser,
  baseURL,
  consoleErrors,
}) => {
  test.setTimeout(240_000);
  const planner = await signedIn(page, PLANNER);
  const planId = await copyOfSamplePlan(planner, 'A round of entries');
  const review = `/plans/${planId}/review`;
  await open(planner, review);
  await expect(planner.getByText('Cost centres are submitted once the plan is open.')).toBeVisible();
  await move(planner, planId, 'Open the plan', 'Open');

  const head = await signedIn(await otherContext.newPage(), HEAD);
  await open(head, review);
  await expect(head.getByRole('rowheader')).toHaveText(['Customer support', 'Claims']);
  await rowOf(head, 'Claims').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(head.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible();
  await expect(cell(head, 0, 'fte')).toBeVisible();
  const before = Number(await cell(head, 0, 'fte').innerText());
  await walkToCell(head, 0, 'fte');
  await head.keyboard.type('+1');
  await expectSaved(head, () => head.keyboard.press('Enter'));
  await take(head, 'Submit', 'Claims', 'One more adjuster.');
  await expect(head.getByText('Handed in: Claims.')).toBeVisible();
  await walkToCell(head, 0, 'fte');
  await head.keyboard.type('+5');
  await head.keyboard.press('Enter');
  await expect(cell(head, 0, 'fte')).toHaveText(String(before + 1));

  const second = await planner.context().newPage();
  await open(second, review);
  await open(planner, review);
  await expect(rowOf(planner, 'Claims')).toContainText('Note: One more adjuster.');
  await expectAccessible(planner);
  await take(planner, 'Return', 'Claims', 'Why one more?');
  await expect(rowOf(planner, 'Claims')).toContainText('Returned by Tobias Reuter');
  const late = await take(second, 'Accept', 'Claims');
  await expect(late.getByRole('alert')).toContainText('Somebody else took a step here first');
  await late.getByRole('button', { name: 'Show where it is now' }).click();
  await expect(rowOf(second, 'Claims')).toContainText('Reason: Why one more?');

  await head.reload();
  await expect(head.getByText('Reason: Why one more?')).toBeVisible();
  await walkToCell(head, 0, 'fte');
  await head.keyboard.type('-1');
  await expectSaved(head, () => head.keyboard.press('Enter'));
  await take(head, 'Submit', 'Claims');
  await expect(head.getByText('Handed in: Claims.')).toBeVisible();

  const finance = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  consoleErrors.watch(finance);
  const other = await signedIn(await finance.newPage(), HEAD_OF_FINANCE);
  await open(other, review);
  await expect(other.getByRole('rowheader')).toHaveText(['Finance', 'Procurement']);
  await take(other, 'Submit', 'Finance');
  await expect(rowOf(other, 'Finance')).toContainText('Submitted by Henrik Vogt');
  await finance.close();

  await open(planner, review);
  await expect(rowOf(planner, 'Claims')).toContainText('1 changed');
  await takeAll(planner, 'Submit');
  await expect(planner.getByText('The plan is in review')).toBeVisible();
  await takeAll(planner, 'Accept');
  await expect(planner.getByText(/0 waiting for a planner, 0 returned/)).toBeVisible();
  await planner.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(planner);
  await planner.setViewportSize({ width: 1440, height: 900 });

  const board = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  consoleErrors.watch(board);
  const executive = await signedIn(await board.newPage(), EXECUTIVE);
  await open(executive, `/plans/${planId}`);
  await executive.getByRole('link', { name: 'Decide', exact: true }).click();
  await expect(executive.getByText('Planners have accepted every cost centre.')).toBeVisible();
  await expectAccessible(executive);
  await open(planner, `/plans/${planId}/settings`);
  await planner.getByLabel('Name', { exact: true }).fill('A round of entries, at last');
  await planner.getByRole('button', { name: 'Save' }).click();
  await expect(planner.getByRole('link', { name: 'A round of entries, at last' }).first()).toBeVisible();
  const early = await decide(executive, 'Approve', 'As planned.');
  await expect(early.getByRole('alert')).toContainText('The plan has changed since you read it');
  await early.getByRole('button', { name: 'Read it again' }).click();
  await expect(early).toBeHidden();
  await expect(executive.getByText('A round of entries, at last').first()).toBeVisible();
  await decide(executive, 'Approve', 'As planned.');
  await expect(executive.getByText('Approved by Miriam Castell')).toBeVisible();
  await board.close();

  await open(head, `/plans/${planId}`);
  await head.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(head.getByText('As planned.')).toBeVisible();
  await rowOf(head, 'Claims').getByRole('link', { name: 'Claims', exact: true }).click();
  await walkToCell(head, 0, 'fte');
  await head.keyboard.type('+5');
  await head.keyboard.press('Enter');
  await expect(cell(head, 0, 'fte')).toHaveText(String(before));

  await open(planner, `/plans/${planId}/history`);
  await expect(planner.getByRole('rowheader').first()).toBeVisible();
  for (const step of ['Plan opened', 'Submitted: CLM', 'Returned: CLM', 'Closed for review', 'Approved'])
    await expect(planner.getByRole('cell', { name: step, exact: false }).first()).toBeVisible();
  await expectAccessible(planner);
  await planner.getByRole('link', { name: 'Audit trail', exact: true }).click();
  await expect(planner.getByRole('cell', { name: 'Plan decided on' })).toBeVisible();
  await expectAccessible(planner);
});

test('a version is saved, compared with what came after it, and opened as a new plan', async ({ page }) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'With versions');
  await open(page, `/plans/${planId}/history`);
  await page.getByRole('button', { name: 'Save a version' }).click();
  await page.getByLabel('What it is for').fill('Before the budget');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('cell', { name: 'Before the budget' })).toBeVisible();
  await open(page, `/plans/${planId}/review`);
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await walkToCell(page, 0, 'fte');
  await page.keyboard.type('+3');
  await expectSaved(page, () => page.keyboard.press('Enter'));
  await open(page, `/plans/${planId}/history/compare?from=2`);
  const change = page.getByRole('row').filter({ hasText: 'FTE: ' });
  await expect(change).toHaveCount(1);
  await expect(page.getByRole('heading', { name: /^The net saving over the horizon is/ })).toBeVisible();
  await expectAccessible(page);
  const file = await page.request.get(`/plans/${planId}/exports/changes?from=2`);
  expect(readCsv(await file.text()).rows).toMatchObject([{ list: 'role', field: 'fte', change: 'changed' }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/plans/${planId}/history`);
  await page.getByRole('button', { name: 'Open version 2 as a new plan' }).click();
  await page.getByRole('button', { name: 'Create the plan' }).click();
  await expect(page.getByText('With versions (version 2)').first()).toBeVisible();
});

test('an executive reads the board; for a viewer there is none', async ({
  page,
  otherContext,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 404/);
  await signIn(page, EXECUTIVE);
  await page.getByRole('link', { name: 'AI and cost centres 2027–2029', exact: true }).click();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible();
  await expect(rowOf(page, 'Finance')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /^(Submit|Accept|Return) / })).toHaveCount(
    0,
  );
  const viewer = await otherContext.newPage();
  await signIn(viewer, VIEWER);
  const response = await open(viewer, new URL(page.url()).pathname);
  expect(response?.status()).toBe(404);
});
