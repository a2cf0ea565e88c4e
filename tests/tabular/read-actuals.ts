import { readCsv } from '@/lib/tabular';
import { type ActualsChoices, type ActualsSurroundings, readActuals } from '@/lib/tabular/actuals';

export const PLAN: ActualsSurroundings = {
  currency: 'EUR',
  months: ['2027-01', '2027-02', '2027-03'],
  roles: [
    { code: 'AG-1', title: 'Agent' },
    { code: 'LD-1', title: 'Team lead' },
  ],
  costCentres: [{ code: '4100', name: 'Customer support' }],
};

export function read(text: string, choices: ActualsChoices = {}) {
  const table = readCsv(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  const outcome = readActuals(table.table, PLAN, choices);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.read;
}

/** The rows as lines of code, month and values, in order. */
export const values = (text: string, choices: ActualsChoices = {}) =>
  read(text, choices).rows.map(({ code, month, values: found }) => [code, month, found]);
