'use client';

import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  type GridApi,
  type GridReadyEvent,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  type RowClassRules,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  SelectEditorModule,
  TextEditorModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { parseBlock } from './clipboard';
import { EFFECTS, ESTIMATE, gridColumns } from './columns';
import { type Field, isField } from './fields';
import { type Fill, fillRight } from './fill';
import {
  clearEdits,
  copiedText,
  fillDownEdits,
  fillEdits,
  pastedPlace,
  sameEdits,
  targetIds,
} from './grid-commands';
import { commandOf, type KeyCommand } from './grid-keys';
import type { GridContext, GridRow } from './grid-row';
import { gridTheme } from './grid-theme';
import type { RowEffect } from './live-totals';
import type { Notation } from './notation';
import { clamped, wholeColumns, wholeRange } from './range';
import { createRangeControl } from './range-control';
import { holdsFocus, pressMouse } from './range-mouse';
import type { RangeStore } from './range-store';
import type { CellEdit } from './sheet';
import type { Verb } from './steps';
import { useLatest } from './use-latest';
import type { Sort } from './view-query';
import './grid.css';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  CellStyleModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  SelectEditorModule,
  TextEditorModule,
  TooltipModule,
]);

/** A cell by its line and column. */
export type CellKey = { id: string; field: Field };

/** A pasted block with the place where it lands. */
export type Pasted = {
  cells: readonly (readonly string[])[];
  ids: string[];
  fields: (Field | null)[];
};

export type RoleGridHandlers = {
  onEdit: (edits: CellEdit[], verb?: Verb) => void;
  /** What stands in the open editor while one types; null once it is closed. */
  onPreview: (edit: CellEdit | null) => void;
  onPaste: (pasted: Pasted) => void;
  onSort: (sort: Sort[]) => void;
  /** So many cells are on the clipboard. */
  onCopied: (cells: number) => void;
  /** Why not all that was asked for was done. */
  onNotice: (notice: string) => void;
  /** The lines whose boxes are ticked. */
  onSelect: (ids: string[]) => void;
  onRemove: (ids: string[]) => void;
  onOpenEstimate: (ids: string[]) => void;
  onHelp: () => void;
  /** Esc outside of an editor: the focus leaves the grid. */
  onLeave: () => void;
};

export type RoleGridProps = {
  rows: GridRow[];
  effects: ReadonlyMap<string, RowEffect>;
  label: string;
  currency: string;
  readOnly: boolean;
  withCentre: boolean;
  hidden: ReadonlySet<Field>;
  notation: Notation;
  /** The order that the lines are in. */
  sort: readonly Sort[];
  /** Where the grid says which cells are selected. */
  range: RangeStore;
  /** The cell that is to take the focus: once for every value given. */
  wanted: CellKey | null;
  /** The newest handlers; a reference, so that typing draws nothing of the grid anew. */
  handlers: RefObject<RoleGridHandlers>;
};

