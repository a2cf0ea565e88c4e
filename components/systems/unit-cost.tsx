import { BarRanking } from '@/components/charts/bar-ranking';
import { CurveChart } from '@/components/charts/curve-chart';
import { Callout } from '@/components/ui/callout';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatFte, formatMoney, formatMonth, formatPrice, formatSignificant } from '@/lib/format';
import type { SystemView } from '@/lib/services/systems/get';
import type { NoSteadyUse, SystemSourcing } from '@/lib/services/systems/get-sourcing';
import type { SteadyComparison } from '@/lib/services/systems/steady-comparison';
import {
  breakEvenText,
  lookOf,
  namesOf,
  settledSentence,
  unitCostFinding,
  volumeText,
} from './sourcing-findings';

type Props = { system: SystemView; sourcing: SystemSourcing };

/** What a unit costs with each option against volume, and where options break even. */
export function UnitCost({ system, sourcing }: Props) {
  const { steady } = sourcing;
  if (typeof steady === 'string') return <NoUse why={steady} system={system} sourcing={sourcing} />;
  return <Steady system={system} sourcing={sourcing} steady={steady} />;
}

/** Break-even points with a name in the drawing; the table has all. */
const MOST_NAMED = 6;

function Steady({ system, steady }: Props & { steady: SteadyComparison }) {
  const { unit, currency, code, start } = system;
  const { options, breakEvens, now, end, users, limit, from, to, rows } = steady;
  const names = namesOf(options);
  const named = breakEvens
    .filter(({ matters, volume }) => matters && volume >= from && volume <= to)
    .slice(0, MOST_NAMED);
  const volumes = new Set([now.volume, end.volume, ...named.map(({ volume }) => volume)]);
  const marked = rows.filter(({ volume }) => volumes.has(volume));
  const free = options.filter(({ curve }) => curve.every(({ cost }) => cost <= 0));
  const resting = options.filter(({ runs }) => !runs);
  const isSteady = now.volume === end.volume;
  return (
    <div className="stack">
      <CurveChart
        title={unitCostFinding(steady, unit)}
        subtitle={`Cost of one unit (${unit}) in ${currency} against volume, ${unit} a month, both axes logarithmic. Users are held at ${formatFte(users)} FTE, prices at those of ${formatMonth(start)} without trend and price factor; one-off payments are spread over the months in which an option runs`}
        fileName={`${code}-unit-cost`}
        domain={[from, to]}
        quantity={`${unit} a month`}
        currency={currency}
        curves={options.map((option) => ({
          label: option.name,
          ...lookOf(options, option.code),
          points: option.curve.map(({ volume, cost }) => ({ x: volume, y: cost })),
        }))}
        rows={rows.map(({ volume, unitCosts }) => ({ x: volume, values: unitCosts }))}
        marks={[
          ...(isSteady
            ? []
            : [
                {
                  x: now.volume,
                  label: `Plan, ${formatMonth(now.month)}: ${formatSignificant(now.volume)}`,
                  short: 'Now',
                },
              ]),
          {
            x: end.volume,
            label: `Plan, ${formatMonth(end.month)}: ${formatSignificant(end.volume)}`,
            short: 'End',
          },
          ...named.map(({ volume, above, below }) => ({
            x: volume,
            label: `${formatSignificant(volume)}: ${shortName(names.get(above))} meets ${shortName(names.get(below))}`,
            short: formatSignificant(volume),
          })),
        ]}
        most={Math.max(...marked.flatMap(({ unitCosts }) => unitCosts))}
        points={named.map(({ volume, unitCost }) => ({ x: volume, y: unitCost }))}
      />
      <p className="text-13 text-muted">
        The plan’s own volume is {volumeText(now.volume, unit)} in {formatMonth(now.month)}, the first month
        with use, and {volumeText(end.volume, unit)} in {formatMonth(end.month)}, the last. Break-even points
        are looked for up to {volumeText(limit, unit)} a month, 100 times the plan’s highest volume. Where a
        block is full, the next one is paid whole: there the order may turn back for a while.
        {free.length > 0
          ? ` ${free.map(({ name }) => name).join(' and ')} ${free.length === 1 ? 'costs' : 'cost'} nothing at this use, and nothing has no place on a logarithmic axis.`
          : ''}
        {resting.length > 0
          ? ` ${resting.map(({ name }) => name).join(' and ')} ${resting.length === 1 ? 'does' : 'do'} not run in ${formatMonth(end.month)}: compare only while it runs.`
          : ''}
      </p>
      {options.length > 1 ? <BreakEvens steady={steady} unit={unit} currency={currency} /> : null}
      <div>
        <BarRanking
          title={`At ${volumeText(end.volume, unit)} a month, ${cheapestOf(steady)}`}
          subtitle={`Steady cost a month at the plan’s volume and users of ${formatMonth(end.month)}, ${currency}`}
          items={options
            .filter(({ runs }) => runs)
            .toSorted((a, b) => a.monthly - b.monthly)
            .map(({ name, monthly }) => ({ label: name, value: monthly }))}
          unit="money"
          currency={currency}
          fileName={`${code}-steady-cost`}
        />
      </div>
    </div>
  );
}

