import { LineChart } from '@/components/charts/line-chart';
import type { Unit } from '@/lib/format';
import type { ActualsChart, ActualsFound } from '@/lib/services/actuals/actuals-view';

type Props = {
  charts: ActualsFound['charts'];
  months: readonly string[];
  /** The last month of actuals, YYYY-MM. */
  last: string;
  currency: string;
  scenario: string;
  fileName: string;
};

/** Staff and cost by month: planned, without AI, as it was, and as it goes on from there. */
export function ActualsCharts({ charts, months, last, currency, scenario, fileName }: Props) {
  const { staff, cost } = charts;
  return (
    <div className="grid gap-x-10 gap-y-10 xl:grid-cols-2">
      {staff ? (
        <Chart
          chart={staff}
          subtitle={`Staff in post at the end of each month, FTE, against ${scenario}`}
          fileName={`${fileName}-actual-staff`}
          months={months}
          last={last}
          unit="fte"
        />
      ) : null}
      {cost ? (
        <Chart
          chart={cost}
          subtitle={`Cost of people and AI in each month, ${currency}, against ${scenario}`}
          fileName={`${fileName}-actual-cost`}
          months={months}
          last={last}
          unit="money"
          currency={currency}
        />
      ) : null}
    </div>
  );
}

type ChartProps = {
  chart: ActualsChart;
  subtitle: string;
  fileName: string;
  months: readonly string[];
  last: string;
  unit: Unit;
  currency?: string | undefined;
};

function Chart({ chart, last, ...texts }: ChartProps) {
  const { title, plan, baseline, actual, forecast } = chart;
  return (
    <LineChart
      title={title}
      {...texts}
      markers={[{ month: last, label: 'Last actual' }]}
      series={[
        { label: 'Plan', values: plan, role: 'plan' },
        { label: 'Baseline', values: baseline, role: 'baseline' },
        { label: 'Actual', values: actual, role: 'other', hue: 0 },
        { label: 'Forecast', values: forecast, role: 'other', hue: 1 },
      ]}
    />
  );
}
