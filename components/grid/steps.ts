import { plural } from '@/lib/format';
import { FIELDS } from './fields';
import { differing } from './pending';
import type { CellEdit, Line, Sheet } from './sheet';

/** A step that undo goes back over: what was done, and the sheet on its other side. */
export type Step = { what: string; sheet: Sheet };

/** How cells were changed together. */
export type Verb = 'edit' | 'fill' | 'clear' | 'cut' | 'paste';

const NOUNS: Readonly<Record<Exclude<Verb, 'edit'>, string>> = {
  fill: 'fill of',
  clear: 'clearing of',
  cut: 'cutting of',
  paste: 'paste of',
};

/** "FTE of Phone agent", "Salary of 3 lines", "fill of 12 cells". */
export function whatWasEdited(sheet: Sheet, edits: readonly CellEdit[], verb: Verb): string {
  if (verb !== 'edit') return `${NOUNS[verb]} ${plural(edits.length, 'cell')}`;
  const [first] = edits;
  if (!first) return 'nothing';
  if (edits.some(({ field }) => field !== first.field)) return plural(edits.length, 'cell');
  const column = FIELDS[first.field].header.replace(/, .*$/, '');
  const role = sheet.lines.find(({ id }) => id === first.id)?.role;
  return edits.length === 1
    ? `${column} of ${role?.title || role?.code || 'a line'}`
    : `${column} of ${plural(edits.length, 'line')}`;
}

const isSameLine = (one: Line, other: Line | undefined) =>
  one === other ||
  (other !== undefined &&
    one.id === other.id &&
    one.centreId === other.centreId &&
    (one.role === other.role || differing(one.role, other.role).length === 0));

const isSame = (one: Sheet, other: Sheet) =>
  (one.invalid === other.invalid || (one.invalid.size === 0 && other.invalid.size === 0)) &&
  one.lines.length === other.lines.length &&
  one.lines.every((line, index) => isSameLine(line, other.lines[index]));

/** The steps back and forth without those that change nothing any more. */
export function withoutIdle(
  sheet: Sheet,
  { past, future }: { past: readonly Step[]; future: readonly Step[] },
): { past: readonly Step[]; future: readonly Step[] } {
  return {
    past: past.filter((step, index) => !isSame(step.sheet, past[index + 1]?.sheet ?? sheet)),
    future: future.filter((step, index) => !isSame(step.sheet, future[index - 1]?.sheet ?? sheet)),
  };
}
