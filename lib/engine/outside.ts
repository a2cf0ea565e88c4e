import { type Columns, columnsOf, NONE } from './columns';
import { emptyLedgers, ROW, ROW_LENGTH } from './ledger';
import { playScenario } from './play';
import { type Horizon, horizonOf, scenarioTerms } from './scenario';
import type { Outside, Plan, Scenario } from './types';

function outsideOfScenario(
  columns: Columns,
  horizon: Horizon,
  scenario: Scenario,
  part: ReadonlySet<string>,
): Outside[string] {
  const { roles, plan, months } = columns;
  const systems = plan.systems.map(() => ({ roles: 0, fte: 0, volume: new Array<number>(months).fill(0) }));
  const ledgers = emptyLedgers(months, columns.centres.count, plan.systems.length);
  playScenario(columns, scenarioTerms(columns, horizon, scenario), ledgers, (r, ledger) => {
    const system = systems[roles.system[r] ?? NONE];
    if (!system || part.has(roles.sorted[r]?.code ?? '')) return;
    system.roles++;
    system.fte += roles.fte[r] ?? 0;
    for (const [t, volume] of system.volume.entries()) {
      system.volume[t] = volume + (ledger[t * ROW_LENGTH + ROW.volume] ?? 0);
    }
  });
  return Object.fromEntries(plan.systems.map((system, s) => [system.code, systems[s] ?? emptyOutside()]));
}

const emptyOutside = () => ({ roles: 0, fte: 0, volume: [] });

/**
 * What the roles of `plan` that are not in `part` (role codes) add to each system in each scenario: with it, the centres
 * of a part that holds whole branches of the tree compute to what they are in the whole plan. model.md, section 6.
 */
export function outsideOf(plan: Plan, part: Iterable<string>): Outside {
  const columns = columnsOf(plan);
  const horizon = horizonOf(columns);
  const codes = new Set(part);
  return Object.fromEntries(
    plan.scenarios.map((scenario) => [scenario.code, outsideOfScenario(columns, horizon, scenario, codes)]),
  );
}
