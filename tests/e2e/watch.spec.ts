import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { copyOfSamplePlan, exported, readCsv, samplePlan } from './pages/plans';
import { EXECUTIVE, HEAD, open, PLANNER, signIn, VIEWER } from './pages/session';
import { expect, test } from './pages/test';

const RULE = 'EU directive, option ii';
const warnings = (page: Page) => page.getByRole('table', { name: 'Sites near or over a threshold' });
const under = (page: Page, rule: string) => warnings(page).getByRole('row').filter({ hasText: rule });
const change = async (page: Page, item: string) => {
  await open(page, '/settings/redundancy-rules');
  await page.getByRole('button', { name: `Change ${RULE}` }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
};

test('a planner sees which site reaches a threshold, edits the rule, sees it followed, and takes it back', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}`);
  await page.getByLabel('Scenario').selectOption({ label: 'Ambitious case' });
  await page.getByRole('link', { name: 'Collective-redundancy watch' }).click();
  await expect(page.getByRole('heading', { name: 'Watch', level: 1 })).toBeVisible();
  await expect(page.getByText(/^1 site reaches a threshold/)).toBeVisible();
  await expect(page.getByText(/^Not legal advice/)).toBeVisible();
  await expect(under(page, RULE)).toContainText('Cork, IE');
  await expect(under(page, RULE)).toContainText('Over');
  await expect(page.getByRole('figure').first()).toBeVisible();
  const watch = page.url();

  await change(page, 'Edit');
  const dialog = page.getByRole('dialog', { name: `Edit ${RULE}` });
  await dialog.getByLabel('People released', { exact: true }).fill('25');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${RULE} is saved.`)).toBeVisible();
  await open(page, watch);
  await expect(page.getByText(/near a threshold and none reaches one$/)).toBeVisible();
  await expect(under(page, RULE)).toContainText('Near');
  await expect(page.getByText('Edited here')).toBeVisible();

  await change(page, 'Back to the built-in values');
  const back = page.getByRole('dialog', { name: `Give ${RULE} its built-in values?` });
  await expect(back).toContainText('Threshold: 25 people becomes 20 people');
  await back.getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByText(`${RULE} has its built-in values again.`)).toBeVisible();
  await open(page, watch);
  await expect(under(page, RULE)).toContainText('Over');
});

test('a rule with a country that is none is refused with the reason, and what was typed stays', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  await change(page, 'Edit');
  const dialog = page.getByRole('dialog', { name: `Edit ${RULE}` });
  await dialog.getByLabel('Jurisdiction').fill('UK');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('expected EU, or a country of ISO 3166-1');
  await expect(dialog.getByLabel('Jurisdiction')).toHaveValue('UK');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('row').filter({ hasText: RULE })).not.toContainText('Edited');
});

test('a planner writes into the consultation pack, lays it out for paper, and takes it as CSV', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const planId = await copyOfSamplePlan(page, 'A plan to be consulted on');
  await open(page, `/plans/${planId}/watch?scenario=ambitious`);
  await under(page, RULE).getByRole('link', { name: 'Cork, IE' }).click();
  await expect(page.getByRole('heading', { name: 'Consultation pack, Cork, IE', level: 1 })).toBeVisible();
  await expect(page.getByText('To be written: the reasons')).toBeVisible();

  await page.getByRole('button', { name: 'Edit the texts' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reasons').fill('Chats are answered by the assistant.');
  await dialog.getByLabel('Selection criteria').fill('=length of service');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The texts are saved.')).toBeVisible();
  await expect(page.getByRole('article')).toContainText('Chats are answered by the assistant.');
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Chats are answered by the assistant.');

  const total = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Total' }) });
  const [, employed = '', released = ''] = await total.getByRole('cell').allInnerTexts();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const { rows } = readCsv(text);
  const people = (part: string) => rows.find((row) => row.part === part && row.category === 'Total')?.people;
  expect([people('normally employed'), people('to be made redundant')]).toEqual([employed, released]);
  expect(text).toContain(",'=length of service,");
  expect(new Set(rows.map((row) => row.location))).toEqual(new Set(['Cork']));

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Edit the texts' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('article')).toContainText('To be written: whatever else is to be paid');
});

test('a place without a country is named with the way to its role lines, and not taken for clear', async ({
  page,
}) => {
  await signIn(page, PLANNER);
  const file = JSON.parse(await exported(page, await samplePlan(page), 'plan'));
  file.plan.name = 'A plan with a place nowhere';
  for (const role of file.roles) if (role.location === 'Cork') delete role.country;
  await open(page, '/plans/import');
  await page.getByRole('button', { name: 'Plan file' }).setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/);
  await open(page, `${new URL(page.url()).pathname}/watch?scenario=ambitious`);
  await expect(page.getByText(/1 site could not be checked$/)).toBeVisible();
  const gaps = page.getByRole('listitem').filter({ hasText: 'Cork, no country, is not checked' });
  await gaps.getByRole('link', { name: 'Customer support' }).click();
  await expect(page.getByRole('heading', { name: 'Customer support', level: 1 })).toBeVisible();
});

test('an executive reads the watch and edits nothing; for a viewer and a head there is none', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.expect(/status of 404/);
  await signIn(page, EXECUTIVE);
  const planId = await samplePlan(page);
  await open(page, `/plans/${planId}/watch?scenario=ambitious`);
  await expect(under(page, RULE)).toContainText('Over');
  const windows = readCsv(await exported(page, planId, 'watch', 'ambitious')).rows;
  expect(windows.some((row) => row.location === 'Cork' && row.level === 'over')).toBe(true);
  await open(page, '/settings/redundancy-rules');
  await expect(page.getByRole('button', { name: /^Change/ })).toHaveCount(0);

  for (const reader of [VIEWER, HEAD]) {
    await page.context().clearCookies();
    await signIn(page, reader);
    await open(page, `/plans/${planId}?scenario=ambitious`);
    const pages = page.getByRole('navigation', { name: 'Main' });
    await expect(pages.getByRole('link', { name: 'Scenarios' })).toBeVisible();
    await expect(pages.getByRole('link', { name: 'Watch' })).toHaveCount(0);
    await expect(page.getByText('reaches a threshold')).toHaveCount(0);
    for (const path of [`/plans/${planId}/watch`, `/plans/${planId}/watch/pack?site=IE/cork`]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    }
    await page.goto('/settings/redundancy-rules');
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    for (const name of ['watch', 'consultation-pack'])
      expect((await page.request.get(`/plans/${planId}/exports/${name}`)).status(), name).toBe(404);
  }
});
