import { cell, walkToCell } from './pages/grid';
import { copyOfSamplePlan, exported, readCsv } from './pages/plans';
import { open, PLANNER, signIn } from './pages/session';
import { expect, test } from './pages/test';

test('a token-holder refreshes a CSV by its address without a browser, until the token is revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'What a report fetches');
  await open(page, '/account');
  await page.getByRole('button', { name: 'New access token' }).click();
  await page.getByLabel('Name').fill('Monthly report');
  await page.getByLabel('Reads').selectOption({ label: 'What a report fetches' });
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  expect(token).toMatch(/^hdr_[\w-]{43}$/);
  await page.getByRole('button', { name: 'Done' }).click();

  const program = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  const authorization = `Bearer ${token}`;
  const address = `/api/v1/plans/${planId}/rollup.csv?scenario=base`;
  const fetched = async () => {
    const response = await program.get(address, { headers: { authorization } });
    expect(response.status()).toBe(200);
    return response.text();
  };
  const before = await fetched();
  expect(before).toBe(await exported(page, planId, 'rollup', 'base'));
  expect(readCsv(before).columns).toContain('net');

  await page.goto(`/plans/${planId}/centres`);
  await page.getByRole('link', { name: 'Customer support' }).click();
  await walkToCell(page, 0, 'fte');
  const text = await cell(page, 0, 'fte').innerText();
  await page.keyboard.type('+8');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 'fte')).not.toHaveText(text);
  await expect.poll(fetched).not.toBe(before);
  expect(await fetched()).toBe(await exported(page, planId, 'rollup', 'base'));

  expect((await program.get(address)).status()).toBe(401);
  expect((await page.request.get(address)).status()).toBe(401);
  const byPage = `/plans/${planId}/exports/rollup`;
  expect((await program.get(byPage, { headers: { authorization } })).status()).toBe(401);
  expect((await program.post(address, { headers: { authorization } })).status()).toBe(405);
  const plans = await program.get('/api/v1/plans', { headers: { authorization } });
  expect((await plans.json()).plans).toMatchObject([{ id: planId, name: 'What a report fetches' }]);
  const description = await (await program.get('/api/v1/openapi.json')).json();
  expect(Object.keys(description.paths)).toContain('/plans/{planId}/rollup.csv');

  await open(page, '/account');
  await page.getByRole('button', { name: 'Revoke Monthly report' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Monthly report is revoked.')).toBeVisible();
  expect((await program.get(address, { headers: { authorization } })).status()).toBe(401);
  await program.dispose();
});
