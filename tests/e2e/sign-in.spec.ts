import { ADMIN, fillSignIn, open, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';
import { PASSWORD } from './server';

test('a wrong password and an unknown address are refused in the same words', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 401/);
  const words: string[] = [];
  for (const email of [VIEWER, 'nobody@example.com']) {
    await open(page, '/sign-in');
    await fillSignIn(page, email, 'three wrong words in a row');
    const alert = page.getByRole('alert').filter({ hasText: /\w/ });
    await expect(alert).toBeVisible();
    words.push(await alert.innerText());
  }
  expect(words[0]).toBe(words[1]);
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('a stranger is sent to sign in, and from there to what they asked for', async ({ page }) => {
  await open(page, '/account');
  await expect(page).toHaveURL('/sign-in?next=%2Faccount');
  await fillSignIn(page, VIEWER, PASSWORD);
  await expect(page.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible();
});

test('after signing out, neither a page nor an export answers to the old cookie', async ({ page }) => {
  await signIn(page, ADMIN);
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto('/plans');
  await expect(page).toHaveURL('/sign-in?next=%2Fplans');
});

test('a form sent before its script has loaded keeps the password out of the address', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await fillSignIn(page, VIEWER, PASSWORD);
  await page.waitForLoadState();
  expect(page.url()).not.toContain('password');
  await context.close();
});
