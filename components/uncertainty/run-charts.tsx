import { Histogram } from '@/components/charts/histogram';
import { LineChart, type LineSeries } from '@/components/charts/line-chart';
import { TornadoChart } from '@/components/charts/tornado-chart';
import { formatCount } from '@/lib/format';
import type { DistributionView, FanView, RunView } from '@/lib/services/uncertainty/uncertainty-view';

type Props = { run: RunView; currency: string; draws: number; fileName: string };

/** Fans by month, distributions and the tornado of one run. */
export function RunCharts({ run, currency, draws, fileName }: Props) {
  const { staff, money, months } = run;
  const money0 = { months, unit: 'money', currency, zero: true } as const;
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
      {staff ? (
        <div className={money ? undefined : 'xl:col-span-2'}>
          <LineChart
            title={staff.title}
            subtitle={`Staff in post at the end of each month, FTE; ${BAND}`}
            fileName={`${fileName}-staff`}
            months={months}
            unit="fte"
            series={[...fanLines(staff), { label: 'Baseline', values: staff.baseline, role: 'baseline' }]}
          />
        </div>
      ) : null}
      {money ? (
        <>
          <LineChart
            {...money0}
            title={money.cumulative.title}
            subtitle={`Cumulative net saving, ${currency}; ${BAND}`}
            fileName={`${fileName}-cumulative-net`}
            series={fanLines(money.cumulative)}
          />
          <LineChart
            {...money0}
            title={money.net.title}
            subtitle={`Net saving, ${currency} a month; ${BAND}`}
            fileName={`${fileName}-net`}
            series={fanLines(money.net)}
          />
          <Distribution
            view={money.npv}
            what={`NPV, ${currency}, of ${formatCount(draws)} draws`}
            {...{ currency }}
            fileName={`${fileName}-npv`}
          />
          <Distribution
            view={money.runRateSaving}
            what={`run-rate saving, ${currency} a year, of ${formatCount(draws)} draws`}
            {...{ currency }}
            fileName={`${fileName}-run-rate`}
          />
          {money.tornado ? (
            <TornadoChart
              title={money.tornado.title}
              subtitle={`NPV, ${currency}, with one driver at its low (hollow end) and at its high (full end)`}
              fileName={`${fileName}-tornado`}
              unit="money"
              currency={currency}
              middle={{ label: 'Scenario', value: money.tornado.npv }}
              items={money.tornado.bars}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

const BAND = 'the band holds 8 of 10 draws';

/** The draws in the accent with their band, the scenarios without draws beside them. */
function fanLines({ fan, scenarios }: FanView): LineSeries[] {
  return [
    { label: 'P50', values: fan.p50, role: 'plan', band: { low: fan.p10, high: fan.p90 } },
    ...scenarios.map(({ name, values }): LineSeries => ({ label: name, values, role: 'other' })),
  ];
}

type DistributionProps = { view: DistributionView; what: string; currency: string; fileName: string };

function Distribution({ view: { title, distribution }, what, currency, fileName }: DistributionProps) {
  const { histogram, p10, p50, p90 } = distribution;
  return (
    <Histogram
      title={title}
      subtitle={`Share of draws by ${what}`}
      fileName={fileName}
      unit="money"
      currency={currency}
      steps={histogram}
      marks={[
        { label: 'P10', value: p10 },
        { label: 'P50', value: p50 },
        { label: 'P90', value: p90 },
      ]}
    />
  );
}
