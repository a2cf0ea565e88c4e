import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './pages/checks';
import { cell, expectSaved, walkToCell } from './pages/grid';
import { copyOfSamplePlan } from './pages/plans';
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

/** Moves the plan along from its settings. */
async function move(page: Page, planId: string, step: string, status: string) {
  await open(page, `/plans/${planId}/settings`);
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
  await expect(page.getByRole('main').getByText(status, { exact: true })).toBeVisible();
}

async function signedIn(browserPage: Page, email: string) {
  await signIn(browserPage, email);
  return browserPage;
}

test('two heads and a planner carry a plan through its round, with one return and one conflict', async ({
  page,
  otherContext,
  browser,
  baseURL,
  consoleErrors,
}) => {
  test.setTimeout(120_000);
  const planner = await signedIn(page, PLANNER);
  const planId = await copyOfSamplePlan(planner, 'A round of entries');
  const review = `/plans/${planId}/review`;
  await open(planner, review);
  await expect(planner.getByText('Cost centres are submitted once the plan is open.')).toBeVisible();
  await move(planner, planId, 'Open the plan', 'Open');

  const head = await signedIn(await otherContext.newPage(), HEAD);
  await open(head, review);
  await expect(head.getByRole('rowheader')).toHaveText(['Customer support', 'Claims']);
  await rowOf(head, 'Claims').getByRole('link', { name: 'Claims' }).click();
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
  await take(planner, 'Accept', 'Claims');
  await expect(rowOf(planner, 'Claims')).toContainText('Accepted by Tobias Reuter');
  await move(planner, planId, 'Close for review', 'In review');
  await open(planner, review);
  await take(planner, 'Accept', 'Finance');
  await expect(planner.getByText(/2 accepted, 0 waiting for a planner, 0 returned/)).toBeVisible();
  await planner.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(planner);
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
