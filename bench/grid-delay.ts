/**
 * What a person waits for in the grid with 2,000 role lines, in Chromium against the production build (`npm run build` first).
 * Times are from the key's own time stamp to after the paint that follows. Printed, never asserted.
 */
import type { Page } from 'playwright-core';
import type { GridCompany } from './grid-company';
import { busyClock, report, reportBusy, withServedCompany } from './served-company';

const LINES = 2000;
const KEYS_TYPED = 60;
const COMMITS = 25;

type Probe = { keys: number[]; commits: number[]; totals: number[]; sorts: number[] };
declare global {
  interface Window {
    probe: Probe;
  }
}

await withServedCompany(LINES, measure);

async function measure(page: Page, { planId, centres }: GridCompany) {
  const opened = performance.now();
  await page.goto(`/plans/${planId}/centres/${centres.CS}`);
  await page.waitForSelector('.ag-row');
  console.log(
    `${LINES} role lines, 36 months; the grid stands after ${Math.round(performance.now() - opened)} ms`,
  );
  await page.waitForTimeout(2000);
  await page.evaluate(watchKeys);
  const busy = await busyClock(page);

  await page.locator('.ag-row[row-index="3"] [col-id="fte"]').click();
  await reset(page);
  await page.keyboard.press('Enter');
  let began = await busy();
  for (let key = 0; key < KEYS_TYPED; key++) {
    await page.keyboard.press(key % 2 === 0 ? '7' : 'Backspace');
    await page.waitForTimeout(60);
  }
  const typed = await probe(page);
  report('key typed in a cell → painted', typed.keys);
  report('key typed in a cell → totals follow, painted', typed.totals);
  reportBusy('key typed', (await busy()) - began, KEYS_TYPED);
  await page.keyboard.press('Escape');

  await reset(page);
  began = await busy();
  for (let line = 0; line < COMMITS; line++) {
    await page.keyboard.press('+');
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(100);
  }
  report('Enter on an edit → line and totals painted', (await probe(page)).commits);
  reportBusy(
    'edit: +5, Enter, its save, the effects of all lines, arrow down',
    (await busy()) - began,
    COMMITS,
  );

  await reset(page);
  began = await busy();
  for (let step = 0; step < KEYS_TYPED; step++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(40);
  }
  report('arrow key → painted', (await probe(page)).keys);
  reportBusy('arrow key', (await busy()) - began, KEYS_TYPED);

  await page.waitForTimeout(1500);
  await reset(page);
  await page.locator('.ag-row [col-id="fte"]').nth(5).click();
  for (let paste = 0; paste < 5; paste++) {
    await page.evaluate(
      (turn) =>
        navigator.clipboard.writeText(
          Array.from({ length: 500 }, (_, row) => `${(row + turn) % 9},5\t0`).join('\n'),
        ),
      paste,
    );
    await page.keyboard.press('Control+v');
    await page.waitForTimeout(1500);
  }
  const { keys } = await probe(page);
  report(
    'paste of 500 × 2 cells → painted',
    keys.filter((_, index) => index % 2 === 1),
  );

  await page.waitForTimeout(3000);
  await reset(page);
  began = await busy();
  for (let step = 0; step < KEYS_TYPED; step++) {
    await page.keyboard.press('Shift+ArrowDown');
    await page.waitForTimeout(40);
  }
  report(
    'Shift and arrow on a range of 500 lines → painted',
    (await probe(page)).keys.filter((_, index) => index % 2 === 1),
  );
  reportBusy('Shift and arrow', (await busy()) - began, KEYS_TYPED);

  await reset(page);
  for (let turn = 0; turn < 10; turn++) {
    await page.keyboard.press(turn % 2 === 0 ? 'Control+z' : 'Control+y');
    await page.waitForTimeout(1000);
  }
  report(
    'undo and redo of a paste → painted',
    (await probe(page)).keys.filter((_, index) => index % 2 === 1),
  );

  await reset(page);
  await page.keyboard.press('Control+a');
  await page.waitForTimeout(500);
  report('all cells selected → painted', (await probe(page)).keys.slice(-1));
  for (let turn = 0; turn < 6; turn++) {
    await page.locator('.ag-header-cell[col-id="salary"]').click();
    await page.waitForTimeout(500);
  }
  report('lines sorted → painted', (await probe(page)).sorts);

  await page.waitForTimeout(3000);
  console.log(
    `state after all saves: ${(await page.locator('[role=status]').allInnerTexts()).join(' ').trim()}`,
  );
}

/** Runs in the page: from a key's time stamp to a task after the frame that follows it. */
function watchKeys() {
  window.probe = { keys: [], commits: [], totals: [], sorts: [] };
  let began = 0;
  const totals = document.querySelector('section[aria-label^="Totals"]');
  if (totals) {
    new MutationObserver(() => {
      const from = began;
      requestAnimationFrame(() => setTimeout(() => window.probe.totals.push(performance.now() - from)));
    }).observe(totals, { subtree: true, characterData: true, childList: true });
  }
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => setTimeout(() => window.probe.sorts.push(performance.now() - timeStamp))),
      );
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      began = event.timeStamp;
      const pressed = began;
      const isCommit = event.key === 'Enter';
      requestAnimationFrame(() =>
        setTimeout(() => window.probe[isCommit ? 'commits' : 'keys'].push(performance.now() - pressed)),
      );
    },
    true,
  );
}

function reset(page: Page) {
  return page.evaluate(() => {
    window.probe = { keys: [], commits: [], totals: [], sorts: [] };
  });
}

function probe(page: Page) {
  return page.evaluate(() => window.probe);
}
