import { type KeyboardEvent, type PointerEvent, useState } from 'react';

type CursorOptions = {
  count: number;
  /** The entry at a distance from the left of the drawing, in its own pixels. */
  entryAt: (x: number) => number;
  /** What the entry says, read aloud as the cursor moves. */
  textOf: (entry: number) => string;
  label: string;
  /** The entry that is read out while nobody points at one; the last without it. */
  resting?: number | undefined;
};

const LEAPS: Record<string, number> = { PageUp: 12, PageDown: -12 };
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, ...LEAPS };

/** A cursor over a chart's entries by pointer and by keyboard: arrows, Page Up and Down by twelve, Home, End, Esc. */
export function useCursor({ count, entryAt, textOf, label, resting = count - 1 }: CursorOptions) {
  const [entry, setEntry] = useState<number | null>(null);
  const clamp = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
  const current = clamp(entry ?? resting);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') setEntry(null);
    else if (event.key === 'Home') setEntry(0);
    else if (event.key === 'End') setEntry(count - 1);
    else if (step !== undefined) setEntry(clamp(current + step));
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const svg = event.currentTarget.querySelector('svg');
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    setEntry(clamp(entryAt(x)));
  };

  return {
    /** Null while nobody points at anything. */
    entry: entry === null ? null : current,
    /** What to read out: the entry pointed at, else the resting one. */
    shown: current,
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-orientation': 'horizontal',
      'aria-valuemin': 0,
      'aria-valuemax': Math.max(0, count - 1),
      'aria-valuenow': current,
      'aria-valuetext': textOf(current),
      onKeyDown,
      onPointerMove,
      onPointerDown: onPointerMove,
      onPointerLeave: () => setEntry(null),
      onBlur: () => setEntry(null),
    } as const,
  };
}