function cheapestOf({ options }: SteadyComparison): string {
  const [first, second] = options.filter(({ runs }) => runs).toSorted((a, b) => a.monthly - b.monthly);
  if (!first || !second) return `${first?.name ?? 'it'} costs what is shown`;
  return `${first.name} costs least, ${formatMoney(second.monthly - first.monthly, { style: 'compact' })} less a month than the next`;
}

const LONGEST_NAME = 26;
const shortName = (name = '') => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

type BreakEvenProps = { steady: SteadyComparison; unit: string; currency: string };

function BreakEvens({ steady, unit, currency }: BreakEvenProps) {
  const { breakEvens, settled, options, end } = steady;
  const names = namesOf(options);
  return (
    <div>
      <Table caption="Break-even points" className="max-h-none">
        <thead>
          <tr>
            <Th term="breakEven" className="min-w-48">
              Pair of options
            </Th>
            <Th numeric unit={`${unit} a month`}>
              Volume
            </Th>
            <Th numeric unit={`${currency} a unit`} term="unitCost">
              Unit cost there
            </Th>
            <Th numeric unit="volume">
              Of the plan’s last
            </Th>
          </tr>
        </thead>
        <tbody>
          {breakEvens.map((point) => (
            <tr key={`${point.above} ${point.below}`}>
              <RowTh>{breakEvenText(point, names)}</RowTh>
              <Td numeric>{formatSignificant(point.volume)}</Td>
              <Td numeric>{formatPrice(point.unitCost, currency)}</Td>
              <Td numeric>{formatSignificant(point.volume / end.volume)} ×</Td>
            </tr>
          ))}
          {settled.map((pair) => (
            <tr key={`${pair.cheaper} ${pair.dearer}`}>
              <RowTh>{settledSentence(pair, names)}</RowTh>
              <Td numeric>none</Td>
              <Td numeric>–</Td>
              <Td numeric>–</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function NoUse({ why, system, sourcing }: Props & { why: NoSteadyUse }) {
  const { name, unit } = system;
  const chosen = sourcing.options.find(({ isChosen }) => isChosen);
  switch (why) {
    case 'hidden':
      return (
        <Callout title="Not shown">
          Few people work with this system; its figures would tell about each of them.
        </Callout>
      );
    case 'part':
      return (
        <Callout title="Shown for the whole plan only">
          What a unit costs turns on the use of the whole company, and you see your own cost centres. The
          table above has what each option comes to for them; the planner sees the comparison of all.
        </Callout>
      );
    case 'unnamed':
      return (
        <Callout title="No volume yet">
          No role’s estimate names {name}, so there is nothing to share its cost among. Open a role under Cost
          centres, and choose {name} with its usage in the estimate.
        </Callout>
      );
    case 'unused':
      return (
        <Callout title="No volume in this plan">
          Nobody works with {name} within the plan’s months in {sourcing.scenario.name}
          {chosen ? `: ${chosen.name} goes live in ${formatMonth(chosen.start)}` : ''}
          {chosen?.end ? ` and ends in ${formatMonth(chosen.end)}` : ''}. Choose an option that runs within
          the plan, or bring the rollouts of its roles forward.
        </Callout>
      );
    case 'no-usage':
      return (
        <Callout title="No volume yet">
          People work with {name}, but no estimate says how much: its usage is 0 in all of them. Enter the
          usage, in {unit} for an FTE and month, in the estimates of its roles; until then only the costs
          above can be compared.
        </Callout>
      );
    default: {
      const never: never = why;
      return never;
    }
  }
}
