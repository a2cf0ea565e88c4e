import { expectAccessible, expectNoSidewaysScroll } from './pages/checks';
import { cell } from './pages/grid';
import { samplePlan } from './pages/plans';
import { open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

test('a pilot is added, fills in an estimate that then names it, and is not removed without saying so', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await open(page, '/evidence/pilots');
  await page.getByRole('button', { name: 'Add a pilot' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Claims drafting in Cork');
  await dialog.getByLabel('Function').selectOption({ label: 'Customer support' });
  await dialog.getByLabel('People').fill('30');
  await dialog.getByLabel('From').fill('2026-03');
  await dialog.getByLabel('To', { exact: true }).fill('2026-02');
  await dialog.getByLabel('Measured by').selectOption({ label: 'Controlled trial' });
  await dialog.getByLabel('What was measured', { exact: true }).fill('Drafting of letters');
  await dialog.getByLabel(/Share of a person/).fill('50');
  await dialog.getByLabel('Low').fill('-2');
  await dialog.getByLabel('Likely').fill('8');
  await dialog.getByLabel('High').fill('14');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('from or a later month');
  await expectAccessible(page);
  await dialog.getByLabel('To', { exact: true }).fill('2026-05');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const link = page.getByRole('link', { name: 'Claims drafting in Cork' });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  await link.click();
  await expect(page.getByText('No estimate names this pilot')).toBeVisible();
  await expectAccessible(page);
  const pilot = page.url();
  const code = pilot.split('/').at(-1) ?? '';

  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/centres`);
  await page.getByRole('main').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(cell(page, 0, 'title')).toBeVisible();
  const roleId = await page.locator('.ag-row[row-index="2"]').first().getAttribute('row-id');
  await open(page, `/plans/${planId}/roles/${roleId}`);
  await page.getByText('Choose from what is known').click();
  const known = page.getByRole('region', { name: 'Your own pilots' });
  await expect(known.getByRole('button').first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await known.getByRole('button', { name: 'Fill in from this pilot: Claims drafting in Cork' }).click();
  await expect(page.getByLabel('Source')).toHaveValue(code);
  await expect(page.getByLabel('Exposure, likely', { exact: true })).toHaveValue('50');
  await expect(page.getByLabel('Time saved, low', { exact: true })).toHaveValue('0');
  await expect(page.getByLabel('Review, high', { exact: true })).toHaveValue('2');

  const handle = page.getByRole('slider', { name: 'Time saved, high, handle' });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Time saved, high', { exact: true })).toHaveValue('15');
  await expect(page.getByLabel('Time saved, likely', { exact: true })).toHaveValue('8');
  await page.getByRole('button', { name: 'Save estimate' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

  await open(page, pilot);
  await expect(page.getByRole('heading', { name: 'Where it is used' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('1 estimate rests on it');
  await page.getByRole('button', { name: 'Remove all the same' }).click();
  await expect(page).toHaveURL(/\/evidence\/pilots$/);
  await open(page, `/plans/${planId}/evidence?doubt=unsupported`);
  await expect(page.getByText(`It names the pilot ${code}, which is not in your library.`)).toBeVisible();
});

test('a line without an occupation is suggested one, which is stored by a click and not before', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/centres`);
  await page.getByRole('main').getByRole('link', { name: 'Legal', exact: true }).click();
  await expect(cell(page, 0, 'title')).toBeVisible();
  const roleId = await page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id');
  const centre = page.url();
  await open(page, `/plans/${planId}/roles/${roleId}`);
  const occupation = page.getByRole('region', { name: 'Occupation' });
  await occupation.getByRole('button', { name: 'Change occupation' }).click();
  await occupation.getByRole('button', { name: 'Name none' }).click();
  await expect(occupation).toContainText('none named yet. Nearest to the title:');

  await open(page, centre);
  await page.getByRole('link', { name: 'review suggestions' }).click();
  await expect(page.getByText('1 role line without an occupation')).toBeVisible();
  await expectAccessible(page);
  const save = page.getByRole('button', { name: /^Save \d+ occupation/ });
  await expect(save).toBeDisabled();
  await page.getByRole('checkbox').first().check();
  await save.click();
  await expect(page.getByText('Every role line has an occupation')).toBeVisible();
});

test('a viewer reads pilots and finds nothing of what a plan rests on', async ({ page, consoleErrors }) => {
  consoleErrors.expect(/status of 404/);
  await signIn(page, VIEWER);
  await open(page, '/evidence/pilots');
  await expect(page.getByRole('button', { name: 'Add a pilot' })).toHaveCount(0);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  await expect(page.getByRole('link', { name: 'Plan evidence' })).toHaveCount(0);
  const answer = await page.goto(`/plans/${planId}/evidence`);
  expect(answer?.status()).toBe(404);
});

test('a public table is imported beside our own, and again changes nothing', async ({ page }) => {
  await signIn(page, PLANNER);
  await open(page, '/evidence/occupations');
  await page.getByRole('button', { name: 'Import a public table' }).click();
  const dialog = page.getByRole('dialog');
  const bring = (text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'scores.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await bring('SOC Code,title,ai_applicability_score\n13-2011,Accountants,2\n');
  await expect(dialog.getByRole('alert')).toContainText('line 2, column ai_applicability_score');
  const table = 'SOC Code,title,ai_applicability_score\n13-2011,Accountants,0.37\n99-9999,Others,0.1\n';
  await bring(table);
  await expect(dialog.getByText('Working with AI is imported.')).toBeVisible();
  await bring(table);
  await expect(dialog.getByText('Working with AI was there just so: nothing was changed.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('row', { name: /^Accountants and Auditors/ })).toContainText('37 %');
  await expect(page.getByText('not read as an ability to replace jobs')).toBeVisible();
  await expectAccessible(page);
});
