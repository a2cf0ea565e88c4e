import type { Reader } from '@/db';
import { findLastActualChange } from '@/db/queries/actuals';
import type { PlanContent, PlanRow } from '@/db/queries/plans';
import { type Actor, type Masks, WHOLE } from '@/lib/access';
import { addUp, type ComparedGroup, type ComparedLine, type Comparison, compareActuals } from '@/lib/actuals';
import { type CostCentre, monthLabels, type Plan, type Scenario } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { groupBy } from '@/lib/group-by';
import type { ActualRow } from '@/lib/plan/actuals';
import { assemblePlan } from '../plans/assemble';
import { requirePlanContent } from '../plans/read-plan';
import { maskThreshold, prepare } from '../results/compute-visible';
import { keepRecent } from '../results/keep';
import { listAllActuals } from './rows';

/** What a comparison is made of, read in one snapshot or unit. */
export type StoredActuals = {
  content: PlanContent;
  rows: ActualRow[];
  /** Of the last change of actuals, 0 without one. */
  number: number;
  threshold: number;
};

/** By plan, for the number of the last change: whatever changes what is stored raises it. */
const recentRows = keepRecent<ActualRow[]>(4);
/** By plan, scenario and number of the last change, for a revision of the plan. */
const recent = keepRecent<Comparison>(4);

/** @throws NOT_FOUND unless the actor may read the plan */
export async function readActualsOf(reader: Reader, actor: Actor, planId: string): Promise<StoredActuals> {
  const content = await requirePlanContent(reader, actor, planId);
  const inPlan = { organisationId: actor.organisationId, planId };
  const last = await findLastActualChange(reader, inPlan);
  const number = last?.number ?? 0;
  const rows = recentRows.find(planId, number) ?? (await listAllActuals(reader, inPlan));
  recentRows.keep(planId, number, rows);
  return { content, rows, number, threshold: await maskThreshold(reader, actor.organisationId) };
}

/** A plan against what happened, as far as the actor may see it. */
export type VisibleActuals = {
  row: PlanRow;
  plan: Plan;
  scenario: Scenario;
  months: string[];
  /** Index of the last month of actuals of what is seen, −1 without any. */
  last: number;
  isWhole: boolean;
  /** Whether money and role lines may be shown. */
  pay: boolean;
  masks: Masks;
  /** Role lines that the figures are made of; to be shown only with `pay`. */
  lines: ComparedLine[];
  /** Of a cost centre with all below it by its code, or of everything seen; null where it is masked. */
  group: (code: string) => ComparedGroup | null;
  centreIds: ReadonlyMap<string, string>;
  roleIds: ReadonlyMap<string, string>;
};

/**
 * The whole plan is compared, and of its role lines those are kept that the actor may see: a head's figures are those of the whole.
 * @throws NOT_FOUND where the plan has no scenario of this code
 */
export function visibleActuals(
  actor: Actor,
  { content, rows, number, threshold }: StoredActuals,
  code: string | undefined,
): VisibleActuals {
  const whole = assemblePlan(content);
  const scenario = code === undefined ? whole.scenarios[0] : whole.scenarios.find((s) => s.code === code);
  if (!scenario) throw notFound();
  const seen = prepare(actor, content, threshold);
  const key = JSON.stringify([content.plan.id, scenario.code, number]);
  const comparison =
    recent.find(key, content.plan.revision) ?? compareActuals({ plan: whole, scenario, rows });
  recent.keep(key, content.plan.revision, comparison);
  const own = new Set(seen.computed.roles.map((role) => role.code));
  const lines = comparison.lines.filter((line) => own.has(line.role.code));
  const hasAny = lines.some((line) => line.hasAny);
  const last = hasAny ? comparison.last : -1;
  const months = whole.plan.months;
  const below = linesBelow(seen.computed.costCentres, lines);
  return {
    row: content.plan,
    plan: seen.computed,
    scenario,
    months: monthLabels(whole.plan),
    last,
    isWhole: seen.isWhole,
    pay: seen.pay,
    masks: seen.masks,
    lines,
    group: (centre) => {
      if (seen.masks.centres.has(centre)) return null;
      if (centre !== WHOLE) return addUp(below(centre), { last, months });
      return addUp(lines, {
        ...{ last, months },
        unallotted: seen.isWhole ? comparison.unallotted : undefined,
      });
    },
    centreIds: seen.centreIds,
    roleIds: new Map(content.roles.map(({ code, id }) => [code, id])),
  };
}

/** The role lines in a centre and all below it. */
function linesBelow(centres: readonly CostCentre[], lines: readonly ComparedLine[]) {
  const children = groupBy(centres, (centre) => centre.parent);
  const own = groupBy(lines, (line) => line.role.costCentre);
  const below = (code: string): ComparedLine[] => [
    ...(own.get(code) ?? []),
    ...(children.get(code) ?? []).flatMap((child) => below(child.code)),
  ];
  return below;
}
