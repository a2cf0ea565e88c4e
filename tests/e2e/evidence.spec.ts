import { open, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

test('any member finds studies and occupations, and an address shows a colleague the same', async ({
  page,
}) => {
  await signIn(page, VIEWER);
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page.getByRole('heading', { name: '37 studies' })).toBeVisible();

  await page.getByLabel('Function').selectOption({ label: 'Legal' });
  await page.getByLabel('Strength').selectOption({ label: 'Strong' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/function=legal/);
  await expect(
    page.getByRole('heading', { name: /law students|o1-preview|[0-9]+ stud/ }).first(),
  ).toBeVisible();
  const address = page.url();
  const found = await page.getByRole('heading', { level: 2 }).innerText();
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page.getByRole('heading', { name: '37 studies' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(found);

  await open(page, '/evidence?q=nothing-of-that-name');
  await expect(page.getByText('No study fits')).toBeVisible();

  await page.getByRole('link', { name: 'Occupations' }).click();
  await expect(page.getByText('144 occupations', { exact: true })).toBeVisible();
  await page.getByLabel('Find').fill('compliance officers');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('1 occupation', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Compliance Officers 13-1041/ })).toContainText('65 %');
});
