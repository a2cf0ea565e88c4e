import { CausesTold } from '@/components/actuals/causes-told';
import { CoverageNote } from '@/components/actuals/coverage-note';
import { VarianceTable } from '@/components/actuals/variance-table';
import { FigureText } from '@/components/ui/figure-text';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatMonth, isKnown, type Unit } from '@/lib/format';
import type { ActualsFound, ActualsLine, PlannedAndActual } from '@/lib/services/actuals/actuals-view';

type Props = { found: ActualsFound; currency: string; pay: boolean; lastMonth: string };

const HALVES = [
  { unit: 'to date', second: 'Actual' },
  { unit: 'at the end', second: 'Forecast' },
] as const;

/** What was of what was planned, where it goes from there, and why it differs. */
export function ActualsPart({ found, currency, pay, lastMonth }: Props) {
  const { last, staff, closedPosts, saving, cost, forecast, causes } = found;
  const total: ActualsLine = { code: '', name: 'In all', depth: 0, id: '', ...causes };
  const whole = { lines: [total], nameOf: ({ name }: ActualsLine) => name } as const;
  return (
    <>
      <p className="mb-4">{found.finding}.</p>
      <Table
        caption={`At the end of ${formatMonth(last)}, and forecast for ${formatMonth(lastMonth)}`}
        dense
        stickyFirst={false}
      >
        <thead>
          <tr>
            <Th>Figure</Th>
            {HALVES.map(({ unit, second }) =>
              ['Planned', second, 'Difference'].map((name) => (
                <Th key={`${unit} ${name}`} numeric unit={unit}>
                  {name}
                </Th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          <Row name="Staff, FTE" unit="fte" now={staff} then={forecast.staff} />
          <Row name="Closed posts, FTE" unit="fte" now={closedPosts} then={forecast.closedPosts} />
          {cost && forecast.cost ? (
            <Row name={`Cost, ${currency}`} unit="money" now={cost} then={forecast.cost} />
          ) : null}
          {saving && forecast.saving ? (
            <Row name={`Net saving, ${currency}`} unit="money" now={saving} then={forecast.saving} />
          ) : null}
        </tbody>
      </Table>
      <div className="mt-4">
        <VarianceTable
          caption="Why staff differs; the causes add up to the variance"
          rowName="Staff"
          of="staff"
          unitName="FTE"
          {...whole}
        />
      </div>
      {pay ? (
        <div className="mt-4">
          <VarianceTable
            caption={`Why cost to ${formatMonth(last)} differs; the causes add up to the variance`}
            rowName="Cost"
            of="cost"
            unitName={currency}
            {...whole}
          />
        </div>
      ) : null}
      <CoverageNote covered={found.covered} />
      {found.told ? <CausesTold told={found.told} /> : null}
    </>
  );
}

type RowProps = { name: string; unit: Unit; now: PlannedAndActual; then: PlannedAndActual };

function Row({ name, unit, now, then }: RowProps) {
  return (
    <tr>
      <RowTh>{name}</RowTh>
      <Half {...now} unit={unit} />
      <Half {...then} unit={unit} />
    </tr>
  );
}

function Half({ planned, actual, unit }: PlannedAndActual & { unit: Unit }) {
  const difference = isKnown(planned) && isKnown(actual) ? actual - planned : actual;
  return (
    <>
      <Td numeric>
        <FigureText value={planned} unit={unit} style="compact" />
      </Td>
      <Td numeric>
        <FigureText value={actual} unit={unit} style="compact" />
      </Td>
      <Td numeric>
        <FigureText value={difference} unit={unit} style="compact" delta />
      </Td>
    </>
  );
}
