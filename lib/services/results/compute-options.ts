import type { Scenario, System } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Context } from '../context';
import { computeSeen, type OptionResult, type Prepared, prepareKept } from './compute-visible';

/**
 * The same scenario once with each option of a system, whatever the scenario has chosen. The whole plan is computed anew,
 * because go-live and end of an option move adoption. model.md, sections 2 and 6.
 * @throws NOT_FOUND unless the actor may read the plan and see the scenario and the system
 */
export async function computeOptions(
  context: Context,
  planId: string,
  { scenario: scenarioCode, system: systemCode }: { scenario: string; system: string },
): Promise<OptionResult[]> {
  const { prepared } = await prepareKept(context, planId);
  const scenario = prepared.computed.scenarios.find((one) => one.code === scenarioCode);
  const system = prepared.computed.systems.find((one) => one.code === systemCode);
  if (!scenario || !system) throw notFound();
  const key = `${scenarioCode} ${systemCode}`;
  const results = prepared.withOptions.get(key) ?? computeEach(prepared, scenario, system);
  prepared.withOptions.set(key, results);
  return results;
}

function computeEach(prepared: Prepared, scenario: Scenario, system: System): OptionResult[] {
  const scenarios = system.options.map(({ code }) => ({
    ...scenario,
    code,
    sourcing: { ...scenario.sourcing, [system.code]: code },
  }));
  const plan = { ...prepared.computed, scenarios };
  const outside = prepared.outsideIn(scenarios);
  const codes = scenarios.map(({ code }) => code);
  return computeSeen(prepared, { plan, scenarios: codes, outside }).scenarios.map(
    ({ code, systems, total }) => ({
      option: code,
      level: Object.hasOwn(systems, system.code) ? systems[system.code] : undefined,
      measures: total.measures,
    }),
  );
}
