import type { Outside, Plan } from '@/lib/engine';
import { ROLE_SERIES_NAMES } from './role-series';
import { ROLLUP_SERIES_NAMES, SYSTEM_SERIES_NAMES } from './system-series';

/**
 * More formulas than this a spreadsheet does not open well: measured, `npm run bench -- workbook`. About 500 role lines over
 * 36 months.
 */
export const MOST_FORMULAS = 1_200_000;

/** Formulas on the sheets by month, which are nearly all of a workbook. */
export function formulasOf({ plan, roles, systems, costCentres }: Plan): number {
  const lines =
    roles.length * ROLE_SERIES_NAMES.length +
    systems.length * SYSTEM_SERIES_NAMES.length +
    (costCentres.length + 1) * ROLLUP_SERIES_NAMES.length;
  return lines * plan.months;
}

/** The months that spreadsheets have as dates, all programs the same. */
const FIRST_DATE = '1900-03';

/** Months of a plan that no spreadsheet has as a date. */
export function monthsBeforeDates({ plan, roles, systems }: Plan): string[] {
  const months = [
    plan.start,
    ...roles.flatMap(({ estimate }) => (estimate ? [estimate.rollout.start] : [])),
    ...systems.flatMap(({ options }) =>
      options.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end])),
    ),
  ];
  return months.filter((month) => month < FIRST_DATE);
}

/**
 * Systems of a part of a plan whose capacity blocks roles elsewhere fill too. How many blocks there are follows their
 * volume, which moves with the scenario and is not in the part, so a workbook of the part would not recompute right.
 */
export function sharedBlocks({ systems }: Plan, outside: Outside[string] | undefined): string[] {
  return systems
    .filter(({ code, options }) => {
      const others = outside && Object.hasOwn(outside, code) ? outside[code] : undefined;
      return (others?.roles ?? 0) > 0 && options.some((option) => option.block !== undefined);
    })
    .map(({ name }) => name);
}
