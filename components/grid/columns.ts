import type { CellClassRules, ColDef } from 'ag-grid-community';
import { augmentationAt } from '@/lib/engine';
import { formatDelta, formatFte, formatMoneyDelta, formatPercent } from '@/lib/format';
import { editText, FIELD_NAMES, FIELDS, type Field, isNumeric } from './fields';
import type { GridContext, GridRow } from './grid-row';
import { RoleCell } from './role-cell';

export const CENTRE = 'centre';
export const ESTIMATE = 'estimate';
export const FTE_EFFECT = 'fteEffect';
export const NET_EFFECT = 'netEffect';
export const EFFECTS = [FTE_EFFECT, NET_EFFECT];

type Column = ColDef<GridRow>;
const NUMBER = ['ag-right-aligned-cell', 'tnum'];

export type GridColumnOptions = {
  currency: string;
  readOnly: boolean;
  withCentre: boolean;
  /** How the selected cells look. */
  rangeRules: CellClassRules<GridRow>;
  /** Columns that the reader has put away. */
  hidden: ReadonlySet<Field>;
  /** Whether there is room to keep the effects in sight on the right. */
  isWide: boolean;
  /** A phone: the title leaves room for the other columns. */
  isNarrow: boolean;
};

const NARROW_TITLE = 130;
const WIDTHS: Record<Field, number> = {
  title: 210,
  code: 92,
  location: 96,
  country: 78,
  grade: 70,
  occupation: 104,
  fte: 72,
  vacant: 76,
  heads: 72,
  salary: 100,
  onCost: 84,
  attrition: 96,
  growth: 92,
  engagement: 108,
  driver: 96,
};

function fieldColumn(field: Field, { currency, readOnly, isNarrow, hidden }: GridColumnOptions): Column {
  const { header, explanation, kind, choices } = FIELDS[field];
  const numeric = isNumeric(field);
  return {
    colId: field,
    headerName: header.replace('{currency}', currency),
    headerTooltip: explanation,
    width: field === 'title' && isNarrow ? NARROW_TITLE : WIDTHS[field],
    hide: hidden.has(field),
    editable: !readOnly,
    valueGetter: ({ data }) =>
      data?.invalid?.get(field)?.text ?? (data ? editText(data.line.role, field) : ''),
    cellRenderer: RoleCell,
    cellClassRules: { 'grid-invalid': ({ data }) => data?.invalid?.has(field) === true },
    ...(numeric ? { headerClass: 'ag-right-aligned-header', cellClass: NUMBER } : {}),
    ...(kind === 'choice'
      ? { cellEditor: 'agSelectCellEditor', cellEditorParams: { values: choices } }
      : { cellEditor: 'agTextCellEditor' }),
    ...(field === 'title' ? { pinned: 'left', lockPinned: true, lockPosition: 'left' } : {}),
  };
}

/** "+7.2 % freed" at the likely point, for a person who works with the system. */
export function estimateSummary({ line }: GridRow): string {
  const { estimate } = line.role;
  if (!estimate) return '';
  const { gain, ceiling } = augmentationAt(estimate, 'likely');
  return `${formatDelta(gain, formatPercent)} × ${formatPercent(ceiling)}`;
}

function estimateColumn(readOnly: boolean): Column {
  return {
    colId: ESTIMATE,
    headerName: 'Estimate, % of time freed × % of people',
    headerTooltip:
      'At the likely point: the net share of a user’s time that is freed, and the share of people who come to use it.',
    width: 150,
    valueGetter: ({ data }) => (data ? estimateSummary(data) || (readOnly ? '–' : 'Add estimate') : ''),
    headerClass: 'ag-right-aligned-header',
    cellClass: [...NUMBER, 'grid-link'],
  };
}

function effectColumn(
  colId: string,
  headerName: string,
  read: (row: GridRow, context: GridContext) => string,
): Column {
  return {
    colId,
    headerName,
    width: 112,
    headerClass: 'ag-right-aligned-header',
    cellClass: [...NUMBER, 'grid-effect'],
    valueGetter: ({ data, context }) => (data ? read(data, context) : ''),
  };
}

const CENTRE_COLUMN: Column = {
  colId: CENTRE,
  headerName: 'Cost centre',
  width: 136,
  valueGetter: ({ data }) => data?.centre ?? '',
};

/** The columns in their order. `withCentre` where lines of more than one cost centre are shown. */
export function gridColumns(options: GridColumnOptions): Column[] {
  const { currency, readOnly, withCentre, isWide, rangeRules } = options;
  const pinned = isWide ? { pinned: 'right' as const } : {};
  const [title, ...others] = FIELD_NAMES.map((field) => fieldColumn(field, options));
  const columns: Column[] = [
    ...(title ? [title] : []),
    ...(withCentre ? [CENTRE_COLUMN] : []),
    ...others,
    estimateColumn(readOnly),
    {
      ...pinned,
      ...effectColumn(FTE_EFFECT, 'FTE against baseline at the end', ({ line }, { effects }) =>
        formatDelta(effects.get(line.role.code)?.fteDelta ?? null, formatFte),
      ),
      headerTooltip: 'Staff in the last month less the baseline’s.',
    },
    {
      ...pinned,
      ...effectColumn(NET_EFFECT, `Net saving a year at the end, ${currency}`, ({ line }, { effects }) =>
        formatMoneyDelta(effects.get(line.role.code)?.runRateSaving ?? null),
      ),
      headerTooltip: 'Run rate: the net saving of the last twelve months, after all costs of AI systems.',
    },
  ];
  return columns.map((column) => ({
    ...column,
    cellClassRules: { ...column.cellClassRules, ...rangeRules },
  }));
}
