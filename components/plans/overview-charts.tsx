import { BridgeChart } from '@/components/charts/bridge-chart';
import { LineChart } from '@/components/charts/line-chart';
import { StackChart } from '@/components/charts/stack-chart';
import type { DestinationSeries, Overview } from '@/lib/services/results/overview-view';

const DESTINATIONS: Record<DestinationSeries['key'], string> = {
  reinvested: 'Reinvested',
  unfilled: 'Unfilled',
  redeployed: 'Redeployed',
  released: 'Released',
  stranded: 'Stranded',
};

type Props = Pick<Overview, 'charts' | 'months'> & {
  currency: string;
  scenario: string;
  /** What is shown, as the start of downloads' names. */
  fileName: string;
};

export function OverviewCharts({ charts, months, currency, scenario, fileName }: Props) {
  const { staff, bridge, cash, destinations } = charts;
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
      {staff ? (
        <div className={cash ? undefined : 'xl:col-span-2'}>
          <LineChart
            title={staff.title}
            subtitle={`Staff in post at the end of each month, FTE, ${scenario}`}
            fileName={`${fileName}-staff`}
            months={months}
            unit="fte"
            series={[
              { label: 'Plan', values: staff.plan, role: 'plan' },
              { label: 'Baseline', values: staff.baseline, role: 'baseline' },
            ]}
          />
        </div>
      ) : null}
      {cash ? (
        <LineChart
          title={cash.title}
          subtitle={`Cumulative net saving, ${currency}, ${scenario}`}
          fileName={`${fileName}-cumulative-net`}
          months={months}
          unit="money"
          currency={currency}
          zero
          series={[{ label: 'Cumulative net', values: cash.cumulative, role: 'plan' }]}
          markers={cash.markers}
        />
      ) : null}
      {bridge ? (
        <div className="xl:col-span-2">
          <BridgeChart
            title={bridge.title}
            subtitle={`Cost over the horizon from the baseline to the plan, ${currency}, ${scenario}`}
            fileName={`${fileName}-cost-bridge`}
            unit="money"
            currency={currency}
            start={{ label: 'Baseline', value: bridge.start }}
            parts={bridge.parts}
            end={{ label: 'Plan', value: bridge.end }}
          />
        </div>
      ) : null}
      {destinations ? (
        <div className="xl:col-span-2">
          <StackChart
            title={destinations.title}
            subtitle={`Where freed time goes, FTE, ${scenario}`}
            fileName={`${fileName}-destinations`}
            months={months}
            unit="fte"
            series={destinations.series.map(({ key, values }) => ({ key, label: DESTINATIONS[key], values }))}
          />
        </div>
      ) : null}
    </div>
  );
}
