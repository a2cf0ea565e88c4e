import type { Reader } from '@/db';
import { listPlanVersions, type PlanVersionRow } from '@/db/queries/plan-versions';
import type { PlanRow } from '@/db/queries/plans';
import { type ChangeKind, comparePlans, type RoleChange } from '@/lib/plan';
import { centresOfLine } from './compare';
import { effectOf } from './effects';
import { type Figures, NO_FIGURES, plus } from './role-figures';
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
    const lines = linesByCentre(comparePlans(before.plan, now.plan).roles);
    const isComparable =
      before.plan.plan.currency === now.plan.plan.currency &&
      before.plan.scenarios.some(({ code }) => code === scenario);
    const figures = isComparable
      ? { before: figuresOfState(before, scenario), after: figuresOfState(now, scenario) }
      : null;
    for (const code of centres) {
      const own = lines.get(code) ?? [];
      const count = (kind: ChangeKind) => own.filter((line) => line.kind === kind).length;
      changes.set(code, {
        since: base.number,
        count: { added: count('added'), gone: count('gone'), changed: count('changed') },
        effect: figures && own.map((line) => effectOf(figures, line.code)).reduce(plus, NO_FIGURES),
      });
    }
  }
  return changes;
}

/** The changed lines of each centre; one that moved is of both. */
function linesByCentre(roles: readonly RoleChange[]): Map<string, RoleChange[]> {
  const lines = new Map<string, RoleChange[]>();
  for (const role of roles) {
    for (const code of centresOfLine(role)) lines.set(code, [...(lines.get(code) ?? []), role]);
  }
  return lines;
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
