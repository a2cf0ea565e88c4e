import type { Fan, SimulatedLevel, UncertaintyResult } from '@/lib/engine';
import { type Cell, writeCsv } from './write-csv';

const RUN = ['scenario', 'draws', 'seed', 'correlation', 'level', 'code', 'month'] as const;
const QUANTILES = ['p10', 'p50', 'p90'] as const;
const SERIES = ['staff', 'net', 'cumulative'] as const;

type Options = {
  /** Whether money that contains pay is among the columns. */
  pay: boolean;
  /** Whether a level is shown: the code of a cost centre, or nothing for the whole. */
  shows: (code: string) => boolean;
};

/** The quantiles of simulations by month, a row for each level and month: staff in FTE, money in the plan's currency. */
export function uncertaintyCsv(results: readonly UncertaintyResult[], { pay, shows }: Options): string {
  const series = SERIES.filter((name) => pay || name === 'staff');
  const header = [...RUN, ...series.flatMap((name) => QUANTILES.map((p) => `${name}${p.toUpperCase()}`))];
  const rows = results.flatMap((result) => {
    const { scenario, draws, seed, correlation, months } = result;
    const levels: [string, string, SimulatedLevel][] = [
      ['plan', '', result.total],
      ...Object.entries(result.costCentres).map(([code, level]): [string, string, SimulatedLevel] => [
        'cost centre',
        code,
        level,
      ]),
    ];
    return levels
      .filter(([, code]) => shows(code))
      .flatMap(([kind, code, level]) =>
        months.map((month, t): Cell[] => [
          ...[scenario, draws, seed, correlation, kind, code, month],
          ...series.flatMap((name) => at(level.series[name], t)),
        ]),
      );
  });
  return writeCsv([header, ...rows]);
}

const at = (fan: Fan, t: number): Cell[] => QUANTILES.map((p) => fan[p][t] ?? null);
