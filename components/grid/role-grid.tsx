'use client';

import {
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  type FullWidthCellKeyDownEvent,
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
import { copiedText, fillDown, focusedPlace, selectTowards, targetIds } from './grid-commands';
import type { GridContext, GridRow } from './grid-row';
import { gridTheme } from './grid-theme';
import type { RowEffect } from './live-totals';
import type { CellEdit } from './sheet';
import { useLatest } from './use-latest';
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
export type Pasted = { cells: string[][]; ids: string[]; fields: (Field | null)[] };

export type RoleGridHandlers = {
  onEdit: (edits: CellEdit[]) => void;
  /** What stands in the open editor while one types; null once it is closed. */
  onPreview: (edit: CellEdit | null) => void;
  onPaste: (pasted: Pasted) => void;
  onUndo: () => void;
  onRedo: () => void;
  onSelect: (ids: string[]) => void;
  onRemove: (ids: string[]) => void;
  onOpenEstimate: (ids: string[]) => void;
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
  /** The cell that is to take the focus: once for every value given. */
  wanted: CellKey | null;
  /** The newest handlers; a reference, so that typing draws nothing of the grid anew. */
  handlers: RefObject<RoleGridHandlers>;
};

type KeyEvent = CellKeyDownEvent<GridRow> | FullWidthCellKeyDownEvent<GridRow>;

function RoleGrid({
  rows,
  effects,
  label,
  currency,
  readOnly,
  withCentre,
  hidden,
  wanted,
  handlers,
}: RoleGridProps) {
  const api = useRef<GridApi<GridRow> | null>(null);
  const wrapper = useRef<HTMLDivElement>(null);
  const context = useRef<GridContext>({ effects }).current;
  const nonce = useMemo(documentNonce, []);
  const columns = useMemo(() => {
    const { innerWidth } = window;
    return gridColumns({
      currency,
      readOnly,
      withCentre,
      hidden,
      isWide: innerWidth >= WIDE,
      isNarrow: innerWidth < NARROW,
    });
  }, [currency, readOnly, withCentre, hidden]);

  useEffect(() => {
    context.effects = effects;
    api.current?.refreshCells({ columns: EFFECTS });
  }, [context, effects]);

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
    name();
    grid.refreshCells({ columns: EFFECTS });
  };

  const keyDown = (pressed: KeyEvent) => {
    const { event, api: grid } = pressed;
    if (!(event instanceof KeyboardEvent) || isInEditor(event.target)) return;
    const column = 'column' in pressed ? pressed.column.getColId() : '';
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (key === 'escape') handlers.current.onLeave();
    else if (key === 'enter' && column === ESTIMATE && pressed.data)
      handlers.current.onOpenEstimate([pressed.data.id]);
    else if (event.shiftKey && (key === 'arrowdown' || key === 'arrowup')) {
      selectTowards(grid, { rowIndex: pressed.rowIndex ?? 0, column, step: key === 'arrowdown' ? 1 : -1 });
    } else if (command && key === 'z' && !event.shiftKey) handlers.current.onUndo();
    else if (command && (key === 'y' || key === 'z')) handlers.current.onRedo();
    else if (command && key === 'd' && !readOnly) {
      event.preventDefault();
      handlers.current.onEdit(fillDown(grid));
    } else if (command && key === 'delete') handlers.current.onRemove(targetIds(grid));
  };

  const typing = (event: FormEvent<HTMLDivElement>) => {
    const [cell] = api.current?.getEditingCells() ?? [];
    const { target } = event;
    if (!cell || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const id = api.current?.getDisplayedRowAtIndex(cell.rowIndex)?.id;
    const field = cell.column?.getColId() ?? '';
    if (id && isField(field)) handlers.current.onPreview({ id, field, text: target.value });
  };

  const copy = (event: ClipboardEvent<HTMLDivElement>) => {
    const grid = api.current;
    if (!grid || grid.getEditingCells().length > 0) return;
    event.clipboardData.setData('text/plain', copiedText(grid));
    event.preventDefault();
  };

  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    const grid = api.current;
    if (!grid || readOnly || grid.getEditingCells().length > 0) return;
    const place = focusedPlace(grid);
    if (!place) return;
    event.preventDefault();
    const cells = parseBlock(event.clipboardData.getData('text/plain'));
    handlers.current.onPaste({ cells, ids: place.ids.slice(0, cells.length), fields: place.fields });
  };

  return (
    <div
      className="role-grid"
      style={{ height: `min(${heightOf(rows.length)}px, clamp(22rem, 100dvh - 24rem, 60rem))` }}
      ref={wrapper}
      onInput={typing}
      onCopy={copy}
      onPaste={paste}
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
        stopEditingWhenCellsLoseFocus
        suppressDragLeaveHidesColumns
        suppressMovableColumns
        enableCellTextSelection={false}
        tooltipShowDelay={400}
        {...(readOnly ? {} : { rowSelection: ROW_SELECTION, selectionColumnDef: SELECTION_COLUMN })}
        onGridReady={ready}
        onFirstDataRendered={name}
        onRowDataUpdated={focusWanted}
        onDisplayedColumnsChanged={focusWanted}
        onCellEditRequest={({ data, column, newValue }) => {
          const field = column.getColId();
          if (isField(field)) handlers.current.onEdit([{ id: data.id, field, text: String(newValue ?? '') }]);
        }}
        onCellEditingStopped={() => handlers.current.onPreview(null)}
        onCellKeyDown={keyDown}
        onCellClicked={({ column, data, api: grid }) => {
          if (column.getColId() === ESTIMATE && data && grid.getEditingCells().length === 0)
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

const DEFAULT_COLUMN = {
  sortable: true,
  resizable: true,
  suppressHeaderMenuButton: true,
  wrapHeaderText: true,
  suppressKeyboardEvent: ({ event, editing }: { event: KeyboardEvent; editing: boolean }) =>
    !editing &&
    ((event.shiftKey && /^Arrow(Up|Down)$/.test(event.key)) ||
      ((event.ctrlKey || event.metaKey) && event.key === 'Delete')),
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

/** Editors are inputs; the boxes that select lines are not meant. */
const isInEditor = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('.ag-cell-edit-wrapper, .ag-popup-editor') !== null;

/** The nonce of the document's own answer: that of a page shown by a link came later, and the browser does not know it. */
const documentNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
