import type { Page } from '@playwright/test';
import { samplePlan } from './pages/plans';
import { ADMIN, open, signIn } from './pages/session';
import { expect, test } from './pages/test';
import { PASSWORD } from './server';

/** Makes an invitation and returns its link. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  await open(page, '/settings/members');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await open(page, link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL('**/plans');
}

test('an invitation lets one person in, once', async ({ page, otherContext, consoleErrors }) => {
  consoleErrors.expect(/status of 404/);
  await signIn(page, ADMIN);
  const link = await invite(page, 'ines.faro@example.com', 'Executive');
  await expect(page.getByRole('rowheader', { name: 'ines.faro@example.com' })).toBeVisible();

  const invited = await otherContext.newPage();
  await join(invited, link, 'Ines Faro');
  await expect(invited.getByText('ines.faro@example.com')).toBeVisible();
  await invited.getByRole('button', { name: 'Sign out' }).click();
  await expect(invited.getByText('You are signed out.')).toBeVisible();
  await signIn(invited, 'ines.faro@example.com');

  const again = await invited.goto(link);
  expect(again?.status()).toBe(404);
  await expect(invited.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();

  await page.reload();
  const row = page.getByRole('row').filter({ hasText: 'Ines Faro' });
  await expect(row).toContainText('Executive');
  await expect(row).toContainText('Active');
});

test('a disabled member is out at their next request, in pages, exports and sign-in', async ({
  page,
  otherContext,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 401/);
  await signIn(page, ADMIN);
  const link = await invite(page, 'aldo.brandt@example.com', 'Planner');
  const member = await otherContext.newPage();
  await join(member, link, 'Aldo Brandt');
  const planId = await samplePlan(member);
  const taken = () => member.request.get(`/plans/${planId}/exports/results?scenario=base`);
  expect((await taken()).status()).toBe(200);

  await page.reload();
  await page.getByRole('button', { name: 'Disable Aldo Brandt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Aldo Brandt' })).toContainText('Disabled');

  expect((await taken()).status()).toBe(401);
  await member.goto(`/plans/${planId}`);
  await expect(member).toHaveURL(/\/sign-in\?next=/);
  await open(member, '/sign-in');
  await member.getByLabel('E-mail address').fill('aldo.brandt@example.com');
  await member.getByLabel('Password').fill(PASSWORD);
  await member.getByRole('button', { name: 'Sign in' }).click();
  await expect(member.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  await expect(member).toHaveURL(/\/sign-in$/);
});
