import type { Scenario } from '@/lib/engine';
import type { Context } from '../context';
import type { ExportOrigin } from '../exports/export-file';
import { originOf } from '../exports/record-export';
import { computeVisible } from '../results/compute-visible';

/** Every scenario of a plan with its inputs, in the plan's order. @throws NOT_FOUND */
export async function listScenarioInputs(
  context: Context,
  { planId }: { planId: string },
): Promise<{ origin: ExportOrigin; scenarios: readonly Scenario[] }> {
  const { plan, row } = await computeVisible(context, planId, []);
  const origin = await context.database.read((reader) =>
    originOf(reader, context, { plan: row, scenario: null }),
  );
  return { origin, scenarios: plan.scenarios };
}
