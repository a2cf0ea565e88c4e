import type { Values } from './types';

type Size = { width: number; height: number };
const INSET = 2;

/** Paths of lines on one scale that fills the box, and where zero lies if the values cross it. */
export function sparkPath(
  lists: readonly Values[],
  { width, height }: Size,
): { lines: string[]; zero: number | null } {
  const known = lists.flatMap((list) => Array.from(list)).filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const y = (value: number) =>
    high === low ? height / 2 : INSET + ((high - value) / (high - low)) * (height - 2 * INSET);
  const lines = lists.map((list) => {
    const step = (width - 2 * INSET) / Math.max(1, list.length - 1);
    let pen = 'M';
    return Array.from(list)
      .flatMap((value, i) => {
        if (value === null) {
          pen = 'M';
          return [];
        }
        const point = `${pen}${round(INSET + i * step)},${round(y(value))}`;
        pen = 'L';
        return [point];
      })
      .join('');
  });
  return { lines, zero: low < 0 && high > 0 ? round(y(0)) : null };
}

const round = (value: number) => Math.round(value * 10) / 10;
