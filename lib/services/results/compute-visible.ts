import type { Reader } from '@/db';
import { findOrganisation } from '@/db/queries/organisations';
import type { PlanContent, PlanRow } from '@/db/queries/plans';
import { type Actor, can, type Masks, maskResult, masksOf, WHOLE } from '@/lib/access';
import {
  compute,
  type Measures,
  type Outside,
  type Plan,
  type Result,
  type Role,
  type ScenarioResult,
  type SystemLevel,
} from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { pathOf, withoutAi } from '@/lib/plan';
import type { Context } from '../context';
import { planSubject, requirePlan, requirePlanContent } from '../plans/read-plan';
import { keepRecent } from './keep';
import { type VisiblePlan, visiblePlan } from './visible-plan';

/** A plan's result as far as the actor may see it. Nothing in it is to be hidden any more. */
export type VisibleResult = {
  row: PlanRow;
  /** The visible part of the plan. Without its roles for a reader who may not see pay. */
  plan: Plan;
  /** Whether it is the whole plan, or a head's part of it. */
  isWhole: boolean;
  /** Whether money that contains pay is among the result; without it its series are empty. */
  pay: boolean;
  masks: Masks;
  result: Result;
  /** FTE in post on the day before the plan starts, by cost centre (with all below) that is not masked; `WHOLE` is all. */
  opening: ReadonlyMap<string, number>;
  /** Id in the plan by code of each visible cost centre. */
  centreIds: ReadonlyMap<string, string>;
};

export const NOTHING_MASKED: Masks = { centres: new Set(), systems: new Set() };

export type Prepared = Omit<VisibleResult, 'row' | 'result'> & {
  /** With all roles, for the engine only. */
  computed: Plan;
  outside: Outside | undefined;
  outsideIn: VisiblePlan['outsideIn'];
  results: Map<string, ScenarioResult>;
  baselines: Map<string, ScenarioResult>;
  /** Of scenarios that nobody has stored: one with each option of a system. */
  withOptions: Map<string, OptionResult[]>;
  months: string[];
};

/** The plan in one scenario with one option of a system: as much of it as is shown, since a plan has many of them. */
export type OptionResult = {
  option: string;
  /** Missing where the group of its users is too small for the actor. */
  level: SystemLevel | undefined;
  /** Of all that the actor sees of the plan. */
  measures: Measures;
};

/** Plans with their results by scenario, for the 16 last seen. */
const recent = keepRecent<Prepared>(16);

/**
 * Computes the named scenarios, or all, of what the actor may see of the plan; role series are never among them.
 * @throws NOT_FOUND unless the actor may read the plan and it has these scenarios
 */
export async function computeVisible(
  context: Context,
  planId: string,
  scenarios?: readonly string[],
): Promise<VisibleResult> {
  const { row, prepared } = await prepareKept(context, planId);
  const { plan, isWhole, pay, masks, opening, centreIds, results } = prepared;
  const codes = scenarios ?? plan.scenarios.map((s) => s.code);
  computeMissing(prepared, codes);
  return {
    ...{ row, plan, isWhole, pay, masks, opening, centreIds },
    result: { months: prepared.months, scenarios: codes.map((code) => required(results, code)) },
  };
}

/**
 * The same plan in the same scenario without any AI, whose parts of cost a result does not carry; null for a reader without pay.
 * model.md, section 3. @throws NOT_FOUND unless the actor may read the plan and it has this scenario
 */
export async function computeBaseline(
  context: Context,
  planId: string,
  scenario: string,
): Promise<ScenarioResult | null> {
  const { prepared } = await prepareKept(context, planId);
  const { computed, baselines, pay } = prepared;
  if (!pay) return null;
  if (!computed.scenarios.some((s) => s.code === scenario)) throw notFound();
  if (!baselines.has(scenario)) {
    const [baseline] = compute(withoutAi(computed), { scenarios: [scenario] }).scenarios;
    if (baseline) baselines.set(scenario, baseline);
  }
  return required(baselines, scenario);
}

