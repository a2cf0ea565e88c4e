import type { CostCentre, Role, ScenarioResult } from '@/lib/engine/types';
import { EVIDENCE_COLUMNS, evidenceCells } from './evidence-cells';
import { type Cell, writeCsv } from './write-csv';

const COLUMNS = [
  'scenario',
  'costCentre',
  'costCentreName',
  'code',
  'title',
  ...EVIDENCE_COLUMNS,
  'freedFte',
] as const;

type Estimated = { roles: readonly Role[]; costCentres: readonly CostCentre[] };

/**
 * What each estimate rests on, a row a scenario and role line with an estimate, with the work that it frees in the last month, FTE
 * (model.md, section 3). The scenarios hold the levels of these roles.
 */
export function evidenceCsv(scenarios: Iterable<ScenarioResult>, { roles, costCentres }: Estimated): string {
  const names = new Map(costCentres.map(({ code, name }) => [code, name]));
  const rows: Cell[][] = [];
  for (const { code: scenario, roles: levels } of scenarios) {
    for (const role of roles) {
      if (!role.estimate) continue;
      const { code, costCentre, title } = role;
      rows.push([
        ...[scenario, costCentre, names.get(costCentre), code, title],
        ...evidenceCells(role),
        levels[code]?.series.free.at(-1),
      ]);
    }
  }
  return writeCsv([COLUMNS, ...rows]);
}
