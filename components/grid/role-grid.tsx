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
import { type FormEvent, memo, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { EFFECTS, ESTIMATE, gridColumns } from './columns';
import { type Field, isField } from './fields';
import type { GridContext, GridRow } from './grid-row';
import { showSort, sortOf } from './grid-sort';
import { gridTheme } from './grid-theme';
import type { RowEffect } from './live-totals';
import type { Notation } from './notation';
import { createRangeControl } from './range-control';
import { rangeEvents } from './range-events';
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

  const typing = (event: FormEvent<HTMLDivElement>) => {
    const [cell] = api.current?.getEditingCells() ?? [];
    const { target } = event;
    if (!cell || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const id = api.current?.getDisplayedRowAtIndex(cell.rowIndex)?.id;
    const field = cell.column?.getColId() ?? '';
    if (id && isField(field)) handlers.current.onPreview({ id, field, text: target.value });
  };

  return (
    <div
      className={readOnly ? 'role-grid' : 'role-grid role-grid-editable'}
      style={{ height: `min(${heightOf(rows.length)}px, clamp(22rem, 100dvh - 24rem, 60rem))` }}
      ref={wrapper}
      onInput={typing}
      {...rangeEvents({ control, grid: () => api.current, handlers, readOnly, notation })}
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

/** The nonce of the document's own answer: that of a page shown by a link or anew came later, and the browser does not know it. */
const documentNonce = () => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
