import type { Triple } from '@/lib/engine';
import { type Cell, input } from '../cells';

export const triple = <Name extends string>(name: Name) =>
  [`${name}Low`, `${name}Likely`, `${name}High`] as const;

/** Headings of the three points of each part of an estimate. */
export const TRIPLE_HEADINGS = {
  exposureLow: 'Exposure, low',
  exposureLikely: 'Exposure, likely',
  exposureHigh: 'Exposure, high',
  timeSavedLow: 'Time saved, low',
  timeSavedLikely: 'Time saved, likely',
  timeSavedHigh: 'Time saved, high',
  reviewLow: 'Review, low',
  reviewLikely: 'Review, likely',
  reviewHigh: 'Review, high',
} as const;

export const atPoint = (cells: readonly string[]) => `CHOOSE(pointNumber,${cells.join(',')})`;

/** exposure · (timeSaved − review) at the point in use, review from the other end of its triple. model.md, section 2. */
export function gainFormula(cell: (name: string) => string): string {
  const [low, likely, high] = triple('review').map(cell);
  const review = atPoint([high ?? '', likely ?? '', low ?? '']);
  return `${atPoint(triple('exposure').map(cell))}*(${atPoint(triple('timeSaved').map(cell))}-${review})`;
}

export const tripleCells = <Name extends string>(name: Name, values: Triple | undefined) =>
  Object.fromEntries(triple(name).map((column, i) => [column, input(values?.[i], 'share')])) as Record<
    `${Name}${'Low' | 'Likely' | 'High'}`,
    Cell
  >;
