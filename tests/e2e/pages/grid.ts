import type { Page } from '@playwright/test';
import { copyOfSamplePlan } from './plans';
import { open } from './session';
import { expect } from './test';

/** A cell of the role grid by its line, from 0, and its column. */
export const cell = (page: Page, line: number, column: string) =>
  page.locator(`.ag-row[row-index="${line}"] [col-id="${column}"]`);

/** A centre's grid in a plan of this test alone. @returns the plan's id */
export async function openCentreOfCopy(page: Page, name: string, centre: string): Promise<string> {
  const planId = await copyOfSamplePlan(page, name);
  await open(page, `/plans/${planId}/centres`);
  await page.getByRole('main').getByRole('link', { name: centre, exact: true }).click();
  await expect(cell(page, 0, 'title')).toBeVisible();
  return planId;
}

/** What a column shows, line by line from the top. */
export async function texts(page: Page, column: string): Promise<string[]> {
  const count = await page.locator('.ag-row [col-id="title"]').count();
  expect(count).toBeGreaterThan(0);
  return Promise.all(Array.from({ length: count }, (_, line) => cell(page, line, column).innerText()));
}

/** What is said of the selected cells, below the grid. */
export const rangeStatus = (page: Page) => page.locator('[data-range-status]');

/** What a total above the grid says, without its change. */
export const total = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Totals of this cost centre and all below it' })
    .locator('div')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('dd');

/** Where the focus is: a header has no line. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const line = at?.closest('.ag-row')?.getAttribute('row-index');
    return { column: at?.getAttribute('col-id') ?? null, line: line ? Number(line) : null };
  });

const MOST_STEPS = 40;

/** Presses a key until the focus is where it should be. */
async function press(
  page: Page,
  key: string,
  there: (at: Awaited<ReturnType<typeof focused>>) => boolean,
): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (there(await focused(page))) return;
    await page.keyboard.press(key);
  }
  expect(await focused(page), `the focus after ${MOST_STEPS} times ${key}`).toBe('somewhere else');
}

/** From the buttons above the grid to one of its cells, without a mouse. */
export async function walkToCell(page: Page, line: number, column: string): Promise<void> {
  await expect(cell(page, 0, 'title')).toBeVisible();
  await page.getByRole('button', { name: 'Keys' }).focus();
  await press(page, 'Tab', (at) => at.column !== null);
  await press(page, 'ArrowDown', (at) => at.line === line);
  await press(page, 'ArrowRight', (at) => at.column === column);
}

/** Lays a block of cells on the clipboard and pastes it where the focus is. */
export async function paste(page: Page, block: readonly (readonly (string | number)[])[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = block.map((line) => line.join('\t')).join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/** Makes a change and waits until the server has answered that it is stored. */
export async function expectSaved(page: Page, change: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => 'next-action' in response.request().headers());
  await change();
  await answer;
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}
