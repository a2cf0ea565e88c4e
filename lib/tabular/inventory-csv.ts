import type { CostCentre, Role } from '@/lib/engine/types';
import { EVIDENCE_COLUMNS, evidenceCells } from './evidence-cells';
import { EXPORT_COLUMNS } from './inventory-line';
import { type Cell, writeCsv } from './write-csv';

/** Role lines as a CSV that imports back without loss. Without `pay` the column of pay is left out. Shares are 0 … 1, pay is a year's per FTE. */
export function inventoryToCsv(
  roles: readonly Role[],
  costCentres: readonly CostCentre[],
  { pay }: { pay: boolean },
): string {
  const names = new Map(costCentres.map((centre) => [centre.code, centre.name]));
  const columns = EXPORT_COLUMNS.filter((column) => pay || column !== 'salary');
  const cellOf = (role: Role, column: (typeof EXPORT_COLUMNS)[number]): Cell =>
    column === 'costCentreName' ? names.get(role.costCentre) : role[column];
  return writeCsv([
    [...columns, ...EVIDENCE_COLUMNS],
    ...roles.map((role) => [...columns.map((column) => cellOf(role, column)), ...evidenceCells(role)]),
  ]);
}
