'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Sparkline } from '@/components/charts/sparkline';
import { FigureText } from '@/components/ui/figure-text';
import { TextLink } from '@/components/ui/link';
import { SortButton } from '@/components/ui/sort-header';
import { RowTh, type SortDirection, Table, Td, Th } from '@/components/ui/table';
import { formatFte, type Unit } from '@/lib/format';
import type { CentreFigures } from '@/lib/services/results/overview-view';
import { type CentreColumn, type Sort, shownRows } from './centre-rows';

type Column = {
  key: CentreColumn;
  label: string;
  unit: Unit;
  delta?: boolean;
  head?: string;
};

const STAFF: readonly Column[] = [
  { key: 'fteNow', label: 'FTE now', unit: 'fte' },
  { key: 'fteEnd', label: 'FTE at the end', unit: 'fte' },
  {
    key: 'fteDelta',
    label: 'Against baseline',
    unit: 'fte',
    delta: true,
    head: 'FTE at the end',
  },
  { key: 'freed', label: 'Capacity released', unit: 'fte', head: 'FTE at the end' },
];
const MONEY: readonly Column[] = [
  { key: 'net', label: 'Cash captured', unit: 'money', delta: true },
  { key: 'runRateSaving', label: 'Run rate', unit: 'money', delta: true },
  { key: 'npv', label: 'NPV', unit: 'money', delta: true },
  { key: 'baselineCost', label: 'Baseline cost', unit: 'money' },
];

type Props = {
  rows: readonly CentreFigures[];
  caption: string;
  currency: string;
  pay: boolean;
  planId: string;
  scenario: string;
  /** Whether the reader may open the role lines of these centres. */
  rolesOpen: boolean;
};

/** Rows of a tree of more centres than this are folded at first. */
const OPEN_AT_FIRST = 25;

export function CentreTable({ rows, caption, currency, pay, planId, scenario, rolesOpen }: Props) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(rows.length > OPEN_AT_FIRST ? rows.map((row) => row.code) : []),
  );
  const columns = pay ? [...STAFF, ...MONEY] : STAFF;
  const parents = new Set(rows.map((row) => row.parent));
  const toggle = (code: string) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  return (
    <>
      <Table caption={caption} dense>
        <thead>
          <tr>
            <Th>Cost centre</Th>
            <Th>Staff by month</Th>
            {columns.map((column) => {
              const direction = sort?.column === column.key ? sort.direction : null;
              return (
                <Th
                  key={column.key}
                  numeric
                  sort={direction}
                  unit={
                    column.head ?? (column.unit === 'money' ? moneyHead(column.key, currency) : undefined)
                  }
                >
                  <SortButton
                    direction={direction}
                    onClick={() => setSort({ column: column.key, direction: turned(direction) })}
                  >
                    {column.label}
                  </SortButton>
                </Th>
              );
            })}
            {rolesOpen ? <Th>Roles</Th> : null}
          </tr>
        </thead>
        <tbody>
          {shownRows(rows, { sort, folded }).map((row) => (
            <tr key={row.code}>
              <RowTh>
                <span className="flex items-center gap-1" style={{ paddingLeft: `${row.depth * 1.25}rem` }}>
                  {parents.has(row.code) ? (
                    <button
                      type="button"
                      className="inline-flex size-5 flex-none items-center justify-center rounded-sm"
                      aria-expanded={!folded.has(row.code)}
                      aria-label={`Centres below ${row.name}`}
                      onClick={() => toggle(row.code)}
                    >
                      {folded.has(row.code) ? (
                        <ChevronRight size={14} aria-hidden="true" />
                      ) : (
                        <ChevronDown size={14} aria-hidden="true" />
                      )}
                    </button>
                  ) : (
                    parents.size > 1 && <span className="size-5 flex-none" />
                  )}
                  <TextLink
                    href={`/plans/${planId}?${new URLSearchParams({ scenario, centre: row.code })}`}
                    prefetch={false}
                  >
                    {row.name}
                  </TextLink>
                </span>
              </RowTh>
              <Td>
                {row.staff ? (
                  <Sparkline
                    values={row.staff}
                    baseline={row.baselineStaff ?? undefined}
                    label={`Staff from ${formatFte(row.staff[0])} to ${formatFte(row.staff.at(-1))} FTE`}
                  />
                ) : (
                  <FigureText value="masked" unit="fte" />
                )}
              </Td>
              {columns.map((column) => (
                <Td key={column.key} numeric tone={toneOf(column, row)}>
                  <FigureText
                    value={row[column.key]}
                    unit={column.unit}
                    style="compact"
                    delta={column.delta ?? false}
                  />
                </Td>
              ))}
              {rolesOpen ? (
                <Td>
                  <TextLink
                    href={`/plans/${planId}/centres/${row.id}?${new URLSearchParams({ scenario })}`}
                    aria-label={`Role lines of ${row.name}`}
                    prefetch={false}
                  >
                    Open
                  </TextLink>
                </Td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.some((row) => row.fteEnd === 'masked') ? (
        <p className="mt-2 text-12 text-muted">
          ••• A group of too few people, or one by which such a group could be worked out.
        </p>
      ) : null}
    </>
  );
}

const moneyHead = (key: CentreColumn, currency: string) =>
  key === 'runRateSaving' ? `${currency} a year` : currency;

/** Largest first, then smallest first. */
const turned = (direction: SortDirection | null): SortDirection =>
  direction === 'descending' ? 'ascending' : 'descending';

function toneOf({ key, unit, delta }: Column, row: CentreFigures) {
  const value = row[key];
  return unit === 'money' && delta && typeof value === 'number' && value < -0.5 ? 'bad' : undefined;
}
