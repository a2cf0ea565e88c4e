import { listScenarios } from '@/db/queries/plans';
import { can } from '@/lib/access';
import type { Level, Scenario, Series } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { type SourcedSystem, sourcedSystems } from './sourced-systems';

export type ScenarioView = {
  id: string;
  version: number;
  scenario: Scenario;
  currency: string;
  isDefault: boolean;
  isOnly: boolean;
  mayEdit: boolean;
  systems: SourcedSystem[];
  /** What it comes to as it is stored, for those who may try other values; null for all others. */
  saved: { months: string[]; level: Pick<Level, 'measures'> & { series: SavedSeries } } | null;
};
type SavedSeries = Pick<Series, 'staff' | 'baselineStaff' | 'net'>;

/** One scenario with the sourcing options of the systems that the reader may see. @throws NOT_FOUND */
export async function getScenario(
  context: Context,
  { planId, code }: { planId: string; code: string },
): Promise<ScenarioView> {
  const { database, actor } = context;
  const { plan, row } = await computeVisible(context, planId, []);
  const rows = await database.read((reader) =>
    listScenarios(reader, { organisationId: actor.organisationId, planId }),
  );
  const key = rows.find((scenario) => scenario.code === code);
  const scenario = plan.scenarios.find((one) => one.code === code);
  if (!key || !scenario) throw notFound();
  return {
    id: key.id,
    version: key.version,
    scenario,
    currency: plan.plan.currency,
    isDefault: plan.scenarios[0]?.code === code,
    isOnly: plan.scenarios.length === 1,
    mayEdit: can(actor, 'scenarios:edit', planSubject(row)),
    systems: sourcedSystems(plan.systems),
    saved: can(actor, 'plan:exportFile', planSubject(row)) ? await savedOutcome(context, planId, code) : null,
  };
}

async function savedOutcome(context: Context, planId: string, code: string): Promise<ScenarioView['saved']> {
  const { result } = await computeVisible(context, planId, [code]);
  const [scenario] = result.scenarios;
  if (!scenario) throw notFound();
  const { measures, series } = scenario.total;
  const { staff, baselineStaff, net } = series;
  return { months: result.months, level: { measures, series: { staff, baselineStaff, net } } };
}
