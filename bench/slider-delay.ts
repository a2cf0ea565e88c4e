/**
 * What a person waits for at a scenario's sliders with 1,000 role lines, in Chromium against the production build (`npm run build`
 * first), beside the alternative: saving the scenario and reading its page from the server. Printed, never asserted.
 */
import type { Page } from 'playwright-core';
import type { GridCompany } from './grid-company';
import { busyClock, report, reportBusy, withServedCompany } from './served-company';

const LINES = 1000;
const MOVES = 60;
const SAVES = 8;

type Probe = { began: number; painted: number[] };
declare global {
  interface Window {
    moves: Probe;
  }
}

await withServedCompany(LINES, measure);

async function measure(page: Page, { planId }: GridCompany) {
  await page.goto(`/plans/${planId}/scenarios/base`);
  const outcome = page.getByRole('table', { name: 'What it comes to' });
  await outcome.waitFor();
  await page.waitForTimeout(1000);
  const slider = page.getByLabel('Growth shift, slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/The whole plan, computed here/).waitFor();
  await page.evaluate(watchMoves);

  const busy = await busyClock(page);
  const began = await busy();
  const computed: number[] = [];
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(move % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(80);
    const note = await page.getByText(/The whole plan, computed here/).innerText();
    computed.push(Number(/in ([\d.]+) ms/.exec(note)?.[1]));
  }
  console.log(`${LINES} role lines, 36 months; the slider of the growth shift, moved ${MOVES} times`);
  report(
    'slider moved → whole plan computed, figures and charts painted',
    await page.evaluate(() => window.moves.painted),
  );
  report('  of which the computation, as the page shows it', computed);
  reportBusy('move', (await busy()) - began, MOVES);

  const saves: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    await slider.focus();
    await page.keyboard.press(save % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(200);
    const from = performance.now();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/ is saved\.$/)
      .last()
      .waitFor();
    await page.reload();
    await outcome.waitFor();
    saves.push(performance.now() - from);
    await page.waitForTimeout(500);
  }
  report('the alternative: saved, and its page read from the server', saves);
}

/** Runs in the page: from a key's time stamp to a task after the frame that shows what it led to. */
function watchMoves() {
  window.moves = { began: 0, painted: [] };
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      window.moves.began = timeStamp;
    },
    true,
  );
  const outcome = document.querySelector('aside[aria-label="What the scenario comes to"] table');
  if (!outcome) throw new Error('The page has no outcome.');
  new MutationObserver(() => {
    const { began, painted } = window.moves;
    if (began === 0) return;
    window.moves.began = 0;
    requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - began)));
  }).observe(outcome, { subtree: true, characterData: true, childList: true });
}
