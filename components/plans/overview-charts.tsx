import { BridgeChart } from '@/components/charts/bridge-chart';
import { StackChart } from '@/components/charts/stack-chart';
import type { DestinationSeries, Overview } from '@/lib/services/results/overview-view';
import { CashChart, StaffChart } from './path-charts';

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
  const shared = { months, scenario, fileName };
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2 print:grid-cols-2">
      {staff ? (
        <div className={cash ? undefined : 'xl:col-span-2 print:col-span-2'}>
          <StaffChart {...shared} {...staff} />
        </div>
      ) : null}
      {cash ? <CashChart {...shared} {...cash} currency={currency} /> : null}
      {bridge ? (
        <div className="xl:col-span-2 print:col-span-2">
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
        <div className="xl:col-span-2 print:col-span-2">
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
