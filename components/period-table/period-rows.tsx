'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { FigureText } from '@/components/ui/figure-text';
import { PlainLink, TextLink } from '@/components/ui/link';
import { RowTh, Td } from '@/components/ui/table';
import { formatMonth, plural } from '@/lib/format';
import { TABLE_MEASURES, type TableMeasure } from '@/lib/plan/table-measures';
import type { PeriodRow, PeriodTable, ShownPeriod } from '@/lib/services/table/period-table-view';
import { tableAddress } from './address';

/** Measures that are changes against the baseline, shown with their sign. */
const DELTAS: ReadonlySet<TableMeasure> = new Set([
  'fteDelta',
  'strandedDelta',
  'net',
  'cumulative',
  'quality',
]);

/** Drawn in the browser too, so that a table of many cells travels as its numbers alone. */
export function PeriodRows({ table }: { table: PeriodTable }) {
  return table.rows.map((row) => (
    <tr key={`${row.level} ${row.id}`} className={row.level === 'plan' ? 'font-semibold' : undefined}>
      <RowTh>
        <span
          className="flex items-start gap-1 [--indent:0.5rem] sm:items-center sm:whitespace-nowrap sm:[--indent:1.25rem]"
          style={{ paddingLeft: `calc(${row.depth} * var(--indent))` }}
        >
          <RowName table={table} row={row} />
        </span>
      </RowTh>
      <Td numeric>
        <FigureText value={row.capacity} unit="fte" />
      </Td>
      {table.pay ? (
        <Td numeric>
          <FigureText value={row.cash} unit="money" style="compact" delta />
        </Td>
      ) : null}
      {row.values.map((value, p) => (
        <Td key={table.periods[p]?.code} numeric>
          <Cell table={table} row={row} period={table.periods[p]} value={value} />
        </Td>
      ))}
    </tr>
  ));
}

function RowName({ table, row }: { table: PeriodTable; row: PeriodRow }) {
  const { plan, scenario } = table;
  const query = new URLSearchParams({ scenario: scenario.code });
  switch (row.level) {
    case 'plan':
      return <span className="font-semibold">{row.name}</span>;
    case 'rest':
      return (
        <>
          <Indent />
          <span className="text-muted">{row.name}</span>
        </>
      );
    case 'role':
      return (
        <>
          <Indent />
          <TextLink href={`/plans/${plan.id}/roles/${row.id}?${query}`} prefetch={false}>
            {row.name}
          </TextLink>
        </>
      );
    case 'centre':
      query.set('centre', row.code);
      return (
        <>
          <Fold table={table} row={row} />
          <span className="flex flex-col items-start gap-x-2 sm:flex-row sm:items-center">
            <TextLink
              href={`/plans/${plan.id}?${query}`}
              className="inline-flex min-h-6 items-center"
              prefetch={false}
            >
              {row.name}
            </TextLink>
            <LinesFold table={table} row={row} />
          </span>
        </>
      );
    default: {
      const never: never = row.level;
      return never;
    }
  }
}

/** The width of a fold's button. */
const Indent = () => <span className="size-6 flex-none" />;

const without = (codes: readonly string[], code: string) => codes.filter((one) => one !== code);

function Fold({ table, row: { code, name, isOpen } }: { table: PeriodTable; row: PeriodRow }) {
  if (isOpen === null) return <Indent />;
  const open = isOpen ? without(table.open, code) : [...table.open, code];
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <PlainLink
      href={tableAddress(table, { open })}
      className="inline-flex size-6 flex-none items-center justify-center rounded-sm print:invisible"
      aria-label={`${isOpen ? 'Fold' : 'Unfold'} the centres below ${name}`}
      prefetch={false}
      scroll={false}
    >
      <Icon size={14} aria-hidden="true" />
    </PlainLink>
  );
}

function LinesFold({ table, row }: { table: PeriodTable; row: PeriodRow }) {
  const { code, name, ownLines, showsLines } = row;
  if (ownLines === 0) return null;
  const lines = showsLines ? without(table.lines, code) : [...table.lines, code];
  return (
    <PlainLink
      href={tableAddress(table, { lines })}
      className="inline-flex min-h-6 print:hidden flex-none items-center whitespace-nowrap gap-0.5 text-12 text-muted underline underline-offset-2"
      aria-label={`${showsLines ? 'Fold' : 'Unfold'} the ${plural(ownLines, 'role line')} of ${name}`}
      prefetch={false}
      scroll={false}
    >
      {plural(ownLines, 'line')}
      {showsLines ? (
        <ChevronDown size={12} aria-hidden="true" />
      ) : (
        <ChevronRight size={12} aria-hidden="true" />
      )}
    </PlainLink>
  );
}

type CellProps = {
  table: PeriodTable;
  row: PeriodRow;
  period: ShownPeriod | undefined;
  value: PeriodRow['values'][number];
};

/** A role's figure leads to how that month, the period's last, is computed. */
function Cell({ table, row, period, value }: CellProps) {
  const { plan, scenario, measure } = table;
  const figure = (
    <FigureText
      value={value}
      unit={TABLE_MEASURES[measure].unit}
      style="compact"
      delta={DELTAS.has(measure)}
      missing={
        value === null && row.level === 'centre' ? 'Told for the whole plan and by AI system only' : undefined
      }
    />
  );
  if (row.level !== 'role' || !period) return figure;
  const query = new URLSearchParams({ scenario: scenario.code, month: period.last });
  return (
    <PlainLink
      href={`/plans/${plan.id}/roles/${row.id}?${query}#explained`}
      className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-2"
      title={`How ${formatMonth(period.last)} of ${row.name} is computed`}
      prefetch={false}
    >
      {figure}
    </PlainLink>
  );
}