function RoleGrid({
  rows,
  effects,
  label,
  currency,
  readOnly,
  withCentre,
  hidden,
  notation,
  sort,
  range,
  wanted,
  handlers,
}: RoleGridProps) {
  const api = useRef<GridApi<GridRow> | null>(null);
  const wrapper = useRef<HTMLDivElement>(null);
  const context = useRef<GridContext>({ effects }).current;
  const control = useMemo(() => createRangeControl(range), [range]);
  const nonce = useMemo(documentNonce, []);
  const columns = useMemo(() => {
    const { innerWidth } = window;
    return gridColumns({
      currency,
      readOnly,
      withCentre,
      hidden,
      rangeRules: control.rules,
      isWide: innerWidth >= WIDE,
      isNarrow: innerWidth < NARROW,
    });
  }, [currency, readOnly, withCentre, hidden, control]);

  useEffect(() => {
    context.effects = effects;
    api.current?.refreshCells({ columns: EFFECTS });
  }, [context, effects]);

  useEffect(() => {
    if (api.current) showSort(api.current, sort);
  }, [sort]);

  const latestWanted = useLatest(wanted);
  const focused = useRef<CellKey | null>(null);
  /** A line just added is in the grid once the grid has taken in the rows. */
  const focusWanted = useCallback(() => {
    const [grid, cell] = [api.current, latestWanted.current];
    if (!grid || cell === null || focused.current === cell) return;
    const index = grid.getRowNode(cell.id)?.rowIndex;
    if (index === null || index === undefined || !grid.getColumn(cell.field)?.isVisible()) return;
    focused.current = cell;
    grid.ensureIndexVisible(index);
    grid.ensureColumnVisible(cell.field);
    setTimeout(() => grid.setFocusedCell(index, cell.field), ROWS_DRAWN_MS);
  }, [latestWanted]);
  useEffect(() => {
    if (wanted) focusWanted();
  }, [wanted, focusWanted]);

  const name = () =>
    wrapper.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', label);
  const ready = ({ api: grid }: GridReadyEvent<GridRow>) => {
    api.current = grid;
    control.attach(grid);
    showSort(grid, sort);
    name();
    grid.refreshCells({ columns: EFFECTS });
  };

  const edit = (edits: CellEdit[], verb: Verb) => {
    if (edits.length > 0) handlers.current.onEdit(edits, verb);
  };
  const fill = (filled: Fill | null) => {
    if (!api.current || !filled) return;
    edit(fillEdits(api.current, control, filled), 'fill');
    const { from, to } = filled;
    control.select({
      anchor: { row: Math.min(from.top, to.top), column: Math.min(from.left, to.left) },
      end: { row: Math.max(from.bottom, to.bottom), column: Math.max(from.right, to.right) },
    });
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
    const grid = api.current;
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
    const focused = grid.getFocusedCell();
    const estimated = focused?.column.getColId() === ESTIMATE && rowOf(grid, focused.rowIndex);
    if (event.key === 'Enter' && estimated) {
      event.preventDefault();
      event.stopPropagation();
      handlers.current.onOpenEstimate([estimated.id]);
      return;
    }
    const command = isOnCell(target) ? commandOf(event.nativeEvent) : null;
    if (!command || !run(command, grid)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const typing = (event: FormEvent<HTMLDivElement>) => {
    const [cell] = api.current?.getEditingCells() ?? [];
    const { target } = event;
    if (!cell || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const id = api.current?.getDisplayedRowAtIndex(cell.rowIndex)?.id;
    const field = cell.column?.getColId() ?? '';
    if (id && isField(field)) handlers.current.onPreview({ id, field, text: target.value });
  };

  const copy = (event: ClipboardEvent<HTMLDivElement>): boolean => {
    const grid = api.current;
    if (!grid || !isOnCell(event.target) || grid.getEditingCells().length > 0) return false;
    const text = copiedText(grid, control, notation);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    handlers.current.onCopied(parseBlock(text).flat().length);
    return true;
  };
  const cut = (event: ClipboardEvent<HTMLDivElement>) => {
    if (copy(event) && !readOnly && api.current) clear(api.current, 'cut');
  };

  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    const grid = api.current;
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
    if (held && column !== undefined) api.current?.setFocusedCell(held.anchor.row, column);
  };

  return (
    <div
      className={readOnly ? 'role-grid' : 'role-grid role-grid-editable'}
      style={{ height: `min(${heightOf(rows.length)}px, clamp(22rem, 100dvh - 24rem, 60rem))` }}
      ref={wrapper}
      onInput={typing}
      onCopy={copy}
      onCut={cut}
      onPaste={paste}
      onKeyDownCapture={keyDown}
      onPointerDownCapture={(event) => {
        if (holdsFocus(event, readOnly)) event.stopPropagation();
      }}
      onMouseDownCapture={(event) => pressMouse(event, { control, readOnly, onFill: fill, onHold: hold })}
    >
      <AgGridReact<GridRow>
        theme={gridTheme}
        {...(nonce ? { styleNonce: nonce } : {})}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={DEFAULT_COLUMN}
        context={context}
        getRowId={({ data }) => data.id}
        rowClassRules={ROW_CLASSES}
        readOnlyEdit
        rowBuffer={5}
        animateRows={false}
        stopEditingWhenCellsLoseFocus
        suppressDragLeaveHidesColumns
        suppressMovableColumns
        enableCellTextSelection={false}
        tooltipShowDelay={400}
        {...(readOnly ? {} : { rowSelection: ROW_SELECTION, selectionColumnDef: SELECTION_COLUMN })}
        onGridReady={ready}
        onFirstDataRendered={name}
        onRowDataUpdated={focusWanted}
        onDisplayedColumnsChanged={() => {
          control.layoutChanged();
          focusWanted();
        }}
        onCellEditRequest={({ data, column, newValue }) => {
          const field = column.getColId();
          if (isField(field)) handlers.current.onEdit([{ id: data.id, field, text: String(newValue ?? '') }]);
        }}
        onCellEditingStopped={() => handlers.current.onPreview(null)}
        onCellFocused={({ rowIndex, column }) => {
          const id = typeof column === 'string' ? column : column?.getColId();
          if (rowIndex !== null && id !== undefined) control.focusAt(rowIndex, id);
        }}
        onSortChanged={({ source, api: grid }) => {
          if (source === 'api') return;
          control.collapse();
          handlers.current.onSort(sortOf(grid));
        }}
        onModelUpdated={control.layoutChanged}
        onCellClicked={({ column, data, api: grid }) => {
          if (
            column.getColId() === ESTIMATE &&
            data &&
            !control.hasMany() &&
            grid.getEditingCells().length === 0
          )
            handlers.current.onOpenEstimate([data.id]);
        }}
        onSelectionChanged={({ api: grid }) =>
          handlers.current.onSelect(grid.getSelectedRows().map((row) => row.id))
        }
      />
    </div>
  );
}

/** By then the grid has drawn the rows that it was scrolled to; before, there is no cell to take the focus. */
const ROWS_DRAWN_MS = 100;

/** Pixels from which on the last columns are kept in sight, and below which the first is narrow. */
const WIDE = 1200;
const NARROW = 600;

/** Lines that a key moves the end of the range by. */
const DISTANCES = { cell: 1, page: 15, edge: Number.POSITIVE_INFINITY };

/** Pixels: 34 a line, 62 of header, room for a scroll bar; four lines at the least, for a first paste. */
const heightOf = (lines: number) => Math.max(4, lines) * 34 + 82;

/** Lines come in the order of the view: the grid shows by which column, and moves none itself. */
const DEFAULT_COLUMN = {
  sortable: true,
  comparator: () => 0,
  resizable: true,
  suppressHeaderMenuButton: true,
  wrapHeaderText: true,
};
const ROW_CLASSES: RowClassRules<GridRow> = { 'grid-conflict': ({ data }) => data?.inConflict === true };
const ROW_SELECTION = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  enableClickSelection: false,
} as const;
const SELECTION_COLUMN = {
  pinned: 'left',
  width: 40,
  suppressHeaderMenuButton: true,
  resizable: false,
} as const;

export default memo(RoleGrid);

/** By which columns the grid's headers say that it is sorted. */
function sortOf(grid: GridApi<GridRow>): Sort[] {
  return grid
    .getColumnState()
    .filter(({ sort }) => sort)
    .sort((one, other) => (one.sortIndex ?? 0) - (other.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }));
}

function showSort(grid: GridApi<GridRow>, sort: readonly Sort[]): void {
  if (JSON.stringify(sortOf(grid)) === JSON.stringify(sort)) return;
  grid.applyColumnState({
    state: sort.map(({ column, descending }, sortIndex) => ({
      colId: column,
      sort: descending ? 'desc' : 'asc',
      sortIndex,
    })),
    defaultState: { sort: null },
  });
}

const rowOf = (grid: GridApi<GridRow>, index: number) => grid.getDisplayedRowAtIndex(index)?.data;

/** Editors are inputs; the boxes that select lines are not meant. */
const isInEditor = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('.ag-cell-edit-wrapper, .ag-popup-editor') !== null;

/** Where the keys and the clipboard mean cells: not in a header. */
const isOnCell = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.ag-cell') !== null;

/** The nonce of the document's own answer: that of a page shown by a link came later, and the browser does not know it. */
const documentNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
