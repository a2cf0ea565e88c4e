import { LineChart, type LineSeries } from '@/components/charts/line-chart';
import { formatFte, formatMoney } from '@/lib/format';
import type { ComparedScenario, ScenarioComparison } from '@/lib/services/scenarios/compare';

/** FTE and cumulative net of all the scenarios, each in one chart. */
export function ComparisonCharts({ comparison }: { comparison: ScenarioComparison }) {
  const { compared, months, currency } = comparison;
  const staff = compared.flatMap((s): LineSeries[] =>
    s.staff ? [{ label: s.inputs.name, values: s.staff, role: 'other' }] : [],
  );
  const cumulative = compared.flatMap((s): LineSeries[] =>
    s.cumulative ? [{ label: s.inputs.name, values: s.cumulative, role: 'other' }] : [],
  );
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      {staff.length > 0 ? (
        <LineChart
          title={spreadOf(
            compared,
            (s) => s.staff,
            (value) => `${formatFte(value)} FTE`,
            'Staff at the end',
          )}
          subtitle="Staff in post at the end of each month, FTE"
          months={months}
          series={[...baselineOf(compared), ...staff]}
          unit="fte"
          fileName="scenarios-fte"
        />
      ) : null}
      {cumulative.length > 0 ? (
        <LineChart
          title={spreadOf(
            compared,
            (s) => s.cumulative,
            (value) => formatMoney(value, { style: 'compact', currency }),
            'Cumulative net saving at the end',
          )}
          subtitle={`Running sum of the net saving, ${currency}`}
          months={months}
          series={cumulative}
          unit="money"
          currency={currency}
          zero
          fileName="scenarios-cumulative-net"
        />
      ) : null}
    </div>
  );
}

/** The baseline is drawn where the scenarios share it: a growth shift gives a scenario a baseline of its own. */
function baselineOf(compared: readonly ComparedScenario[]): LineSeries[] {
  const [first] = compared;
  const values = first?.baselineStaff;
  if (!values) return [];
  const isShared = compared.every((s) => s.inputs.growthShift === first.inputs.growthShift);
  return isShared ? [{ label: 'Baseline', values, role: 'baseline' }] : [];
}

/** The finding: where the scenarios end, from the lowest to the highest. */
function spreadOf(
  compared: readonly ComparedScenario[],
  valuesOf: (scenario: ComparedScenario) => number[] | null,
  show: (value: number) => string,
  what: string,
): string {
  const ends = compared
    .flatMap((scenario) => {
      const end = valuesOf(scenario)?.at(-1);
      return end === undefined ? [] : [{ name: scenario.inputs.name, end }];
    })
    .sort((a, b) => a.end - b.end);
  const [lowest] = ends;
  const highest = ends.at(-1);
  if (!lowest || !highest) return what;
  if (ends.length === 1) return `${what} is ${show(lowest.end)} in ${lowest.name}`;
  return `${what} is ${show(lowest.end)} in ${lowest.name} and ${show(highest.end)} in ${highest.name}`;
}
