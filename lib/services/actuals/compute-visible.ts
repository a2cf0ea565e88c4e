import type { Reader } from '@/db';
import { findLastActualChange } from '@/db/queries/actuals';
import type { PlanContent } from '@/db/queries/plans';
import { type Actor, maskCentres, peopleInPost, WHOLE } from '@/lib/access';
import {
  addUp,
  CAUSES,
  type ComparedGroup,
  type ComparedLine,
  type Comparison,
  compareActuals,
  isGiven,
} from '@/lib/actuals';
import { type CostCentre, monthLabels, type Plan, type Scenario } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { groupBy } from '@/lib/group-by';
import type { ActualRow } from '@/lib/plan/actuals';
import { assemblePlan } from '../plans/assemble';
import { requirePlanContent } from '../plans/read-plan';
import { maskThreshold, type Prepared, prepare } from '../results/compute-visible';
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
  plan: Plan;
  scenario: Scenario;
  months: string[];
  /** Index of the last month of actuals of what is seen, −1 without any. */
  last: number;
  isWhole: boolean;
  /** Whether money and role lines may be shown. */
  pay: boolean;
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
  const masked = seen.pay ? new Set<string>() : maskedIn({ seen, lines, threshold });
  const below = linesBelow(seen.computed.costCentres, lines);
  return {
    plan: seen.computed,
    scenario,
    months: monthLabels(whole.plan),
    last,
    isWhole: seen.isWhole,
    pay: seen.pay,
    lines,
    group: (centre) => {
      if (masked.has(centre)) return null;
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

/**
 * Centres that are masked for a reader without pay. What differs from the plan is that of the lines that the file tells of, so these have to
 * be as many people as the threshold for each month and cause; what is masked of the plan is masked here too.
 */
function maskedIn({
  seen,
  lines,
  threshold,
}: {
  seen: Prepared;
  lines: readonly ComparedLine[];
  threshold: number;
}): ReadonlySet<string> {
  const masked = new Set(seen.masks.centres);
  for (const told of toldTogether(lines)) {
    const people = new Map<string, number>();
    for (const { role, actual } of told) {
      const inPost = peopleInPost(role) || Math.ceil(Math.max(0, ...actual.staff.filter((fte) => fte > 0)));
      people.set(role.costCentre, (people.get(role.costCentre) ?? 0) + inPost);
    }
    for (const code of maskCentres(seen.computed.costCentres, people, threshold)) masked.add(code);
  }
  return masked;
}

/** The different sets of lines that make up a figure: by measure, by month of staff, which goes on as it was until it is told anew, and by cause. */
function toldTogether(lines: readonly ComparedLine[]): ComparedLine[][] {
  const sets = new Map<string, ComparedLine[]>();
  const add = (isTold: (line: ComparedLine) => boolean) => {
    const told = lines.filter(isTold);
    if (told.length > 0) sets.set(told.map(({ role }) => role.code).join('\n'), told);
  };
  add(({ hasAny }) => hasAny);
  for (const measure of ['staff', 'hires', 'leavers'] as const)
    add(({ actual }) => actual[measure].some(isGiven));
  for (const cause of CAUSES) add(({ staffParts }) => staffParts[cause] !== 0);
  const months = Math.max(0, ...lines.map(({ actual }) => actual.staff.length));
  for (let t = 0; t < months; t++) add(({ actual }) => isGiven(actual.staff[t]));
  return [...sets.values()];
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
