import type { Field } from './fields';
import type { Sheet } from './sheet';

/** A cell that holds a text which cannot be saved. */
export type FaultyCell = { id: string; field: Field; line: string; text: string; reason: string };

/** Why what stands on the page is not all stored yet. */
export type Hindrance =
  | { kind: 'invalid'; cells: readonly FaultyCell[] }
  | { kind: 'conflict'; lines: number }
  | { kind: 'unsaved'; message: string };

/** Cells that cannot be saved, line by line as the sheet has them. */
export function faultyCells({ lines, invalid }: Sheet): FaultyCell[] {
  if (invalid.size === 0) return [];
  return lines.flatMap(({ id, role }) =>
    [...(invalid.get(id) ?? [])].map(([field, cell]) => ({
      id,
      field,
      line: role.title || role.code,
      ...cell,
    })),
  );
}
