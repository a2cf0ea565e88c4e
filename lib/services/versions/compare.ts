import { listPlanVersions } from '@/db/queries/plan-versions';
import { notFound } from '@/lib/errors';
import { comparePlans, type PlanComparison, type RoleChange } from '@/lib/plan';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { type Effects, effectsOf } from './effects';
import type { AskedChanges } from './inputs';
import { figuresOfState, type PlanState, stateOfNow, stateOfVersion } from './state';

export type Named = { code: string; name: string };

export type VersionComparison = {
  planName: string;
  currency: string;
  /** Numbers of all versions, newest first. */
  versions: number[];
  from: number;
  /** Null: the plan as it is now. */
  to: number | null;
  /** Scenarios of each side, and the one that its figures are of. */
  scenarios: { from: Side; to: Side };
  centres: Named[];
  centre: Named | null;
  comparison: PlanComparison;
  /** Null where the two are in different currencies. */
  effects: Effects | null;
};
type Side = { all: Named[]; code: string };

/**
 * Two states of a plan, or one in two scenarios: what differs and what that does. Without `from` it is the last version that
 * holds something else than the plan now, without `to` the plan as it is now; without scenarios the first of each. `centre` keeps the role lines of that centre alone.
 * @returns null where the plan has no version yet. @throws NOT_FOUND where a version, scenario or centre is asked for that is not there
 */
export async function compareVersions(
  { database, actor }: Context,
  asked: AskedChanges,
): Promise<VersionComparison | null> {
  return database.snapshot(async (reader) => {
    const row = await requirePlan(reader, actor, asked.planId, 'versions:read');
    const inPlan = { organisationId: row.organisationId, planId: row.id };
    const kept = await listPlanVersions(reader, inPlan);
    const versions = kept.map(({ number }) => number);
    const other = kept.find(({ revision }) => revision !== row.revision) ?? kept[0];
    const from = asked.from ?? other?.number;
    if (from === undefined) return null;
    const before = await stateOfVersion(reader, { ...inPlan, number: from });
    const after =
      asked.to === undefined
        ? await stateOfNow(reader, row)
        : await stateOfVersion(reader, { ...inPlan, number: asked.to });
    const sides = {
      from: sideOf(before, asked.scenario),
      to: sideOf(after, asked.toScenario ?? sameScenario(after, asked.scenario)),
    };
    const centres = centresOf(before, after);
    const centre = asked.centre === undefined ? null : centres.find(({ code }) => code === asked.centre);
    if (centre === undefined) throw notFound();
    const comparison = comparePlans(before.plan, after.plan);
    const roles = centre
      ? comparison.roles.filter((role) => centresOfLine(role).includes(centre.code))
      : comparison.roles;
    return {
      planName: row.name,
      currency: row.currency,
      versions,
      from,
      to: asked.to ?? null,
      scenarios: sides,
      centres,
      centre,
      comparison: { ...comparison, roles },
      effects:
        before.plan.plan.currency === after.plan.plan.currency
          ? effectsOf(
              figuresOfState(before, sides.from.code),
              figuresOfState(after, sides.to.code),
              roles.map(({ code }) => code),
            )
          : null,
    };
  });
}

function sideOf({ plan }: PlanState, asked: string | undefined): Side {
  const all = plan.scenarios.map(({ code, name }) => ({ code, name }));
  const chosen = asked === undefined ? all[0] : all.find(({ code }) => code === asked);
  if (!chosen) throw notFound();
  return { all, code: chosen.code };
}

const sameScenario = ({ plan }: PlanState, code: string | undefined) =>
  plan.scenarios.some((scenario) => scenario.code === code) ? code : undefined;

/** The centres of both, those of the later plan first. */
function centresOf(before: PlanState, after: PlanState): Named[] {
  const centres = [...after.plan.costCentres, ...before.plan.costCentres];
  return [
    ...new Map(centres.toReversed().map(({ code, name }) => [code, { code, name }])).values(),
  ].toReversed();
}

/** The centre of a line, and that which it left where it moved. */
export function centresOfLine({ costCentre, fields }: RoleChange): string[] {
  const left = fields.find(({ path }) => path === 'costCentre')?.before;
  return typeof left === 'string' ? [costCentre, left] : [costCentre];
}
