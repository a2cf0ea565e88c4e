import type { Figure } from '@/lib/format';
import type { PeriodLength, TableMeasure } from '@/lib/plan';

/** One measure by period at any level of the tree: plain figures, already without whatever its reader may not see. */
export type PeriodTable = {
  plan: { id: string; name: string; currency: string };
  scenario: { code: string; name: string };
  /** The centre that is shown in the place of the whole plan. */
  centre: { code: string; name: string } | null;
  isWhole: boolean;
  pay: boolean;
  measure: TableMeasure;
  /** The measures that the reader may choose. */
  measures: TableMeasure[];
  by: PeriodLength;
  periods: ShownPeriod[];
  /** Codes of the centres whose centres, and whose own role lines, are shown. */
  open: string[];
  lines: string[];
  /** The plan or the centre first. */
  rows: PeriodRow[];
};

export type ShownPeriod = {
  code: string;
  /** Its first and last month in the plan. */
  first: string;
  last: string;
  /** Whether the plan has all of its months. */
  isWhole: boolean;
};

export type PeriodRow = {
  /** `rest` are the role lines of a centre beyond those that are listed, together. */
  level: 'plan' | 'centre' | 'role' | 'rest';
  /** In the plan; empty for the plan, of a rest the code of its centre. */
  id: string;
  code: string;
  name: string;
  depth: number;
  values: Figure[];
  /** Capacity released in the last month, FTE, and net saving over the horizon, whatever the measure. */
  capacity: Figure;
  cash: Figure;
  /** Whether it has centres below it, and whether they are shown; null where it has none. */
  isOpen: boolean | null;
  /** Its own role lines that the reader may see, and whether they are shown. */
  ownLines: number;
  showsLines: boolean;
};