/** What is kept of the plan for this actor, and what of it they see as a key. @throws NOT_FOUND unless they may read it */
export async function prepareKept(
  { database, actor }: Context,
  planId: string,
): Promise<{ row: PlanRow; prepared: Prepared; sight: string }> {
  return database.snapshot(async (reader) => {
    const row = await requirePlan(reader, actor, planId, 'plan:read');
    const threshold = await maskThreshold(reader, actor.organisationId);
    const sight = sightOf(actor, threshold);
    const key = `${planId} ${sight}`;
    const known = recent.find(key, row.revision);
    if (known) return { row, prepared: known, sight };
    const prepared = prepare(actor, await requirePlanContent(reader, actor, planId), threshold);
    recent.keep(key, row.revision, prepared);
    return { row, prepared, sight };
  });
}

/** Groups of fewer people than this are masked; everything where the organisation is not found. */
export const maskThreshold = async (reader: Reader, organisationId: string): Promise<number> =>
  (await findOrganisation(reader, organisationId))?.maskThreshold ?? Number.POSITIVE_INFINITY;

/** What a result depends on beside the plan. */
export function sightOf(actor: Actor, threshold: number): string {
  if (actor.role === 'viewer') return `without pay, ${threshold}`;
  return actor.role === 'head' ? `head of ${[...actor.scopes].sort().join()}` : 'whole';
}

/** What the engine is given and what the actor may see of its answer. */
export function prepare(actor: Actor, content: PlanContent, threshold: number): Prepared {
  const { plan: seen, outsideIn, isWhole } = visiblePlan(actor, content);
  const computed = isWhole ? seen : withoutOthersSystems(seen);
  const pay = mayReadPay(actor, content);
  const masks = pay ? NOTHING_MASKED : masksOf(computed, threshold);
  const codes = new Set(computed.costCentres.map((c) => c.code));
  return {
    plan: pay ? computed : { ...computed, roles: [] },
    computed,
    outside: outsideIn(computed.scenarios),
    outsideIn,
    isWhole,
    pay,
    masks,
    opening: openingOf(computed, masks),
    centreIds: new Map(content.costCentres.filter((c) => codes.has(c.code)).map((c) => [c.code, c.id])),
    results: new Map(),
    baselines: new Map(),
    withOptions: new Map(),
    months: [],
  };
}

const mayReadPay = (actor: Actor, { plan, costCentres }: PlanContent) =>
  can(actor, 'pay:read', { ...planSubject(plan), costCentrePath: costCentres.map((c) => c.costCentreId) });

/** Systems that no role of a part names belong to the plan alone or to other parts, and so do their costs. model.md, section 6. */
export function withoutOthersSystems(part: Plan): Plan {
  const named = new Set(part.roles.map((role) => role.estimate?.system));
  return { ...part, systems: part.systems.filter((system) => named.has(system.code)) };
}

function computeMissing(prepared: Prepared, codes: readonly string[]): void {
  const { computed, results } = prepared;
  const missing = codes.filter((code) => !results.has(code));
  if (missing.some((code) => !computed.scenarios.some((s) => s.code === code))) throw notFound();
  if (missing.length === 0) return;
  const visible = computeSeen(prepared, { plan: computed, scenarios: missing, outside: prepared.outside });
  prepared.months = visible.months;
  for (const scenario of visible.scenarios) results.set(scenario.code, scenario);
}

type Asked = { plan: Plan; scenarios: readonly string[]; outside: Outside | undefined };

/** The result of a plan of the same roles and systems, without what the actor may not see. */
export function computeSeen({ pay, masks }: Prepared, { plan, scenarios, outside }: Asked): Result {
  const result = compute(plan, { scenarios, ...(outside ? { outside } : {}) });
  return pay ? result : maskResult(result, masks);
}

const inPost = ({ fte, vacant }: Role) => fte - vacant;

function openingOf({ costCentres, roles }: Plan, masks: Masks): Map<string, number> {
  const byCode = new Map(costCentres.map((c) => [c.code, c]));
  const paths = new Map(costCentres.map((c) => [c.code, [...pathOf(c.code, byCode), WHOLE]]));
  const opening = new Map<string, number>([WHOLE, ...byCode.keys()].map((code) => [code, 0]));
  for (const role of roles) {
    for (const code of paths.get(role.costCentre) ?? []) {
      opening.set(code, (opening.get(code) ?? 0) + inPost(role));
    }
  }
  for (const code of masks.centres) opening.delete(code);
  return opening;
}

function required(results: ReadonlyMap<string, ScenarioResult>, code: string): ScenarioResult {
  const result = results.get(code);
  if (!result) throw new Error(`The scenario ${code} was not computed.`);
  return result;
}
