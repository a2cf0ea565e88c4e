import type { Result, System, SystemLevel } from '@/lib/engine/types';
import { type Cell, writeCsv } from './write-csv';

const USE = ['users', 'volume', 'blocks', 'utilisation'] as const;
const COSTS = ['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'] as const;

export const AI_COST_COLUMNS = [
  'scenario',
  'system',
  'name',
  'unit',
  'option',
  'optionName',
  'month',
  ...USE,
  ...COSTS,
  'aiCost',
] as const;

/** What each AI system is used and costs, a row a scenario, system and month. model.md, section 6. Masked systems are missing from the result. */
export function aiCostsCsv(result: Result, systems: readonly System[]): string {
  const rows = result.scenarios.flatMap(({ code, systems: levels }) =>
    systems.flatMap((system) => {
      const level = levels[system.code];
      return level ? monthRows(code, { system, level, months: result.months }) : [];
    }),
  );
  return writeCsv([AI_COST_COLUMNS, ...rows]);
}

type Priced = { system: System; level: SystemLevel; months: readonly string[] };

function monthRows(scenario: string, { system, level, months }: Priced): Cell[][] {
  const { option, series } = level;
  const optionName = system.options.find((one) => one.code === option)?.name;
  return months.map((month, t) => [
    ...[scenario, system.code, system.name, system.unit, option, optionName, month],
    ...USE.map((name) => series[name][t]),
    ...COSTS.map((name) => series[name][t]),
    COSTS.reduce((sum, name) => sum + (series[name][t] ?? 0), 0),
  ]);
}
