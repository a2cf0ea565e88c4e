import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';
import type { ExportOrigin } from './export-file';

/** What a file or an answer is of, as people read it: in JSON under these names, of a file in headers made of them. */
export const originSchema = closedObject({
  planId: z.string().nullable().describe('Id of the plan'),
  plan: z.string().describe('Name of the plan'),
  version: z
    .union([z.int(), z.literal('now')])
    .nullable()
    .describe('Number of the last kept version if the plan is still as that one holds it, else "now"'),
  scenario: z.string().nullable().describe('Code of the scenario, or * for all'),
  currency: z.string().describe('Currency of all money, ISO 4217'),
  exportedAt: z.iso.datetime().describe('When it was taken, UTC'),
  exportedBy: z.string().describe('Name of the member who took it'),
});

export type OriginFields = z.output<typeof originSchema>;

export const originFields = ({
  planId,
  name,
  version,
  scenario,
  currency,
  at,
  by,
}: ExportOrigin): OriginFields => ({
  ...{ planId, plan: name, version, scenario, currency },
  exportedAt: new Date(at).toISOString(),
  exportedBy: by,
});
