import type { Page } from '@playwright/test';
import { cell, expectSaved, openCentreOfCopy, texts, total, walkToCell } from './pages/grid';
import { PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

const lines = (page: Page) => page.locator('.ag-row [col-id="title"]');

test('lines are found by words, changed together, and undone in one step; others stay as they are', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Workbench', 'Customer support');
  const before = await texts(page, 'fte');

  await page.getByRole('searchbox', { name: 'Find role lines' }).fill('phone leipzig');
  await expect(page.getByText(/^1 of \d+ lines shown/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find role lines' }).fill('phone agent');
  await expect(page.getByText(/^3 of \d+ lines shown/)).toBeVisible();
  await expect(lines(page)).toHaveCount(3);
  const found = await texts(page, 'fte');

  await page.locator('.ag-header-select-all input').check();
  await page.getByRole('button', { name: 'Change 3 lines' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Column').selectOption({ label: 'FTE' });
  await dialog.getByLabel('Value').fill('+10%');
  await expectSaved(page, () => dialog.getByRole('button', { name: 'Change 3 lines' }).click());
  const raised = (await texts(page, 'fte')).map(Number);
  expect(raised).toEqual(found.map((fte) => expect.closeTo(Number(fte) * 1.1, 9)));

  await page.getByRole('searchbox', { name: 'Find role lines' }).fill('');
  await expect(lines(page)).toHaveCount(before.length);
  const changed = (await texts(page, 'fte')).filter((fte, line) => fte !== before[line]);
  expect(changed).toHaveLength(3);
  await expectSaved(page, () => page.getByRole('button', { name: 'Undo' }).click());
  expect(await texts(page, 'fte')).toEqual(before);
});

test('a sum typed into a cell is its result, and columns that are put away stay away', async ({ page }) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Sums', 'Customer support');
  await walkToCell(page, 0, 'fte');
  await page.keyboard.type('=1/3*240');
  await expectSaved(page, () => page.keyboard.press('Enter'));
  await expect(cell(page, 0, 'fte')).toHaveText('80');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Occupation' }).uncheck();
  await expect(cell(page, 0, 'occupation')).toHaveCount(0);
  await page.reload();
  await expect(cell(page, 0, 'title')).toBeVisible();
  await expect(cell(page, 0, 'occupation')).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Occupation' }).check();
  await expect(cell(page, 0, 'occupation')).toBeVisible();
});

test('a line is split and its parts are merged again: FTE, heads and pay stay what they were', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Split and merged', 'Legal');
  const before = await texts(page, 'fte');
  const payroll = await total(page, 'Payroll').innerText();

  await cell(page, 0, 'title').click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByLabel('FTE of the new line').fill('2');
  const dialog = page.getByRole('dialog');
  await expectSaved(page, () => dialog.getByRole('button', { name: 'Split' }).click());
  await expect(lines(page)).toHaveCount(before.length + 1);
  expect((await texts(page, 'fte')).slice(0, 2)).toEqual([String(Number(before[0]) - 2), '2']);
  await expect(total(page, 'Payroll')).toHaveText(payroll, { useInnerText: true });

  await cell(page, 1, 'title').click();
  await page.keyboard.press('Space');
  await expectSaved(page, () => page.getByRole('button', { name: 'Merge' }).click());
  await expect(lines(page)).toHaveCount(before.length);
  expect(await texts(page, 'fte')).toEqual(before);
  await page.reload();
  await expect(lines(page)).toHaveCount(before.length);
  expect(await texts(page, 'fte')).toEqual(before);
});

test('the lines of a range are changed, split and merged without ticking them; ? lists every key', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'By range', 'Legal');
  const before = await texts(page, 'fte');
  const count = await lines(page).count();

  await cell(page, 0, 'fte').click();
  await cell(page, 1, 'fte').click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Change 2 lines' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Column')).toHaveValue('fte');
  await dialog.getByLabel('Value').fill('+1');
  await expectSaved(page, () => dialog.getByRole('button', { name: 'Change 2 lines' }).click());
  expect((await texts(page, 'fte')).slice(0, 3).map(Number)).toEqual(
    before.slice(0, 3).map((value, line) => Number(value) + (line < 2 ? 1 : 0)),
  );
  await expectSaved(page, () => page.getByRole('button', { name: 'Undo: FTE of 2 lines' }).click());
  expect(await texts(page, 'fte')).toEqual(before);

  await cell(page, 0, 'title').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await page.getByLabel('FTE of the new line').fill('2');
  await expectSaved(page, () => dialog.getByRole('button', { name: 'Split' }).click());
  await expect(lines(page)).toHaveCount(count + 1);
  await cell(page, 0, 'title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expectSaved(page, () => page.getByRole('button', { name: 'Merge' }).click());
  await expect(lines(page)).toHaveCount(count);

  await cell(page, 0, 'title').click();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the grid' });
  for (const key of ['Ctrl A', 'Ctrl D, Ctrl R', 'Ctrl Enter', 'Delete', 'Ctrl Z'])
    await expect(keys.getByRole('rowheader', { name: key }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, 0, 'title')).toBeFocused();
});
