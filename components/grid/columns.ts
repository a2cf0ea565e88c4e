import type { ColDef } from 'ag-grid-community';
import { augmentationAt } from '@/lib/engine';
import { formatDelta, formatFte, formatMoneyDelta, formatPercent } from '@/lib/format';
import { editText, FIELD_NAMES, FIELDS, type Field, isNumeric } from './fields';
import type { GridContext, GridRow } from './grid-row';
import { RoleCell } from './role-cell';

export const ESTIMATE = 'estimate';
export const FTE_EFFECT = 'fteEffect';
export const NET_EFFECT = 'netEffect';
export const EFFECTS = [FTE_EFFECT, NET_EFFECT];

type Column = ColDef<GridRow>;

const WIDTHS: Record<Field, number> = {
  title: 220,
  code: 120,
  location: 110,
  country: 84,
  grade: 80,
  occupation: 110,
  fte: 84,
  vacant: 84,
  heads: 80,
  salary: 120,
  onCost: 96,
  attrition: 112,
  growth: 108,
  engagement: 116,
  driver: 104,
};

function fieldColumn(field: Field, { currency, readOnly }: { currency: string; readOnly: boolean }): Column {
  const { header, explanation, kind, choices } = FIELDS[field];
  const numeric = isNumeric(field);
  return {
    colId: field,
    headerName: header.replace('{currency}', currency),
    headerTooltip: explanation,
    width: WIDTHS[field],
    editable: !readOnly,
    valueGetter: ({ data }) =>
      data?.invalid?.get(field)?.text ?? (data ? editText(data.line.role, field) : ''),
    comparator: (_a, _b, one, other) => compareCells(one.data, other.data, field),
    cellRenderer: RoleCell,
    cellClassRules: { 'grid-invalid': ({ data }) => data?.invalid?.has(field) === true },
    ...(numeric ? { type: 'rightAligned', cellClass: 'tnum' } : {}),
    ...(kind === 'choice'
      ? { cellEditor: 'agSelectCellEditor', cellEditorParams: { values: choices } }
      : { cellEditor: 'agTextCellEditor' }),
    ...(field === 'title' ? { pinned: 'left', lockPinned: true, lockPosition: 'left' } : {}),
  };
}

function compareCells(one: GridRow | undefined, other: GridRow | undefined, field: Field): number {
  const a = one?.line.role[field];
  const b = other?.line.role[field];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', { numeric: true });
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
    width: 164,
    sortable: false,
    valueGetter: ({ data }) => (data ? estimateSummary(data) || (readOnly ? '–' : 'Add estimate') : ''),
    cellClass: 'grid-link tnum',
    type: 'rightAligned',
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
    width: 124,
    sortable: false,
    type: 'rightAligned',
    cellClass: 'tnum grid-effect',
    valueGetter: ({ data, context }) => (data ? read(data, context) : ''),
  };
}

const CENTRE: Column = {
  colId: 'centre',
  headerName: 'Cost centre',
  width: 150,
  valueGetter: ({ data }) => data?.centre ?? '',
};

/** The columns in their order. `withCentre` where lines of more than one cost centre are shown. */
export function gridColumns(options: { currency: string; readOnly: boolean; withCentre: boolean }): Column[] {
  const { currency, readOnly, withCentre } = options;
  const [title, ...others] = FIELD_NAMES.map((field) => fieldColumn(field, options));
  return [
    ...(title ? [title] : []),
    ...(withCentre ? [CENTRE] : []),
    ...others,
    estimateColumn(readOnly),
    {
      ...effectColumn(FTE_EFFECT, 'FTE against baseline at the end', ({ line }, { effects }) =>
        formatDelta(effects.get(line.role.code)?.fteDelta ?? null, formatFte),
      ),
      headerTooltip: 'Staff in the last month less the baseline’s.',
    },
    {
      ...effectColumn(NET_EFFECT, `Net saving a year at the end, ${currency}`, ({ line }, { effects }) =>
        formatMoneyDelta(effects.get(line.role.code)?.runRateSaving ?? null),
      ),
      headerTooltip: 'Run rate: the net saving of the last twelve months, after all costs of AI systems.',
    },
  ];
}
