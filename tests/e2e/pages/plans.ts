import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { open } from './session';
import { expect } from './test';

export const SAMPLE_NAME = 'AI and cost centres 2027–2029';

type ExportName =
  | 'results'
  | 'rollup'
  | 'destinations'
  | 'ai-costs'
  | 'evidence'
  | 'evidence-rollup'
  | 'uncertainty'
  | 'actuals'
  | 'actuals-template'
  | 'inventory'
  | 'plan'
  | 'watch'
  | 'consultation-pack';

const planIdOf = (address: string): string => {
  const id = /\/plans\/([^/?#]+)/.exec(address)?.[1];
  if (!id) throw new Error(`No plan in ${address}.`);
  return id;
};

/** The id of a plan by its name in the list of plans. */
export async function planNamed(page: Page, name: string): Promise<string> {
  await page.goto('/plans');
  const link = page.getByRole('link', { name, exact: true });
  return planIdOf((await link.getAttribute('href')) ?? '');
}

export const samplePlan = (page: Page) => planNamed(page, SAMPLE_NAME);

/** An export's text, as the browser's session gets it. */
export async function exported(page: Page, planId: string, name: ExportName, scenario?: string) {
  const query = scenario === undefined ? '' : `?${new URLSearchParams({ scenario })}`;
  const response = await page.request.get(`/plans/${planId}/exports/${name}${query}`);
  expect(response.status(), `${name} of ${planId}`).toBe(200);
  return response.text();
}

export type Row = Record<string, string>;

/** Rows of a CSV by the names in its first line. */
export function readCsv(text: string): { columns: string[]; rows: Row[] } {
  const { data, meta, errors } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { columns: meta.fields ?? [], rows: data };
}

export const sumOf = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** Imports a plan file through its page; ends on the new plan's overview. */
export async function importPlanFile(page: Page, text: string): Promise<string> {
  await open(page, '/plans/import');
  await page.getByRole('button', { name: 'Plan file' }).setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.waitForURL(/\/plans\/(?!import)[^/]+$/);
  return planIdOf(page.url());
}

/** A plan of this test alone, equal to the sample company's, under a name of its own. */
export async function copyOfSamplePlan(page: Page, name: string): Promise<string> {
  const file: { plan: { name: string } } = JSON.parse(await exported(page, await samplePlan(page), 'plan'));
  file.plan.name = name;
  return importPlanFile(page, JSON.stringify(file));
}

/** Moves a plan along from its settings. */
export async function move(page: Page, planId: string, step: string, status: string): Promise<void> {
  await open(page, `/plans/${planId}/settings`);
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
  await expect(page.getByRole('main').getByText(status, { exact: true })).toBeVisible();
}

/** A headline figure's text by its name. */
export const figure = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('dd');
