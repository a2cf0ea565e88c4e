import type { CostCentre, Level, Result } from '@/lib/engine/types';
import { type Cell, writeCsv } from './write-csv';

/** In the order of model.md, section 4, whose identity they are: the first is the sum of the others. */
const DESTINATIONS = [
  'freed',
  'reinvested',
  'unfilled',
  'redeployedTotal',
  'releasedTotal',
  'strandedDelta',
] as const;

export const DESTINATION_COLUMNS = [
  'scenario',
  'costCentre',
  'name',
  'parent',
  'month',
  ...DESTINATIONS,
] as const;

/** Where each freed FTE is at the end of each month: a row a cost centre (with all below) and month, and for the plan. FTE. */
export function destinationsCsv(result: Result, costCentres: readonly CostCentre[]): string {
  const rows = result.scenarios.flatMap(({ code, total, costCentres: levels }) => [
    ...costCentres.flatMap((centre) =>
      monthRows([code, centre.code, centre.name, centre.parent], levels[centre.code], result.months),
    ),
    ...monthRows([code, '', 'Whole plan', ''], total, result.months),
  ]);
  return writeCsv([DESTINATION_COLUMNS, ...rows]);
}

/** None where the level is masked: it is missing, or its series are empty. */
function monthRows(place: readonly Cell[], level: Level | undefined, months: readonly string[]): Cell[][] {
  if (!level || level.series.free.length === 0) return [];
  const { free, baselineDemand, demand, ...series } = level.series;
  const freed = (t: number) => (free[t] ?? 0) + (baselineDemand[t] ?? 0) - (demand[t] ?? 0);
  return months.map((month, t) => [
    ...place,
    month,
    ...DESTINATIONS.map((name) => (name === 'freed' ? freed(t) : series[name][t])),
  ]);
}
