import type { Role } from '@/lib/engine/types';
import type { Fault } from '@/lib/result';

/** The fields of a role that an inventory carries: everything but its key and its estimate. */
export const LINE_FIELDS = [
  'costCentre',
  'title',
  'location',
  'country',
  'occupation',
  'grade',
  'fte',
  'vacant',
  'heads',
  'salary',
  'onCost',
  'attrition',
  'growth',
  'engagement',
  'driver',
] as const satisfies readonly (keyof Role)[];
export type LineField = (typeof LINE_FIELDS)[number];

/** A role line as a file gives it. `salary` is a year's, per FTE, in the plan's currency; shares are 0 … 1. */
export type InventoryLine = Omit<Role, 'estimate'> & {
  /** True if the file has codes; else the code is made from the words and a line is known by them. */
  codeGiven: boolean;
  /** Fields that the file does not have. They hold the defaults for a new line and leave a line that is there as it is. */
  defaulted: readonly LineField[];
};

/** Columns of Headroom's own inventory file, in order. */
export const EXPORT_COLUMNS = ['code', 'costCentre', 'costCentreName', ...LINE_FIELDS.slice(1)] as const;

export type RowFault = { line: number; column: string; found: string; expected: string };

export const rowFaultToFault = (
  { line, column, found, expected }: RowFault,
  word: 'line' | 'row' = 'line',
): Fault => ({
  path: `${word} ${line}, column ${column}`,
  found,
  expected,
});

const KEY_FIELDS = ['costCentre', 'title', 'location', 'country', 'grade', 'engagement'] as const;

/** What makes two lines without codes the same line: the words and the kind of engagement, not the numbers; `without` what a file does not have. */
export const lineKey = (line: Pick<Role, (typeof KEY_FIELDS)[number]>, without: readonly LineField[] = []) =>
  JSON.stringify(KEY_FIELDS.map((field) => (without.includes(field) ? null : line[field])));
