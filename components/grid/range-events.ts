import type { GridApi } from 'ag-grid-community';
import type { ClipboardEvent, DOMAttributes, KeyboardEvent, RefObject } from 'react';
import { parseBlock } from './clipboard';
import { ESTIMATE } from './columns';
import { type Fill, fillRight } from './fill';
import {
  clearEdits,
  copiedText,
  copiesLines,
  fillDownEdits,
  fillEdits,
  pastedPlace,
  sameEdits,
  targetIds,
} from './grid-commands';
import { commandOf, type KeyCommand } from './grid-keys';
import type { GridRow } from './grid-row';
import type { Notation } from './notation';
import { clamped, hullOf, wholeColumns, wholeRange } from './range';
import type { RangeControl } from './range-control';
import { holdsFocus, isInEditor, pressMouse } from './range-mouse';
import type { RoleGridHandlers } from './role-grid';
import type { CellEdit } from './sheet';
import type { Verb } from './steps';

type Options = {
  control: RangeControl;
  /** Null until it stands. */
  grid: () => GridApi<GridRow> | null;
  handlers: RefObject<RoleGridHandlers>;
  readOnly: boolean;
  notation: Notation;
};

/** Lines that a key moves the end of the range by. */
const DISTANCES = { cell: 1, page: 15, edge: Number.POSITIVE_INFINITY };

/** Where the keys and the clipboard mean cells: not in a header. */
const isOnCell = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.ag-cell') !== null;

/** What keys, mouse and clipboard do to the range, taken before the grid sees them; all else is the grid's own. */
export function rangeEvents({
  control,
  grid: current,
  handlers,
  readOnly,
  notation,
}: Options): DOMAttributes<HTMLDivElement> {
  const edit = (edits: CellEdit[], verb: Verb) => {
    if (edits.length > 0) handlers.current.onEdit(edits, verb);
  };
  const fill = (filled: Fill | null) => {
    const grid = current();
    if (!grid || !filled) return;
    edit(fillEdits(grid, control, filled), 'fill');
    const { top, left, bottom, right } = hullOf(filled.from, filled.to);
    control.select({ anchor: { row: top, column: left }, end: { row: bottom, column: right } });
  };
  const clear = (grid: GridApi<GridRow>, verb: Verb) => {
    const { edits, isAll } = clearEdits(grid, control);
    edit(edits, verb);
    if (!isAll)
      handlers.current.onNotice(
        edits.length > 0
          ? 'Numbers, choices and codes cannot be empty and were left as they are.'
          : 'These cells cannot be empty: type 0 where there is none.',
      );
  };

  /** @returns whether the key is dealt with, so that the grid leaves it alone */
  const run = (command: KeyCommand, grid: GridApi<GridRow>): boolean => {
    switch (command.kind) {
      case 'stretch':
        control.stretch(command.direction, DISTANCES[command.by]);
        return true;
      case 'select-all':
        control.select(clamped(wholeRange(control.bounds()), control.bounds()));
        return true;
      case 'select-columns':
        if (control.range) control.select(wholeColumns(control.range, control.bounds()));
        return true;
      case 'fill-down':
        if (readOnly) return false;
        edit(fillDownEdits(grid, control), 'fill');
        return true;
      case 'fill-right':
        if (readOnly) return false;
        edit(filledRight(grid), 'fill');
        return true;
      case 'clear':
        if (readOnly) return false;
        clear(grid, 'clear');
        return true;
      case 'remove':
        if (readOnly) return false;
        handlers.current.onRemove(targetIds(grid, control));
        return true;
      case 'help':
        handlers.current.onHelp();
        return true;
      case 'leave':
        if (control.hasMany()) control.collapse();
        else handlers.current.onLeave();
        return true;
      case 'undo':
      case 'redo':
        return false;
      default:
        return command satisfies never;
    }
  };
  const filledRight = (grid: GridApi<GridRow>) => {
    const filled = control.span && fillRight(control.span);
    return filled ? fillEdits(grid, control, filled) : [];
  };

  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    const grid = current();
    if (!grid || !(target instanceof HTMLElement)) return;
    if (isInEditor(target)) {
      const isForAll = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && control.hasMany();
      if (!isForAll || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      event.preventDefault();
      event.stopPropagation();
      const edits = sameEdits(grid, control, target.value);
      grid.stopEditing(true);
      edit(edits, 'edit');
      return;
    }
    if (!isOnCell(target)) return;
    const cell = event.key === 'Enter' ? grid.getFocusedCell() : null;
    const estimated = cell?.column.getColId() === ESTIMATE && grid.getDisplayedRowAtIndex(cell.rowIndex)?.id;
    if (estimated) handlers.current.onOpenEstimate([estimated]);
    else {
      const command = commandOf(event.nativeEvent);
      if (!command || !run(command, grid)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const copy = (event: ClipboardEvent<HTMLDivElement>): boolean => {
    const grid = current();
    if (!grid || !isOnCell(event.target) || grid.getEditingCells().length > 0) return false;
    const text = copiedText(grid, control, notation);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    handlers.current.onCopied(parseBlock(text).flat().length);
    return true;
  };
  const cut = (event: ClipboardEvent<HTMLDivElement>) => {
    const grid = current();
    if (!copy(event) || readOnly || !grid) return;
    if (!copiesLines(grid, control)) clear(grid, 'cut');
  };

  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    const grid = current();
    if (!grid || readOnly || !isOnCell(event.target) || grid.getEditingCells().length > 0) return;
    const place = pastedPlace(grid, control, parseBlock(event.clipboardData.getData('text/plain')));
    if (!place) return;
    event.preventDefault();
    const { area, ...pasted } = place;
    handlers.current.onPaste(pasted);
    const { top, left, bottom, right } = area;
    control.select(
      clamped({ anchor: { row: top, column: left }, end: { row: bottom, column: right } }, control.bounds()),
    );
  };

  /** The range keeps the focus where it began. */
  const hold = () => {
    const { range: held, columns: shown } = control;
    const column = shown[held?.anchor.column ?? 0];
    if (held && column !== undefined) current()?.setFocusedCell(held.anchor.row, column);
  };

  return {
    onCopy: copy,
    onCut: cut,
    onPaste: paste,
    onKeyDownCapture: keyDown,
    onPointerDownCapture: (event) => {
      if (holdsFocus(event, readOnly)) event.stopPropagation();
    },
    onMouseDownCapture: (event) => pressMouse(event, { control, readOnly, onFill: fill, onHold: hold }),
  };
}
