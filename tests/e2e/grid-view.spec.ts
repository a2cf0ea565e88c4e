import { expectAccessible, expectNoSidewaysScroll } from './pages/checks';
import { cell, expectSaved, openCentreOfCopy, texts } from './pages/grid';
import { open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

const header = '.ag-header-cell[col-id="fte"]';
const numbers = (values: string[]) => values.map(Number);
const isRising = (values: number[]) =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));

test('a view is sorted and filtered, stays put while a line of it is edited, and is sent as an address', async ({
  page,
  otherContext,
}) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Views', 'Customer support');
  const whole = page.url();
  const all = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;

  await page.locator(header).click();
  await expect(page.locator(header)).toHaveAttribute('aria-sort', 'ascending');
  expect(isRising(numbers(await texts(page, 'fte')))).toBe(true);

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Column', { exact: true }).selectOption('fte');
  await page.getByLabel('From', { exact: true }).fill('10');
  const statement = page.getByRole('status').filter({ hasText: 'lines shown' });
  await expect(statement).toHaveText(
    new RegExp(`^\\d+ of ${all} lines shown. The totals above are of all ${all}.$`),
  );
  const count = Number.parseInt(await statement.innerText(), 10);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
  const shown = await texts(page, 'fte');
  expect(Math.min(...numbers(shown))).toBeGreaterThanOrEqual(10);
  await expect(page).toHaveURL(/sort=fte&f-fte=10\.\./);

  await cell(page, 0, 'fte').click();
  await page.keyboard.type('2');
  await expectSaved(page, () => page.keyboard.press('Enter'));
  expect(await texts(page, 'fte')).toEqual(['2', ...shown.slice(1)]);
  await expect(page.getByText('Lines keep their places while you edit.')).toBeVisible();

  const colleague = await otherContext.newPage();
  await signIn(colleague, PLANNER);
  await open(colleague, page.url());
  await expect(cell(colleague, 0, 'fte')).toBeVisible();
  expect(await texts(colleague, 'fte')).toEqual(shown.slice(1));
  await expect(colleague.locator(header)).toHaveAttribute('aria-sort', 'ascending');

  await cell(page, 1, 'fte').click({ modifiers: ['Shift'] });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: 'Sort and filter again' }).click();
  await expect(cell(page, 0, 'fte')).toHaveText(shown[1] ?? '');
  expect(await texts(page, 'fte')).toEqual(shown.slice(1));

  await page.getByRole('checkbox', { name: 'changed in this session' }).check();
  await page.getByRole('button', { name: 'Take away: FTE from 10' }).click();
  await expect(statement).toContainText(`1 of ${all} lines shown`);
  await expect(cell(page, 0, 'fte')).toHaveText('2');
  await page.getByRole('button', { name: 'Show all lines' }).click();
  await expect(page).toHaveURL(whole);
  await expect(page.locator(header)).toHaveAttribute('aria-sort', 'none');
});

test('the header is sorted by keyboard in three states', async ({ page }) => {
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Sorted by keyboard', 'Legal');
  const before = await texts(page, 'fte');
  await cell(page, 0, 'fte').click();
  await page.keyboard.press('ArrowUp');
  for (const sorted of ['ascending', 'descending', 'none']) {
    await page.keyboard.press('Enter');
    await expect(page.locator(header)).toHaveAttribute('aria-sort', sorted);
  }
  expect(await texts(page, 'fte')).toEqual(before);
});
