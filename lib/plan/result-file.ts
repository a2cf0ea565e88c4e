import { type Level, type ScenarioResult, SERIES, SYSTEM_SERIES, type SystemLevel } from '@/lib/engine/types';

/** A result, one scenario after the other: they may come from a generator, so that only one is in memory. */
export type ResultSource = { months: readonly string[]; scenarios: Iterable<ScenarioResult> };

function levelText(level: Level | SystemLevel): string {
  const series = Object.entries(level.series).map(
    ([name, values]) =>
      `${JSON.stringify(name)}:[${Array.from(values, (value) => JSON.stringify(value)).join(',')}]`,
  );
  const option = 'option' in level ? `"option":${JSON.stringify(level.option)},` : '';
  return `{${option}"series":{${series.join(',')}},"measures":${JSON.stringify(level.measures)}}`;
}

function* levelsText(levels: Readonly<Record<string, Level | SystemLevel>>): Generator<string> {
  yield '{';
  let between = '\n';
  for (const [code, level] of Object.entries(levels)) {
    yield `${between}${JSON.stringify(code)}:${levelText(level)}`;
    between = ',\n';
  }
  yield '}';
}

/** The text of a result file (headroom-result/1, `plan-file.md`) in pieces, level by level. Numbers are unrounded. */
export function* resultToJson(result: ResultSource): Generator<string> {
  yield `{"format":"headroom-result/1","months":${JSON.stringify(result.months)},"scenarios":[`;
  let between = '\n';
  for (const scenario of result.scenarios) {
    yield `${between}{"code":${JSON.stringify(scenario.code)},\n"total":${levelText(scenario.total)},\n"costCentres":`;
    yield* levelsText(scenario.costCentres);
    yield ',\n"roles":';
    yield* levelsText(scenario.roles);
    yield ',\n"systems":';
    yield* levelsText(scenario.systems);
    yield '}';
    between = ',\n';
  }
  yield ']}\n';
}

export const RESULT_COLUMNS = ['scenario', 'level', 'code', 'month', ...SERIES, ...SYSTEM_SERIES] as const;

function* levelRows(
  place: readonly [scenario: string, level: string, code: string],
  level: Level | SystemLevel,
  months: readonly string[],
): Generator<(string | number | null)[]> {
  for (const [t, month] of months.entries()) {
    const values = SERIES.map((name) => level.series[name][t] ?? null);
    const use = SYSTEM_SERIES.map((name) => ('option' in level ? (level.series[name][t] ?? null) : null));
    yield [...place, month, ...values, ...use];
  }
}

/**
 * The monthly series in long form, a row per level and month, under `RESULT_COLUMNS`: level is "plan", "cost centre",
 * "role" or "system"; the plan has no code. `lib/tabular` writes them as CSV.
 */
export function* resultRows(result: ResultSource): Generator<(string | number | null)[]> {
  for (const { code: scenario, total, costCentres, roles, systems } of result.scenarios) {
    yield* levelRows([scenario, 'plan', ''], total, result.months);
    for (const [code, level] of Object.entries(costCentres)) {
      yield* levelRows([scenario, 'cost centre', code], level, result.months);
    }
    for (const [code, level] of Object.entries(roles)) {
      yield* levelRows([scenario, 'role', code], level, result.months);
    }
    for (const [code, level] of Object.entries(systems)) {
      yield* levelRows([scenario, 'system', code], level, result.months);
    }
  }
}
