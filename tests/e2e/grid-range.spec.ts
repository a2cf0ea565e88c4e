import type { Page } from '@playwright/test';
import { cell, expectSaved, openCentreOfCopy, rangeStatus, texts, walkToCell } from './pages/grid';
import { PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

/** Puts a text on the clipboard as another program does. */
async function copyElsewhere(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}
const clipboard = async (page: Page): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
};
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('a range is drawn with keys, says what it comes to, is copied as a spreadsheet takes it and filled in one step', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Ranges by keyboard', 'Customer support');
  const before = await texts(page, 'fte');
  const [first = '', second = '', third = ''] = before;

  await walkToCell(page, 0, 'fte');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.locator('.grid-range')).toHaveCount(3);
  const sum = [first, second, third].reduce((total, fte) => total + Number(fte), 0);
  await expect(rangeStatus(page)).toHaveText(
    `3 lines × 1 column selected · FTE: count 3, sum ${sum}, average ${Number((sum / 3).toFixed(2))}`,
  );
  await expect(page.getByRole('status').filter({ hasText: '3 lines × 1 column selected' })).toHaveCount(1);
  await press(page, 'Control+c');
  expect(await clipboard(page)).toBe(`${first}\n${second}\n${third}`);

  await expectSaved(page, () => page.keyboard.press('Control+d'));
  expect((await texts(page, 'fte')).slice(0, 3)).toEqual([first, first, first]);
  await expect(page.getByRole('button', { name: 'Undo: fill of 2 cells' })).toBeVisible();
  await expectSaved(page, () => page.keyboard.press('Control+z'));
  expect(await texts(page, 'fte')).toEqual(before);

  await page.keyboard.type('+10%');
  await expectSaved(page, () => page.keyboard.press('Control+Enter'));
  expect((await texts(page, 'fte')).slice(0, 4).map(Number)).toEqual(
    before.slice(0, 4).map((fte, line) => expect.closeTo(Number(fte) * (line < 3 ? 1.1 : 1), 2)),
  );
  await expectSaved(page, () => page.keyboard.press('Control+z'));
  expect(await texts(page, 'fte')).toEqual(before);
  await expectSaved(page, () => page.keyboard.press('Control+Shift+z'));
  await expectSaved(page, () => page.keyboard.press('Control+z'));

  await press(page, 'Escape');
  await expect(page.locator('.grid-range')).toHaveCount(0);
  await expect(cell(page, 0, 'fte')).toBeFocused();
  await press(page, 'Control+Shift+ArrowDown');
  const all = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  await expect(rangeStatus(page)).toContainText(`${all} lines × 1 column`);
  await press(page, 'Control+a');
  await expect(rangeStatus(page)).toContainText(`${all} lines × `);
  await press(page, 'Escape', 'Escape');
  await expect(page.getByRole('button', { name: 'Add role line' })).toBeFocused();
});

test('cells are selected and filled with the mouse: dragging, Shift and click, and the corner', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Ranges by mouse', 'Customer support');
  const fte = await texts(page, 'fte');
  const vacant = await texts(page, 'vacant');

  await cell(page, 0, 'fte').hover();
  await page.mouse.down();
  await cell(page, 1, 'vacant').hover();
  await page.mouse.up();
  await expect(rangeStatus(page)).toContainText('2 lines × 2 columns selected');
  await cell(page, 3, 'vacant').click({ modifiers: ['Shift'] });
  await expect(rangeStatus(page)).toContainText('4 lines × 2 columns selected');
  await expect(cell(page, 0, 'fte')).toBeFocused();

  await cell(page, 0, 'fte').click();
  await cell(page, 0, 'vacant').click({ modifiers: ['Shift'] });
  const corner = await cell(page, 0, 'vacant').boundingBox();
  if (!corner) throw new Error('The corner is not in sight.');
  await page.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3);
  await page.mouse.down();
  await cell(page, 2, 'vacant').hover();
  await expect(page.locator('.grid-fill')).toHaveCount(4);
  await expectSaved(page, () => page.mouse.up());
  expect((await texts(page, 'fte')).slice(0, 4)).toEqual([fte[0], fte[0], fte[0], fte[3]]);
  expect((await texts(page, 'vacant')).slice(0, 4)).toEqual([vacant[0], vacant[0], vacant[0], vacant[3]]);
  await expect(rangeStatus(page)).toContainText('3 lines × 2 columns selected');
  await expectSaved(page, () => page.keyboard.press('Control+z'));
  expect(await texts(page, 'fte')).toEqual(fte);
});

test('what Excel and LibreOffice copy is pasted as it is meant, over the whole range where it fits', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Pasted blocks', 'Customer support');
  const titles = await texts(page, 'title');

  await copyElsewhere(page, '"Agent\nnight"\tX1\r\n"first" line\tX2\r\n');
  await cell(page, 0, 'title').click();
  await expectSaved(page, () => page.keyboard.press('Control+v'));
  await expect(cell(page, 0, 'title')).toContainText('Agent');
  await expect(cell(page, 1, 'title')).toHaveText('"first" line');
  await expectSaved(page, () => page.keyboard.press('Control+z'));
  expect(await texts(page, 'title')).toEqual(titles);

  await copyElsewhere(page, '1.250,5\r\n2\u202F500,75 €\r\n');
  await cell(page, 0, 'salary').click();
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expectSaved(page, () => page.keyboard.press('Control+v'));
  expect((await texts(page, 'salary')).slice(0, 4)).toEqual(['1,250.5', '2,500.75', '1,250.5', '2,500.75']);

  await page.getByRole('button', { name: 'Copy as' }).click();
  await page.getByRole('radio', { name: 'Decimal comma' }).check();
  await page.keyboard.press('Escape');
  await cell(page, 0, 'salary').click();
  await press(page, 'Shift+ArrowDown', 'Control+c');
  expect(await clipboard(page)).toBe('1250,5\n2500,75');
  await page.getByRole('button', { name: 'Copy as' }).click();
  await page.getByRole('radio', { name: 'Decimal point' }).check();
  await page.keyboard.press('Escape');

  await copyElsewhere(page, '12,5 %');
  await cell(page, 0, 'attrition').click();
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expectSaved(page, () => page.keyboard.press('Control+v'));
  expect((await texts(page, 'attrition')).slice(0, 3)).toEqual(['12.5', '12.5', '12.5']);

  await cell(page, 0, 'grade').click();
  await press(page, 'Shift+ArrowDown');
  await expectSaved(page, () => page.keyboard.press('Control+x'));
  expect((await texts(page, 'grade')).slice(0, 2)).toEqual(['', '']);
  await expectSaved(page, () => page.keyboard.press('Control+z'));
  await cell(page, 0, 'grade').click();
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight');
  await expectSaved(page, () => page.keyboard.press('Delete'));
  await expect(cell(page, 0, 'grade')).toHaveText('');
  await expect(cell(page, 0, 'fte')).not.toHaveText('');
  await expect(page.getByText('were left as they are')).toBeVisible();
});
