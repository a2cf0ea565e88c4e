import type { MouseEvent as ReactMouseEvent, PointerEvent as ReactPointerEvent } from 'react';
import type { Fill } from './fill';
import { type Place, rangeAt } from './range';
import type { RangeControl } from './range-control';

/** Pixels of a cell's corner that draw its value on. */
const HANDLE = 9;
/** A dragged range grows by a line as often where the pointer is above or below the grid. */
const SCROLL_MS = 60;

type Options = {
  control: RangeControl;
  readOnly: boolean;
  onFill: (fill: Fill) => void;
  /** The focus goes back to where the range began. */
  onHold: () => void;
};

/** Editors are inputs; the boxes that select lines are not meant. */
export const isInEditor = (target: Element) =>
  target.closest('.ag-cell-edit-wrapper, .ag-popup-editor') !== null;

function placeOf(target: EventTarget | null, control: RangeControl): Place | null {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  const row = cell?.closest('.ag-row')?.getAttribute('row-index');
  const column = cell?.getAttribute('col-id');
  return row && column ? control.placeAt(Number(row), column) : null;
}

const isOnHandle = (target: Element, { clientX, clientY }: { clientX: number; clientY: number }) => {
  const corner = target.closest('.grid-range-corner')?.getBoundingClientRect();
  return corner !== undefined && clientX > corner.right - HANDLE && clientY > corner.bottom - HANDLE;
};

/** With Shift and on the corner the focus stays where the range began; the grid would move it before the mouse is down. */
export function holdsFocus(event: ReactPointerEvent<HTMLElement>, readOnly: boolean): boolean {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('input')) return false;
  return (event.shiftKey && target.closest('.ag-cell') !== null) || (!readOnly && isOnHandle(target, event));
}

/** What the mouse does to the range once it is pressed on a cell: draws it on, or fills from its corner. */
export function pressMouse(
  event: ReactMouseEvent<HTMLElement>,
  { control, readOnly, onFill, onHold }: Options,
): void {
  const { target } = event;
  if (event.button !== 0 || !(target instanceof Element) || isInEditor(target)) return;
  const place = placeOf(target, control);
  if (!place) return;
  const hold = () => {
    event.preventDefault();
    event.stopPropagation();
    onHold();
  };
  if (!readOnly && isOnHandle(target, event)) {
    hold();
    let fill: Fill | null = null;
    follow(event.currentTarget, control, {
      onMove: (towards) => {
        fill = control.previewFill(towards);
      },
      onEnd: () => {
        control.previewFill(null);
        if (fill) onFill(fill);
      },
    });
    return;
  }
  if (event.shiftKey && control.range) {
    hold();
    control.stretchTo(place);
  } else if (!event.ctrlKey && !event.metaKey) {
    control.select(rangeAt(place));
  }
  follow(event.currentTarget, control, { onMove: control.stretchTo, onEnd: () => undefined });
}

/** Tells every cell that the pointer comes over until it is let go; beyond the grid the lines move along. */
function follow(
  grid: HTMLElement,
  control: RangeControl,
  { onMove, onEnd }: { onMove: (place: Place) => void; onEnd: () => void },
): void {
  let scrolling: ReturnType<typeof setInterval> | undefined;
  let last: Place | null = null;
  const go = (place: Place) => {
    last = place;
    onMove(place);
  };
  const move = (event: MouseEvent) => {
    clearInterval(scrolling);
    const place = placeOf(event.target, control);
    if (place) go(place);
    const { top, bottom } = grid.getBoundingClientRect();
    const step = event.clientY < top ? -1 : event.clientY > bottom ? 1 : 0;
    if (step === 0) return;
    scrolling = setInterval(() => {
      const from = last ?? control.range?.end;
      if (!from) return;
      const row = Math.max(0, Math.min(from.row + step, control.bounds().rows - 1));
      go({ ...from, row });
      control.show({ ...from, row });
    }, SCROLL_MS);
  };
  const end = () => {
    clearInterval(scrolling);
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', end);
    onEnd();
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', end);
}
