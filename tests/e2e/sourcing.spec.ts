import type { Page } from '@playwright/test';
import { expectAccessible } from './pages/checks';
import { copyOfSamplePlan, exported, readCsv, samplePlan, sumOf } from './pages/plans';
import { ADMIN, EXECUTIVE, HEAD, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

async function openSystem(page: Page, planId: string, name: string): Promise<void> {
  await open(page, `/plans/${planId}/systems`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

const comparison = (page: Page) => page.getByRole('table', { name: /^Options in / });
const row = (page: Page, name: string) =>
  comparison(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

test('a planner prices an option from a preset, switches the scenario to it, and compares two scenarios that differ in it alone', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'Sourcing as a choice');
  await openSystem(page, planId, 'Document reader');

  await page.getByRole('button', { name: 'Add an option' }).click();
  const dialog = page.getByRole('dialog', { name: 'New option of Document reader' });
  await dialog.getByText('Start from a preset').click();
  await dialog.getByLabel('Preset', { exact: true }).selectOption({ label: 'Open model on two rented GPUs' });
  const fill = dialog.getByRole('button', { name: 'Fill in the fields below' });
  await expect(fill).toBeDisabled();
  await dialog.getByRole('textbox', { name: /^Tokens read/ }).fill('670000');
  await dialog.getByRole('textbox', { name: /^Tokens written/ }).fill('100000');
  await expect(dialog.getByText('Still needed: what one US dollar is in EUR.')).toBeVisible();
  await dialog.getByRole('textbox', { name: '1 US dollar in EUR' }).fill('0.9');
  await expectAccessible(page);
  await fill.click();
  await expect(dialog.getByRole('textbox', { name: /^Price of a block/ })).toHaveValue('5,242.86');
  await expect(dialog.getByRole('textbox', { name: /^Sources and notes/ })).toHaveValue(/1 USD = 0\.9 EUR/);
  await dialog.getByLabel('Go-live').fill('2027-08');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Two rented GPUs');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Two rented GPUs is added.')).toBeVisible();

  await expect(row(page, 'Open model, hosted for us')).toContainText('Chosen');
  await expect(row(page, 'Two rented GPUs')).toContainText(/Aug\s2027/);
  await row(page, 'Two rented GPUs').getByRole('button', { name: 'Use in Base case' }).click();
  await expect(page.getByText('Base case now takes Two rented GPUs.')).toBeVisible();
  await expect(row(page, 'Two rented GPUs')).toContainText('Chosen');

  const { rows } = readCsv(await exported(page, planId, 'results', 'base'));
  const own = rows.filter((one) => one.level === 'system' && one.code === 'doc-reader');
  expect(sumOf(own, 'block')).toBeCloseTo(29 * 2 * 3.99 * 730 * 0.9, 4);
  expect(sumOf(own, 'use')).toBe(0);

  await row(page, 'Open model on our own GPUs')
    .first()
    .getByRole('button', { name: 'Compare as two scenarios' })
    .click();
  await page.waitForURL(/\/scenarios\?compare=base-two-rented-gpus&compare=base-own-gpus$/);
  await expect(page.getByRole('columnheader', { name: /Base case: Two rented GPUs/ })).toBeVisible();
  const table = page.getByRole('table', { name: /^Measures/ });
  const inputs = table
    .locator('tbody')
    .nth(1)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  const differing = inputs.filter({ has: page.getByRole('rowheader') });
  await expect(differing).toHaveCount(1);
  await expect(differing.getByRole('rowheader', { name: /Document reader/ })).toHaveCount(1);
  await expect(differing.filter({ hasText: 'Two rented GPUs' })).toContainText('Open model on our own GPUs');
});

test('the unit cost is read out by keyboard, and its table has the break-even points that the drawing names', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await openSystem(page, await samplePlan(page), 'Agent assist');
  const slider = page.getByRole('slider', { name: /^Quantity in the chart/ });
  await slider.focus();
  await page.keyboard.press('Home');
  const first = await slider.getAttribute('aria-valuetext');
  expect(first).toMatch(/^0\.5 × 1,000 contacts a month: /);
  await page.keyboard.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(first);
  const points = page.getByRole('table', { name: 'Break-even points' });
  await expect(points.getByRole('rowheader', { name: /becomes cheaper than/ })).toHaveCount(3);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download CSV: Smaller open model.* becomes cheaper/ }).click();
  expect((await download).suggestedFilename()).toBe('agent-assist-unit-cost.csv');
});

test('a system that nobody works with says what to do in the place of an empty chart', async ({ page }) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'A system without volume');
  await open(page, `/plans/${planId}/systems`);
  await page.getByRole('button', { name: 'New AI system' }).click();
  const dialog = page.getByRole('dialog', { name: 'New AI system' });
  await dialog.getByLabel('Name').fill('Contract drafter');
  await dialog.getByLabel('Unit of use').fill('contract');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Contract drafter', level: 1 })).toBeVisible();
  await expect(page.getByText('No role’s estimate names Contract drafter')).toBeVisible();
  await expect(page.getByText('Contract drafter has one option.')).toBeVisible();
  await expect(page.getByRole('slider', { name: /^Quantity in the chart/ })).toHaveCount(0);
});

test('who chooses an option after somebody else did sees both, and nothing is overwritten', async ({
  page,
  otherContext,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'Two who choose');
  const other = await otherContext.newPage();
  await signIn(other, ADMIN);
  for (const one of [page, other]) await openSystem(one, planId, 'Claims model');
  const use = (of: Page) =>
    row(of, 'Our own model, trained on our claims').getByRole('button', { name: /^Use in/ });
  await use(other).click();
  await expect(other.getByText(/^Base case now takes Our own model/)).toBeVisible();
  await use(page).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('stored is Our own model, trained on our claims');
  await page.getByRole('button', { name: 'Start again from what is stored' }).click();
  await expect(row(page, 'Our own model, trained on our claims')).toContainText('Chosen');
});

test('readers see as much of the options as they may: an executive all, a head their part, a viewer no pay; nobody of them a button', async ({
  page,
  otherContext,
}) => {
  const visit = async (of: Page, email: string) => {
    await of.context().clearCookies();
    await signIn(of, email);
    await openSystem(of, await samplePlan(of), 'Agent assist');
    await expect(of.getByRole('button', { name: /^Use in|^Compare as two/ })).toHaveCount(0);
    await expect(comparison(of).getByRole('row')).toHaveCount(5);
  };
  await visit(page, EXECUTIVE);
  await expect(page.getByRole('heading', { name: 'Who pays for the platform' })).toBeVisible();
  await expect(row(page, 'Open model, hosted for us').getByText('Your role does not show pay.')).toHaveCount(
    0,
  );

  await visit(page, HEAD);
  await expect(page.getByText('Shown for the whole plan only')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who pays for the platform' })).toHaveCount(0);

  const viewer = await otherContext.newPage();
  await visit(viewer, VIEWER);
  await expect(
    row(viewer, 'Open model, hosted for us').getByText('Your role does not show pay.'),
  ).toHaveCount(2);
  await expect(viewer.getByRole('table', { name: 'Break-even points' })).toBeVisible();
  await expect(viewer.getByRole('heading', { name: 'Who pays for the platform' })).toHaveCount(0);
});
