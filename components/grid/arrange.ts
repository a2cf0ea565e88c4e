import { augmentationAt, type Role } from '@/lib/engine';
import { wordFinder } from '@/lib/format';
import { CENTRE, ESTIMATE, FTE_EFFECT, NET_EFFECT } from './columns';
import { FIELD_NAMES, type Field, isField, shownNumber } from './fields';
import type { RowEffect } from './live-totals';
import { differing } from './pending';
import type { Line, Sheet } from './sheet';
import type { Condition, Mark, Sort, ViewQuery } from './view-query';

/** What lines are looked at beside: names, effects, and what they were when the page was opened. */
export type ViewContext = {
  /** Whether a line holds all words that are looked for. */
  isFound: (line: Line) => boolean;
  /** The centre of the page. */
  centreId: string;
  centreNames: ReadonlyMap<string, string>;
  effects: ReadonlyMap<string, RowEffect>;
  opened: ReadonlyMap<string, Role>;
  /** Ids of lines that wait for a decision. */
  conflicts: ReadonlyMap<string, unknown>;
};

/** The lines of a view in its order, and all that there were when it was made. */
export type Arrangement = { ids: readonly string[]; known: ReadonlySet<string> };

function meets(role: Role, field: Field, condition: Condition): boolean {
  switch (condition.kind) {
    case 'words':
      return wordFinder(condition.words)([String(role[field] ?? '')]);
    case 'choices':
      return condition.choices.includes(String(role[field]));
    case 'range': {
      const value = shownNumber(role, field);
      const { from, to } = condition;
      return value !== null && (from === null || value >= from) && (to === null || value <= to);
    }
    default:
      return condition satisfies never;
  }
}

function isMarked(line: Line, mark: Mark, sheet: Sheet, context: ViewContext): boolean {
  switch (mark) {
    case 'without-estimate':
      return line.role.estimate === undefined;
    case 'changed':
      return isChanged(line, context.opened.get(line.id));
    case 'faults':
      return sheet.invalid.has(line.id) || context.conflicts.has(line.id);
    case 'own':
      return line.centreId === context.centreId;
    default:
      return mark satisfies never;
  }
}

const isChanged = ({ role }: Line, before: Role | undefined) =>
  before === undefined || (before !== role && differing(before, role).length > 0);

type Key = string | number | null;

function keyOf(line: Line, column: string, { centreNames, effects }: ViewContext): Key {
  const { role } = line;
  if (isField(column)) return shownNumber(role, column) ?? String(role[column] ?? '');
  switch (column) {
    case CENTRE:
      return centreNames.get(line.centreId) ?? '';
    case ESTIMATE:
      return role.estimate ? augmentationAt(role.estimate, 'likely').gain : null;
    case FTE_EFFECT:
      return effects.get(role.code)?.fteDelta ?? null;
    case NET_EFFECT:
      return effects.get(role.code)?.runRateSaving ?? null;
    default:
      return null;
  }
}

const collator = new Intl.Collator('en', { numeric: true });

/** Nothing comes last, in either direction. */
function compare(one: Key, other: Key, descending: boolean): number {
  const [isNone, isOtherNone] = [one === null || one === '', other === null || other === ''];
  if (isNone || isOtherNone) return Number(isNone) - Number(isOtherNone);
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(String(one), String(other));
  return descending ? -order : order;
}

function sorted(lines: readonly Line[], sort: readonly Sort[], context: ViewContext): readonly Line[] {
  if (sort.length === 0) return lines;
  const keyed = lines.map((line) => ({ line, keys: sort.map(({ column }) => keyOf(line, column, context)) }));
  keyed.sort((a, b) => {
    for (const [index, { descending }] of sort.entries()) {
      const order = compare(a.keys[index] ?? null, b.keys[index] ?? null, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ line }) => line);
}

/** The lines that a view shows now, in its order; lines that are alike in it keep the order of the plan. */
export function arrange(sheet: Sheet, query: ViewQuery, context: ViewContext): Arrangement {
  const conditions = FIELD_NAMES.flatMap((field) => {
    const condition = query.conditions[field];
    return condition ? [{ field, condition }] : [];
  });
  const shown = sheet.lines.filter(
    (line) =>
      context.isFound(line) &&
      conditions.every(({ field, condition }) => meets(line.role, field, condition)) &&
      [...query.marks].every((mark) => isMarked(line, mark, sheet, context)),
  );
  return {
    ids: sorted(shown, query.sort, context).map(({ id }) => id),
    known: new Set(sheet.lines.map(({ id }) => id)),
  };
}

/**
 * The lines as they were arranged, whatever became of them since: an edit moves no line from under the cursor. Lines that came
 * later stand where the plan has them if nothing is sorted, else at the end.
 */
export function arrangedLines(
  lines: readonly Line[],
  { ids, known }: Arrangement,
  isSorted: boolean,
): readonly Line[] {
  const shown = new Set(ids);
  if (!isSorted) return lines.filter(({ id }) => shown.has(id) || !known.has(id));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return [...ids.flatMap((id) => byId.get(id) ?? []), ...lines.filter(({ id }) => !known.has(id))];
}
