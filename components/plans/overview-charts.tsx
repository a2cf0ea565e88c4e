import { BridgeChart } from '@/components/charts/bridge-chart';
import { StackChart } from '@/components/charts/stack-chart';
import { cx } from '@/components/ui/cx';
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
  /** In one screen with the findings, which then stand in the place of the titles, or on one page of paper. */
  layout: 'beside-findings' | 'paper';
};

/** Pixels, of a row of the bridge and of the others. */
const HEIGHTS = {
  'beside-findings': { line: 190, stack: 220, row: 20 },
  paper: { line: 230, stack: 220, row: 20 },
};

export function OverviewCharts({ charts, months, currency, scenario, fileName, layout }: Props) {
  const { staff, bridge, cash, destinations } = charts;
  const height = HEIGHTS[layout];
  const isPaper = layout === 'paper';
  const shared = { months, scenario, fileName, height: height.line };
  const wide = isPaper ? 'xl:col-span-2 print:col-span-2' : undefined;
  return (
    <div
      className={cx(
        'grid gap-x-10 print:grid-cols-2',
        isPaper ? 'gap-y-6 xl:grid-cols-2' : 'charts-beside-findings gap-y-4 lg:grid-cols-2',
      )}
    >
      {staff ? (
        <div className={cash ? undefined : 'xl:col-span-2 print:col-span-2'}>
          <StaffChart {...shared} {...staff} />
        </div>
      ) : null}
      {cash ? <CashChart {...shared} {...cash} currency={currency} /> : null}
      {bridge ? (
        <div className={wide}>
          <BridgeChart
            title={bridge.title}
            subtitle={`Cost over the horizon from the baseline to the plan, ${currency}, ${scenario}`}
            fileName={`${fileName}-cost-bridge`}
            unit="money"
            currency={currency}
            start={{ label: 'Baseline', value: bridge.start }}
            height={height.line}
            rowHeight={height.row}
            parts={bridge.parts}
            end={{ label: 'Plan', value: bridge.end }}
          />
        </div>
      ) : null}
      {destinations ? (
        <div className={wide}>
          <StackChart
            title={destinations.title}
            subtitle={`Where freed time goes, FTE, ${scenario}`}
            fileName={`${fileName}-destinations`}
            months={months}
            height={height.stack}
            unit="fte"
            series={destinations.series.map(({ key, values }) => ({ key, label: DESTINATIONS[key], values }))}
          />
        </div>
      ) : null}
    </div>
  );
}
