import type { CSSProperties } from 'react';
import { Table, Th } from '@/components/ui/table';
import { SegmentedLinks } from '@/components/ui/tabs';
import { formatMonth, plural } from '@/lib/format';
import { PERIOD_LENGTHS, type PeriodLength, TABLE_MEASURES } from '@/lib/plan';
import type { PeriodTable, ShownPeriod } from '@/lib/services/table/period-table-view';
import { tableAddress } from './address';
import { MeasureChoice } from './measure-choice';
import { PeriodRows } from './period-rows';
import './period-table.css';

const LENGTHS: Readonly<Record<PeriodLength, string>> = {
  months: 'Months',
  quarters: 'Quarters',
  years: 'Years',
};

/** Periods that a sheet of paper takes side by side; of more, all are printed smaller. */
const COLUMNS_ACROSS = 16;

/** One measure by period down the tree, with capacity released and cash captured beside it. */
export function PeriodTableView({ table }: { table: PeriodTable }) {
  const { measure, measures, by, periods, plan, pay } = table;
  const { label, unit, nature } = TABLE_MEASURES[measure];
  const unitText = { money: plan.currency, fte: 'FTE', percent: '% of the work' }[unit];
  const ofPeriod = by === 'months' ? 'month' : by === 'quarters' ? 'quarter' : 'year';
  return (
    <div
      className="period-table"
      style={{ '--print-zoom': Math.min(1, COLUMNS_ACROSS / periods.length) } as CSSProperties}
    >
      <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
        <MeasureChoice
          measure={measure}
          choices={measures.map((name) => ({
            value: name,
            label: TABLE_MEASURES[name].label,
            group: TABLE_MEASURES[name].group,
            href: tableAddress(table, { measure: name }),
          }))}
        />
        <SegmentedLinks
          label="Periods"
          items={PERIOD_LENGTHS.map((length) => ({
            href: tableAddress(table, { by: length }),
            label: LENGTHS[length],
            current: by === length,
          }))}
        />
      </div>
      <Table
        caption={`${label}, ${unitText}, ${nature === 'flow' ? `sum of each ${ofPeriod}` : `at the end of each ${ofPeriod}`}`}
        dense
      >
        <thead>
          <tr>
            <Th>Cost centre</Th>
            <Th numeric unit="FTE at the end" term="capacityReleased">
              Capacity released
            </Th>
            {pay ? (
              <Th numeric unit={`${plan.currency}, horizon`} term="cashCaptured">
                Cash captured
              </Th>
            ) : null}
            {periods.map((period) => (
              <Th key={period.code} numeric unit={cutText(period)}>
                {periodName(period, by)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PeriodRows table={table} />
        </tbody>
      </Table>
      <p className="mt-2 max-w-prose text-12 text-muted">
        A centre’s row includes all below it.{' '}
        {periods.some(({ isWhole }) => !isWhole)
          ? 'Periods are those of the calendar; of one that the plan has in part, its months are given. '
          : ''}
        {table.lines.length > 0
          ? 'A role line’s figure leads to how the last month of its period is computed. '
          : ''}
        {table.rows.some(({ capacity }) => capacity === 'masked')
          ? '••• A group of too few people, or one by which such a group could be worked out.'
          : ''}
      </p>
    </div>
  );
}

function periodName({ code, first }: ShownPeriod, by: PeriodLength): string {
  switch (by) {
    case 'months':
      return formatMonth(first);
    case 'quarters':
      return `Q${code.slice(-1)} ${code.slice(0, 4)}`;
    case 'years':
      return code;
    default: {
      const never: never = by;
      return never;
    }
  }
}

const monthsIn = ({ first, last }: ShownPeriod) => Number(last.slice(5)) - Number(first.slice(5)) + 1;
const cutText = (period: ShownPeriod) => (period.isWhole ? undefined : plural(monthsIn(period), 'month'));
