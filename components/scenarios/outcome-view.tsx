import { LineChart, type LineSeries } from '@/components/charts/line-chart';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { type Figure, formatAs, formatDeltaAs, formatFte, formatMoney, type Unit } from '@/lib/format';
import type { TermKey } from '@/lib/glossary';
import type { Outcome } from './outcome';

type Props = {
  saved: Outcome;
  /** With the values of the form; null where none was changed. */
  tried: Outcome | null;
  months: readonly string[];
  currency: string;
  note: string;
};

type Line = { label: string; term: TermKey; unit: Unit; of: (outcome: Outcome) => Figure };

const LINES: readonly Line[] = [
  { label: 'FTE at the end', term: 'fte', unit: 'fte', of: ({ staff }) => staff.at(-1) },
  {
    label: 'Run-rate saving',
    term: 'runRate',
    unit: 'money',
    of: ({ measures }) => measures.runRateSaving,
  },
  { label: 'NPV', term: 'npv', unit: 'money', of: ({ measures }) => measures.npv },
  { label: 'Payback', term: 'payback', unit: 'months', of: ({ measures }) => measures.paybackMonths },
  { label: 'Peak funding', term: 'peakFunding', unit: 'money', of: ({ measures }) => measures.peakFunding },
];

/** What the scenario comes to as it is saved and with the values that are being tried. */
export function OutcomeView({ saved, tried, months, currency, note }: Props) {
  const shown = tried ?? saved;
  const lines = (of: (outcome: Outcome) => readonly number[]): LineSeries[] => [
    ...(tried ? [{ label: 'As saved', values: of(saved), role: 'other' as const }] : []),
    { label: tried ? 'Tried' : 'As saved', values: of(shown), role: 'plan' },
  ];
  const end = (values: readonly number[]) => values.at(-1) ?? 0;
  return (
    <div className="stack">
      <Table caption="What it comes to" stickyFirst={false}>
        <thead>
          <tr>
            <Th>{currency}</Th>
            <Th numeric>As saved</Th>
            <Th numeric>Tried</Th>
            <Th numeric>Change</Th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ label, unit, of }) => {
            const as = { unit, style: 'compact', currency } as const;
            const [before, after] = [of(saved), tried ? of(tried) : null];
            const change = typeof before === 'number' && typeof after === 'number' ? after - before : null;
            return (
              <tr key={label}>
                <RowTh>{label}</RowTh>
                <Td numeric>{formatAs(before, as)}</Td>
                <Td numeric>{tried ? formatAs(after, as) : '–'}</Td>
                <Td numeric>{tried ? formatDeltaAs(change, as) : '–'}</Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="text-13 text-muted" role="status">
        {note}
      </p>
      <LineChart
        title={`Staff at the end is ${formatFte(end(shown.staff))} FTE`}
        subtitle="Staff in post at the end of each month, FTE"
        months={months}
        series={[
          { label: 'Baseline', values: shown.baselineStaff, role: 'baseline' },
          ...lines(({ staff }) => staff),
        ]}
        unit="fte"
        height={220}
        fileName="scenario-fte"
      />
      <LineChart
        title={`Cumulative net saving is ${formatMoney(end(shown.cumulative), { style: 'compact', currency })} at the end`}
        subtitle={`Running sum of the net saving, ${currency}`}
        months={months}
        series={lines(({ cumulative }) => cumulative)}
        unit="money"
        currency={currency}
        zero
        height={220}
        fileName="scenario-cumulative-net"
      />
    </div>
  );
}
