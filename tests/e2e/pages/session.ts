import type { Page } from '@playwright/test';
import { PASSWORD } from '../server';

/** The sample company's members. */
export const ADMIN = 'admin@example.com';
export const PLANNER = 'planner@example.com';
/** Of customer support and claims. */
export const HEAD = 'head.support@example.com';
export const EXECUTIVE = 'executive@example.com';
export const VIEWER = 'viewer@example.com';

/** Goes to an address and waits until React answers to input there. */
export async function open(page: Page, path: string) {
  const response = await page.goto(path);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#main') ?? {}).some((key) => key.startsWith('__reactFiber')),
  );
  return response;
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in by the form and ends on the list of plans. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await open(page, '/sign-in');
  await fillSignIn(page, email, password);
  await page.waitForURL('**/plans');
}
