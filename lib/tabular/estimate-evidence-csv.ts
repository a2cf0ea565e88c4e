import type { CostCentre, Role, ScenarioResult } from '@/lib/engine/types';
import { type Cell, writeCsv } from './write-csv';

export const ESTIMATE_EVIDENCE_COLUMNS = [
  'scenario',
  'costCentre',
  'costCentreName',
  'code',
  'title',
  'evidenceClass',
  'evidenceSource',
  'evidenceOwner',
  'evidenceReviewBy',
  'evidenceRationale',
  'freedFte',
] as const;

type Estimated = { roles: readonly Role[]; costCentres: readonly CostCentre[] };

/**
 * What each estimate rests on, a row a scenario and role line with an estimate, with the work that it frees in the last month, FTE
 * (model.md, section 3). The scenarios hold the levels of these roles.
 */
export function estimateEvidenceCsv(
  scenarios: Iterable<ScenarioResult>,
  { roles, costCentres }: Estimated,
): string {
  const names = new Map(costCentres.map(({ code, name }) => [code, name]));
  const rows: Cell[][] = [];
  for (const { code: scenario, roles: levels } of scenarios) {
    for (const { code, costCentre, title, estimate } of roles) {
      if (!estimate) continue;
      const { evidence } = estimate;
      rows.push([
        ...[scenario, costCentre, names.get(costCentre), code, title],
        ...[evidence?.class, evidence?.source, evidence?.owner, evidence?.reviewBy, evidence?.rationale],
        levels[code]?.series.free.at(-1),
      ]);
    }
  }
  return writeCsv([ESTIMATE_EVIDENCE_COLUMNS, ...rows]);
}
