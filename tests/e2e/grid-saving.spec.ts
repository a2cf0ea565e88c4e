import { cell, expectSaved, openCentreOfCopy } from './pages/grid';
import { open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

test('without a connection edits stay in their cells, are said not to be stored, and are sent once there is one', async ({
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Offline', 'Legal');
  const status = page.getByRole('status');
  await context.setOffline(true);
  await cell(page, 0, 'fte').click();
  await page.keyboard.type('41');
  await page.keyboard.press('Enter');
  await expect(status.filter({ hasText: 'You are offline. Your changes are kept here' })).toBeVisible();
  await cell(page, 1, 'fte').click();
  await page.keyboard.type('42');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await context.setOffline(false);
  await expect(status.filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(cell(page, 0, 'fte')).toHaveText('41');
  await expect(cell(page, 1, 'fte')).toHaveText('42');
});

test('leaving with a value that cannot be saved asks first: by a link, by Back and by closing', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await openCentreOfCopy(page, 'Leaving', 'Legal');
  const here = page.url();
  await cell(page, 0, 'fte').click();
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'fte')).toHaveText(/^many/);

  const dialog = page.getByRole('dialog', { name: 'Leave this page?' });
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(dialog).toContainText('1 cell with a value that cannot be saved would be lost.');
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(cell(page, 0, 'fte')).toHaveText(/^many/);

  await page.evaluate(() => window.history.back());
  await expect(dialog).toBeVisible();
  expect(page.url()).toBe(here);
  await dialog.getByRole('button', { name: 'Stay' }).click();

  page.once('dialog', (question) => question.dismiss());
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await expect(cell(page, 0, 'fte')).toHaveText(/^many/);

  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await dialog.getByRole('button', { name: 'Leave and lose it' }).click();
  await page.waitForURL(`**/plans/${planId}`);
});

test('what was edited a moment ago is stored when one leaves without being asked', async ({ page }) => {
  await signIn(page, PLANNER);
  const planId = await openCentreOfCopy(page, 'Leaving at once', 'Legal');
  const here = page.url();
  await cell(page, 0, 'fte').click();
  await page.keyboard.type('43');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.waitForURL(`**/plans/${planId}`);
  await page.goto(here);
  await expect(cell(page, 0, 'fte')).toHaveText('43');
  await cell(page, 0, 'fte').click();
  await page.keyboard.type('44');
  await expectSaved(page, () => page.keyboard.press('Enter'));
});

test('undo of a saved step meets what somebody else has stored since: it asks, and overwrites nothing', async ({
  page,
  otherContext,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 409/);
  await signIn(page, PLANNER);
  await openCentreOfCopy(page, 'Undo of two', 'Legal');
  await cell(page, 0, 'fte').click();
  await page.keyboard.type('31');
  await expectSaved(page, () => page.keyboard.press('Enter'));

  const other = await otherContext.newPage();
  await signIn(other, PLANNER);
  await open(other, page.url());
  await expect(cell(other, 0, 'fte')).toHaveText('31');
  await cell(other, 0, 'fte').click();
  await other.keyboard.type('55');
  await expectSaved(other, () => other.keyboard.press('Enter'));

  await page.getByRole('button', { name: 'Undo: FTE of' }).click();
  await expect(page.getByText('Changed by somebody else at the same time')).toBeVisible();
  await expect(page.getByText(/FTE: yours [\d.]+, stored 55/)).toBeVisible();
  await other.reload();
  await expect(cell(other, 0, 'fte')).toHaveText('55');
  await page.getByRole('button', { name: 'Take what is stored' }).click();
  await expect(cell(page, 0, 'fte')).toHaveText('55');
});
