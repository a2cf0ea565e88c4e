import { WHOLE } from '@/lib/access';
import type { Plan, Role, ScenarioResult } from '@/lib/engine';
import { type EvidenceKey, type EvidenceSum, type EvidenceSums, noEvidence } from '@/lib/evidence';
import { pathOf } from '@/lib/plan';

export type EvidenceRollup = {
  /** By code of cost centre, with all centres below it; `WHOLE` is all role lines. */
  centres: ReadonlyMap<string, EvidenceSums>;
  /** Net saving a year at run rate of AI systems that no role line names: a cost, so 0 or below. */
  unnamedSystems: number;
};

export const evidenceKey = ({ estimate }: Role): EvidenceKey =>
  estimate ? (estimate.evidence?.class ?? 'unstated') : 'none';

const empty = (): Record<EvidenceKey, EvidenceSum> => ({
  assumption: noEvidence(),
  vendor: noEvidence(),
  peer: noEvidence(),
  study: noEvidence(),
  'pilot-reported': noEvidence(),
  'pilot-measured': noEvidence(),
  unstated: noEvidence(),
  none: noEvidence(),
});

/**
 * What a scenario's result rests on. The classes of a centre add up to its own figures, and with the systems that no role line names to
 * the plan's, since run-rate saving and freed work are sums over role lines. `result` holds the levels of the plan's roles.
 */
export function rollUpEvidence(plan: Plan, result: ScenarioResult): EvidenceRollup {
  const byCode = new Map(plan.costCentres.map((centre) => [centre.code, centre]));
  const centres = new Map([WHOLE, ...byCode.keys()].map((code) => [code, empty()]));
  const named = new Set<string | undefined>();
  for (const role of plan.roles) {
    named.add(role.estimate?.system);
    const level = result.roles[role.code];
    if (!level) throw new Error(`The role ${role.code} was not computed.`);
    const freed = level.series.free.at(-1) ?? 0;
    const saving = level.measures.runRateSaving;
    const key = evidenceKey(role);
    for (const code of [WHOLE, ...pathOf(role.costCentre, byCode)]) {
      const sum = centres.get(code)?.[key];
      if (!sum) continue;
      sum.roles += 1;
      sum.fte += role.fte;
      sum.freed += freed;
      sum.saving += saving;
    }
  }
  let unnamedSystems = 0;
  for (const { code } of plan.systems) {
    if (!named.has(code)) unnamedSystems += result.systems[code]?.measures.runRateSaving ?? 0;
  }
  return { centres, unnamedSystems };
}
