import type { Reader } from '@/db';
import { listPlanVersions, type PlanVersionRow } from '@/db/queries/plan-versions';
import type { PlanRow } from '@/db/queries/plans';
import { type ChangeKind, comparePlans } from '@/lib/plan';
import { isLineOf } from './compare';
import { effectsOf } from './effects';
import type { Figures } from './role-figures';
import { figuresOfState, stateOfFile, stateOfNow } from './state';

/** What changed in a cost centre's own lines since the planner last had it in hand. */
export type CentreChanges = {
  /** Number of the version that it is compared with. */
  since: number;
  count: Readonly<Record<ChangeKind, number>>;
  /** What these lines do to FTE and net saving in the plan's first scenario; null where the currency changed. */
  effect: Figures | null;
};

/** By code of the asked cost centres; those without an earlier version are missing. */
export async function changesByCentre(
  reader: Reader,
  plan: PlanRow,
  codes: readonly string[],
): Promise<Map<string, CentreChanges>> {
  const inPlan = { organisationId: plan.organisationId, planId: plan.id };
  const versions = await listPlanVersions(reader, inPlan);
  if (versions.length === 0) return new Map();
  const now = await stateOfNow(reader, plan);
  const scenario = now.plan.scenarios[0]?.code ?? '';
  const changes = new Map<string, CentreChanges>();
  for (const [base, centres] of byBase(versions, codes)) {
    const before = await stateOfFile(reader, { ...inPlan, sha256: base.sha256 });
    const { roles } = comparePlans(before.plan, now.plan);
    const isComparable =
      before.plan.plan.currency === now.plan.plan.currency &&
      before.plan.scenarios.some(({ code }) => code === scenario);
    for (const code of centres) {
      const lines = roles.filter(isLineOf(code));
      const count = (kind: ChangeKind) => lines.filter((line) => line.kind === kind).length;
      changes.set(code, {
        since: base.number,
        count: { added: count('added'), gone: count('gone'), changed: count('changed') },
        effect: isComparable
          ? effectsOf(
              figuresOfState(before, scenario),
              figuresOfState(now, scenario),
              lines.map((line) => line.code),
            ).listed
          : null,
      });
    }
  }
  return changes;
}

/** The centres that are compared with the same version. */
function byBase(
  versions: readonly PlanVersionRow[],
  codes: readonly string[],
): Map<PlanVersionRow, string[]> {
  const centres = new Map<PlanVersionRow, string[]>();
  for (const code of codes) {
    const base = baseOf(versions, code);
    if (base) centres.set(base, [...(centres.get(base) ?? []), code]);
  }
  return centres;
}

/** The last version, before the centre was submitted as it is, at which a planner had the centre in hand. @param versions newest first */
function baseOf(versions: readonly PlanVersionRow[], code: string): PlanVersionRow | undefined {
  const steps = versions.filter(
    (v) => v.cause === 'opened' || v.cause === 'created' || v.costCentre === code,
  );
  const submitted = steps.findIndex(({ cause }) => cause === 'submitted');
  const isBack = steps[0]?.cause === 'returned';
  return isBack || submitted < 0
    ? steps[0]
    : steps.slice(submitted + 1).find(({ cause }) => cause !== 'submitted');
}
