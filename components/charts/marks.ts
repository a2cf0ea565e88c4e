import { rowsFor } from './labels';
import { textWidth } from './scales';

/** Height of a row of labels above the plot. */
export const MARK_ROW_PX = 16;

/** A place on the horizontal axis, in pixels of the plot. */
export type Mark = { label: string; at: number };
export type PlacedMark = Mark & { anchor: 'start' | 'end'; row: number };

/** Where the labels of marked places stand: they turn inwards, and those that would overlap get rows of their own. */
export function placeMarks(marks: readonly Mark[], width: number): PlacedMark[] {
  const placed = marks
    .map(({ label, at }) => {
      const isRight = at > width / 2;
      const reach = textWidth(label) + 12;
      const anchor: PlacedMark['anchor'] = isRight ? 'end' : 'start';
      return { label, at, anchor, from: isRight ? at - reach : at, to: isRight ? at : at + reach };
    })
    .sort((a, b) => a.from - b.from);
  const rows = rowsFor(placed);
  return placed.map(({ label, at, anchor }, i) => ({ label, at, anchor, row: rows[i] ?? 0 }));
}
