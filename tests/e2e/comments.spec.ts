import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './pages/checks';
import { copyOfSamplePlan } from './pages/plans';
import { EXECUTIVE, HEAD, open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

const thread = (page: Page) => page.getByRole('region', { name: /^Comments/ });
const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Inbox/ });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Opens a plan for its heads. */
async function openPlan(page: Page, planId: string) {
  await open(page, `/plans/${planId}/settings`);
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the plan' }).click();
  await expect(page.getByRole('main').getByText('Open', { exact: true })).toBeVisible();
}

/** The page of a cost centre, by the way that people take. */
async function openCentre(page: Page, planId: string, name: string) {
  await open(page, `/plans/${planId}/centres`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('a planner mentions a head by keyboard; the head sees it counted, opens it, answers, and it is resolved', async ({
  page,
  otherContext,
}) => {
  test.setTimeout(150_000);
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'A question about claims');
  await openPlan(page, planId);
  const head = await otherContext.newPage();
  await signIn(head, HEAD);
  const before = await bell(head).innerText();

  await openCentre(page, planId, 'Claims');
  const field = thread(page).getByRole('textbox', { name: 'New comment' });
  await field.pressSequentially('Why so many, @nia');
  const options = thread(page).getByRole('listbox', { name: 'People to mention' }).getByRole('option');
  await expect(options).toHaveText([/Niamh/]);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await field.press('Enter');
  await field.pressSequentially('? See https://example.com/staffing.');
  await field.press('Control+Enter');
  const first = thread(page).getByRole('listitem').first();
  await expect(first).toContainText('Why so many, @Niamh');
  await expect(first.getByRole('link')).toHaveAttribute('href', 'https://example.com/staffing');
  await expect(field).toHaveValue('');

  await open(head, '/plans');
  await expect(bell(head)).not.toHaveText(before);
  await bell(head).click();
  const entry = head
    .getByRole('listitem')
    .filter({ hasText: 'mentioned you in a comment on Claims' })
    .filter({ hasText: 'A question about claims' });
  await expect(entry.getByText('New', { exact: true })).toBeVisible();
  await expectAccessible(head);
  await expectNoSidewaysScroll(head);
  await entry.getByRole('link').click();
  await expect(head.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible();
  await expect(head).toHaveURL(/#comment-1$/);
  const answer = thread(head).getByRole('textbox', { name: 'New comment' });
  await answer.fill('Two moved over from support in May.');
  await thread(head).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(thread(head).getByRole('listitem')).toHaveCount(2);
  await open(head, '/notifications');
  await expect(entry.getByText('New', { exact: true })).toHaveCount(0);
  await head.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(head.getByText('Everything is read.')).toBeVisible();
  await expect(bell(head)).toHaveText('Inbox');

  await open(page, '/notifications');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('commented on Claims.');
  await openCentre(page, planId, 'Claims');
  await expect(thread(page)).toContainText('Two moved over from support in May.');
  await thread(page).getByRole('button', { name: 'Mark as resolved' }).click();
  await expect(thread(page)).toContainText('Resolved by');
  await thread(page).getByRole('button', { name: 'Edit your comment 1' }).click();
  await expect(thread(page).getByRole('textbox', { name: 'Edit the comment' })).toHaveValue(/@Niamh/);
  await thread(page).getByRole('button', { name: 'Cancel' }).click();
  await thread(page).getByRole('button', { name: 'Remove your comment 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(thread(page).getByText('Removed by its author.')).toBeVisible();
  await expect(thread(page)).not.toContainText('Why so many');
});

test('a due date shows wherever it matters, reminds, and can be given to one centre alone', async ({
  page,
  otherContext,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'A round with a date');
  await openPlan(page, planId);
  const review = `/plans/${planId}/review`;
  await open(page, review);
  const setDate = async (button: string, date: string) => {
    await page.getByRole('button', { name: button }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/Due on/)
      .fill(date);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await setDate('Set a due date', inDays(20));
  await expect(page.getByText(/^Due on .* in 20 days\.$/)).toBeVisible();
  await setDate('Set the due date of Claims', inDays(-2));
  const claims = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Claims' }) });
  await expect(claims).toContainText('overdue by 2 days');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remind …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'Claims' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Finance' })).not.toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Remind', exact: true }).click();
  await expect(page.getByText('1 member reminded.')).toBeVisible();

  const head = await otherContext.newPage();
  await signIn(head, HEAD);
  const row = head.getByRole('row').filter({ hasText: 'A round with a date' });
  await expect(row).toContainText('0 of 2 handed in, 1 overdue');
  await bell(head).click();
  await head
    .getByRole('link', { name: /reminds you: Claims is not submitted yet; it is overdue since/ })
    .first()
    .click();
  await expect(head.getByRole('region', { name: 'Submission' })).toContainText('Overdue since');
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, review);
  await expectNoSidewaysScroll(page);
});

test('an executive comments on a role line, and the page of its cost centre names the line', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'A word from above');
  await page.context().clearCookies();
  await signIn(page, EXECUTIVE);
  await openCentre(page, planId, 'Claims');
  const role = await page.locator('.ag-row[row-index="0"]').first().getAttribute('row-id');
  await open(page, `/plans/${planId}/roles/${role}`);
  await thread(page).getByRole('textbox').fill('Is this the whole team?');
  await thread(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(thread(page).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
  await openCentre(page, planId, 'Claims');
  await expect(thread(page)).toContainText('On role lines:');
});
