import type { RoleSurroundings } from '@/lib/plan/role-faults';
import { unsafeCell } from '@/lib/tabular/safe-cell';
import { type Field, isNumeric } from './fields';
import { markOfBlock, type Notation, withPoint } from './notation';
import { applyEdits, type CellEdit, lineMaker, type Sheet } from './sheet';

export type Block = {
  cells: readonly (readonly string[])[];
  /** Lines from the focused one down, as they are shown. */
  ids: readonly string[];
  /** Columns from the focused one to the right, as they are shown; null where a column is not typed into. */
  fields: readonly (Field | null)[];
  /** How the reader's spreadsheets write numbers, for those that can be read in two ways. */
  notation: Notation;
  /** The centre that lines beyond the last one are added to. */
  centre: { id: string; code: string };
  newId: () => string;
};

/**
 * A block of cells laid over the sheet from the focused cell on. Rows beyond the last line become lines; columns beyond
 * the last, and those that are not typed into, are passed over. Null if nothing of the block meets a cell.
 */
export function pasteBlock(sheet: Sheet, block: Block, surroundings: RoleSurroundings): Sheet | null {
  if (block.cells.length === 0 || !block.fields.some((field) => field !== null)) return null;
  const makeLine = lineMaker(sheet.lines, block.centre);
  const added = block.cells.slice(block.ids.length).map(() => makeLine(block.newId()));
  const ids = [...block.ids, ...added.map((line) => line.id)];
  const numbers = block.fields.flatMap((field, column) =>
    field && isNumeric(field) ? [block.cells.map((cells) => cells[column] ?? '')] : [],
  );
  const mark = markOfBlock(numbers, block.notation);
  const edits = block.cells.flatMap((cells, row) => {
    const id = ids[row];
    if (id === undefined) return [];
    return cells.flatMap((text, column): CellEdit[] => {
      const field = block.fields[column];
      return field ? [{ id, field, text: isNumeric(field) ? withPoint(text, mark) : unsafeCell(text) }] : [];
    });
  });
  if (edits.length === 0) return null;
  const longer = added.length === 0 ? sheet : { ...sheet, lines: [...sheet.lines, ...added] };
  return applyEdits(longer, edits, {
    source: 'pasted',
    surroundings,
  });
}
