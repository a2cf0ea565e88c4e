import { WHOLE } from '@/lib/access';
import type { Plan, Role, ScenarioResult } from '@/lib/engine';
import { EVIDENCE_KEYS, type EvidenceKey } from '@/lib/evidence';
import { pathOf } from '@/lib/plan';

/** The sum over role lines. */
export type EvidenceSum = {
  roles: number;
  /** Approved posts, FTE. */
  fte: number;
  /** Work released in the plan's last month, FTE. model.md, section 3. */
  freed: number;
  /** Net saving a year at run rate. model.md, section 7. */
  saving: number;
};
export type EvidenceSums = Readonly<Record<EvidenceKey, EvidenceSum>>;

export type EvidenceRollup = {
  /** By code of cost centre, with all centres below it; `WHOLE` is all role lines. */
  centres: ReadonlyMap<string, EvidenceSums>;
  /** Net saving a year at run rate of AI systems that no role line names: a cost, so 0 or below. */
  unnamedSystems: number;
};

export const evidenceKey = ({ estimate }: Role): EvidenceKey =>
  estimate ? (estimate.evidence?.class ?? 'unstated') : 'none';

const nothing = (): EvidenceSum => ({ roles: 0, fte: 0, freed: 0, saving: 0 });
const empty = (): Record<EvidenceKey, EvidenceSum> => ({
  assumption: nothing(),
  vendor: nothing(),
  peer: nothing(),
  study: nothing(),
  'pilot-reported': nothing(),
  'pilot-measured': nothing(),
  unstated: nothing(),
  none: nothing(),
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

/** All classes together. */
export function sumOf(sums: EvidenceSums): EvidenceSum {
  return EVIDENCE_KEYS.reduce((total, key) => {
    const { roles, fte, freed, saving } = sums[key];
    return {
      roles: total.roles + roles,
      fte: total.fte + fte,
      freed: total.freed + freed,
      saving: total.saving + saving,
    };
  }, nothing());
}
