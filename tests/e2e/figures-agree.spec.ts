import { spawnSync } from 'node:child_process';
import type { Locator } from '@playwright/test';
import { exported, figure, type Row, readCsv, samplePlan, sumOf } from './pages/plans';
import { EXECUTIVE, open, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

/** A number as a page writes it: "−1,234.50". */
const written = (text: string) => Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));

/** The exact values of a row's cells: the title where the text is shortened. */
const exactCells = (row: Locator) =>
  row
    .locator('td')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector('[title]')?.getAttribute('title') ?? cell.textContent ?? ''),
    );

const toTheCent = (value: string | undefined) => Math.round(Number(value) * 100) / 100;

test('the same figures to the cent on overview, table and report, in the CSVs and from the command line', async ({
  page,
}) => {
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  const rollup = readCsv(await exported(page, planId, 'rollup', 'base')).rows;
  const whole = rollup.find(({ costCentre }) => costCentre === '');
  const byName = new Map(rollup.map((row): [string, Row] => [row.name ?? '', row]));
  if (!whole) throw new Error('The rollup has the whole plan.');

  const words = ['tsx', 'bin/headroom.ts', 'compute', '-', '--scenario', 'base', '--format', 'csv'];
  const input = await exported(page, planId, 'plan');
  const { stdout } = spawnSync('npx', words, { encoding: 'utf8', input, maxBuffer: 1 << 29 });
  const lines = readCsv(stdout).rows.filter(({ level }) => level === 'plan');
  expect(sumOf(lines, 'net')).toBeCloseTo(Number(whole.net), 3);
  expect(Number(lines.at(-1)?.staff)).toBeCloseTo(Number(whole.fteAtEnd), 9);
  expect(stdout).toBe((await exported(page, planId, 'results', 'base')).replace('\uFEFF', ''));

  await open(page, `/plans/${planId}?scenario=base`);
  const headline = async (name: string) =>
    Number(await figure(page, name).locator('data').first().getAttribute('value'));
  expect(await headline('Cash captured')).toBeCloseTo(Number(whole.net), 3);
  expect(await headline('Run-rate saving')).toBeCloseTo(Number(whole.runRateSaving), 3);
  expect(await headline('NPV')).toBeCloseTo(Number(whole.npv), 3);
  expect(await headline('Peak funding')).toBeCloseTo(Number(whole.peakFunding), 3);
  expect(await headline('Payback')).toBe(Number(whole.paybackMonths));
  expect(await headline('FTE at the end')).toBeCloseTo(Number(whole.fteAtEnd), 9);

  await open(page, `/plans/${planId}/table?scenario=base&measure=net&by=years`);
  const table = page.getByRole('region', { name: 'Net saving, EUR' });
  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '',
  );
  const { columns, rows } = readCsv(await csv.text());
  const years = columns.filter((name) => /^\d{4}$/.test(name));
  for (const record of rows) {
    const row = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: record.name ?? '' }) });
    const cells = await exactCells(row.first());
    expect(cells.slice(2).map(written), record.name).toEqual(years.map((year) => toTheCent(record[year])));
    expect(written(cells[1] ?? ''), record.name).toBe(toTheCent(record.cashCaptured));
  }

  await open(page, `/plans/${planId}/report?scenario=base`);
  const centres = page
    .getByRole('table', { name: 'Each with all cost centres below it' })
    .locator('tbody tr');
  expect(await centres.count()).toBe(rollup.length - 1);
  for (const row of await centres.all()) {
    const name = (await row.getByRole('rowheader').innerText()).trim();
    const [, , , , net = '', runRate = '', npv = ''] = await exactCells(row);
    const record = byName.get(name);
    expect([written(net), written(runRate), written(npv)], name).toEqual(
      [record?.net, record?.runRateSaving, record?.npv].map(toTheCent),
    );
  }
});

test('the page of a viewer carries no figure of pay: its answer holds none of the planner’s numbers of money', async ({
  page,
  browser,
}) => {
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  const { rows, columns } = readCsv(await exported(page, planId, 'results', 'base'));
  const pay = columns.filter((name) =>
    /^(payroll|cost|baselineCost|net|recruitment|severance|retraining|carried)$/.test(name),
  );
  const secrets = new Set(
    rows.flatMap((row) => pay.map((name) => row[name] ?? '')).filter((text) => text.length > 8),
  );
  expect(secrets.size).toBeGreaterThan(500);
  const other = await browser.newContext();
  const viewer = await other.newPage();
  await signIn(viewer, VIEWER);
  for (const at of [
    '',
    '/table',
    '/scenarios',
    '/systems',
    '/report',
    '/actuals',
    '/uncertainty',
    '/exports',
    '/exports/by-url',
  ]) {
    const response = await viewer.request.get(`/plans/${planId}${at}`);
    expect(response.status(), at).toBe(200);
    const numbers = (await response.text()).split(/[^\d.eE+-]+/);
    expect(
      numbers.filter((text) => secrets.has(text)),
      at,
    ).toEqual([]);
  }
  await other.close();
});
