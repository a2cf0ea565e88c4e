import { cell, total } from './pages/grid';
import {
  copyOfSamplePlan,
  exported,
  figure,
  importPlanFile,
  planNamed,
  readCsv,
  SAMPLE_NAME,
  samplePlan,
  sumOf,
} from './pages/plans';
import { open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

test.beforeEach(({ page }) => signIn(page, PLANNER));

test('the overview shows the figures of the scenario that its address names', async ({ page }) => {
  await page.getByRole('link', { name: SAMPLE_NAME, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  const names = [
    'FTE at the end',
    'Against the baseline',
    'Run-rate saving',
    'NPV',
    'Payback',
    'Peak funding',
  ];
  for (const name of names) await expect(figure(page, name)).toHaveText(/\d/);
  const before = await figure(page, 'NPV').innerText();

  await page.getByLabel('Scenario').selectOption({ label: 'Cautious case' });
  await expect(page).toHaveURL(/[?&]scenario=cautious/);
  await expect(figure(page, 'NPV')).not.toHaveText(before);
  const cautious = await figure(page, 'NPV').innerText();
  await page.reload();
  await expect(figure(page, 'NPV')).toHaveText(cautious, { useInnerText: true });
});

test('behind each chart of the overview lies a table with its numbers', async ({ page }) => {
  await open(page, `/plans/${await samplePlan(page)}`);
  const charts = page.getByRole('figure');
  await expect(charts).toHaveCount(4);
  for (const chart of await charts.all()) {
    await chart.getByText('Show table').click();
    const rows = chart.getByRole('table').getByRole('row');
    expect(await rows.count()).toBeGreaterThan(2);
    await expect(rows.nth(1)).toHaveText(/\d/);
  }
});

test('the cost-centre table leads down the tree to the role lines', async ({ page }) => {
  await open(page, `/plans/${await samplePlan(page)}`);
  const centres = page.getByRole('table', { name: 'Cost centres', exact: true });
  await centres.getByRole('link', { name: 'Operations', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Operations', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/[?&]centre=OPS/);
  await page.getByRole('link', { name: 'Role lines of Claims' }).click();
  await expect(page.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible();
  await expect(cell(page, 0, 'fte')).toHaveText(/\d/);
  await expect(total(page, 'FTE now')).toHaveText(/\d/);
});

test('a plan file imports as a plan with the same inputs and the same results', async ({ page }) => {
  const original = await samplePlan(page);
  const file = await exported(page, original, 'plan');
  const name = 'The same plan again';
  const copy = await importPlanFile(page, JSON.stringify({ ...JSON.parse(file), ...renamed(file, name) }));
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  expect(await planNamed(page, name)).toBe(copy);
  const again = await exported(page, copy, 'plan');
  expect({ ...JSON.parse(again), ...renamed(again, SAMPLE_NAME) }).toEqual(JSON.parse(file));
  expect(await exported(page, copy, 'results')).toBe(await exported(page, original, 'results'));
});

test('a plan file with faults is refused whole, each fault with its place', async ({ page }) => {
  const file = JSON.parse(await exported(page, await samplePlan(page), 'plan'));
  file.plan.name = 'A plan with two faults';
  file.roles[0].fte = -4;
  file.roles[1].costCentre = 'NOWHERE';
  await open(page, '/plans/import');
  await page.getByRole('button', { name: 'Plan file' }).setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  const faults = page.getByRole('table', { name: 'What is wrong in the file' });
  await expect(faults).toContainText('-4');
  await expect(faults).toContainText('NOWHERE');
  await page.goto('/plans');
  await expect(page.getByRole('link', { name: file.plan.name })).toHaveCount(0);
});

test('a copied scenario is edited and compared, and only what was edited differs', async ({ page }) => {
  const planId = await copyOfSamplePlan(page, 'Scenarios side by side');
  await open(page, `/plans/${planId}/scenarios`);
  await page.getByRole('button', { name: 'Change Base case' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy Base case' });
  await dialog.getByLabel('Name').fill('All of it');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'All of it', level: 1 })).toBeVisible();

  await page.getByRole('textbox', { name: 'Realisation' }).fill('100');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('All of it is saved.')).toBeVisible();

  await open(page, `/plans/${planId}/scenarios?compare=base&compare=all-of-it`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  const values = async (name: RegExp) =>
    rows
      .filter({ has: page.getByRole('rowheader', { name }) })
      .getByRole('cell')
      .allInnerTexts();
  expect(await values(/^Realisation/)).toEqual(
    ['65 %', '100 %'].map((text) => expect.stringMatching(text.replace(' ', '\\s'))),
  );
  await expect(
    rows.filter({ has: page.getByRole('rowheader', { name: /^(Delay|Price factor)/ }) }),
  ).toHaveCount(0);
  const [fewer, more] = await values(/^FTE at the end/);
  expect(fewer).not.toBe(more);
});

test('a slider computes the whole plan as it moves, and nothing is kept until it is saved', async ({
  page,
}) => {
  const planId = await copyOfSamplePlan(page, 'Tried out');
  await open(page, `/plans/${planId}/scenarios/base`);
  const outcome = page.getByRole('complementary', { name: 'What the scenario comes to' });
  const npv = outcome.getByRole('row').filter({ hasText: 'NPV' }).getByRole('cell');
  const before = await npv.nth(0).innerText();
  await page.getByRole('slider', { name: 'Realisation, slider' }).focus();
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
  await expect(outcome.getByText(/The whole plan, computed here in [\d.]+ ms/)).toBeVisible();
  await expect(npv.nth(2)).toHaveText(/^\+/);
  const tried = await npv.nth(1).innerText();
  await page.reload();
  await expect(npv.nth(0)).toHaveText(before);
  await page.getByRole('slider', { name: 'Realisation, slider' }).focus();
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(npv.nth(0)).toHaveText(tried);
  await open(page, `/plans/${planId}?scenario=base`);
  await expect(figure(page, 'NPV')).toContainText(tried);
});

test('a dearer seat raises the system’s cost by as much, in its page and in the results', async ({
  page,
}) => {
  const planId = await copyOfSamplePlan(page, 'A dearer assistant');
  const seats = async () => {
    const { rows } = readCsv(await exported(page, planId, 'results', 'base'));
    const own = rows.filter((row) => row.level === 'system' && row.code === 'office-assistant');
    expect(own).toHaveLength(36);
    return sumOf(own, 'seat');
  };
  const before = await seats();
  await open(page, `/plans/${planId}/systems`);
  await page.getByRole('link', { name: 'Office assistant' }).click();
  const chart = page.getByRole('figure').filter({ hasText: 'Office assistant costs' });
  const said = await chart.innerText();

  await page.getByRole('button', { name: 'Change Vendor’s copilot, by seat' }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Vendor’s copilot, by seat' });
  await dialog.getByRole('textbox', { name: /^Seats/ }).fill('52');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Vendor’s copilot, by seat is saved.')).toBeVisible();
  await expect(chart).not.toHaveText(said, { useInnerText: true });
  expect(await seats()).toBeCloseTo(2 * before, 6);
});

/** A plan file's header under another name. */
const renamed = (file: string, name: string) => ({ plan: { ...JSON.parse(file).plan, name } });
