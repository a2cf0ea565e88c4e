import type { PlanRow } from '@/db/queries/plans';
import { type Plan, type Scenario, type SiteHeads, siteHeads, type Watch, watchSites } from '@/lib/engine';
import { type DatedRule, EU_COUNTRIES } from '@/lib/evidence';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { readRules, type StoredRule } from '../redundancy-rules/rows';
import { computeVisible } from '../results/compute-visible';
import { keepRecent } from '../results/keep';

/** A scenario of the whole plan against the rules that the organisation has switched on. */
export type WatchedPlan = {
  row: PlanRow;
  plan: Plan;
  scenario: Scenario;
  sites: readonly SiteHeads[];
  watch: Watch<DatedRule>;
  /** Every rule, also those that are switched off. */
  rules: StoredRule[];
  /** Id in the plan by code of each cost centre. */
  centreIds: ReadonlyMap<string, string>;
};

/** Heads by site of the scenarios last seen; the rules are applied anew each time, which takes a moment only. */
const recent = keepRecent<SiteHeads[]>(32);

/**
 * The watch of one scenario, the plan's first where it has none of this code. model.md, section 10.
 * @throws NOT_FOUND unless the actor may see the plan and its watch
 */
export async function computeWatch(
  context: Context,
  { planId, scenario: asked }: { planId: string; scenario?: string | undefined },
): Promise<WatchedPlan> {
  const { database, actor } = context;
  const rules = await database.snapshot(async (reader) => {
    await requirePlan(reader, actor, planId, 'watch:read');
    return readRules(reader, actor.organisationId);
  });
  const { row, plan, centreIds } = await computeVisible(context, planId, []);
  const scenario = plan.scenarios.find((one) => one.code === asked) ?? plan.scenarios[0];
  if (!scenario) throw new Error(`The plan ${row.id} has no scenario.`);
  const key = `${planId} ${scenario.code}`;
  const sites = recent.find(key, row.revision) ?? siteHeads(plan, scenario.code);
  recent.keep(key, row.revision, sites);
  const applied = rules.map(({ rule }) => rule).filter((rule) => rule.enabled);
  const watch = watchSites(sites, { start: row.start, rules: applied, union: EU_COUNTRIES });
  return { row, plan, scenario, sites, watch, rules, centreIds };
}
