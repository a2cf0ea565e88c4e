import type { Database } from '@/db';
import { listActuals } from '@/db/queries/actuals';
import { type ImportedActuals, importActuals } from '@/lib/services/actuals/import';
import type { ActualsChoices } from '@/lib/services/actuals/inputs';
import { previewActuals } from '@/lib/services/actuals/preview';
import { actualsReaderOf } from '@/lib/services/actuals/read-file';
import type { Context } from '@/lib/services/context';

/** Two months of the office plan, of three role lines: twelve values. */
export const FILE = [
  'month,code,staff,leavers,payroll',
  '2027-01,CS-1,19,1,71000.5',
  '2027-02,CS-1,18,1,68000',
  '2027-02,EN-1,13,0,45000',
  '2027-02,LG-1,2,1,17777.25',
].join('\n');

export const requestOf = (planId: string, text: string, choices: ActualsChoices = {}) => ({
  ...{ planId, fileName: 'march.csv', choices },
  read: actualsReaderOf(new TextEncoder().encode(text)),
});

/** Previews the file and imports it as previewed. */
export async function bringTo(
  context: Context,
  planId: string,
  text: string,
  choices: ActualsChoices = {},
): Promise<ImportedActuals> {
  const input = requestOf(planId, text, choices);
  const { state } = await previewActuals(context, input);
  return importActuals(context, { ...input, state });
}

export const storedActuals = (database: Database, organisationId: string, planId: string) =>
  database.read((reader) => listActuals(reader, { organisationId, planId }));
