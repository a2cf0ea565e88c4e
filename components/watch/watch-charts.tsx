import { LineChart } from '@/components/charts/line-chart';
import { plural } from '@/lib/format';
import type { WatchView } from '@/lib/services/watch/watch-view';

type Props = Pick<WatchView, 'charts' | 'months'> & { leftOut: number };

/** Releases in sliding windows against the threshold that a site comes closest to. */
export function WatchCharts({ charts, leftOut, months }: Props) {
  if (charts.length === 0) return null;
  return (
    <section className="section" aria-label="Charts">
      <div className="grid gap-8 xl:grid-cols-2">
        {charts.map((chart) => (
          <LineChart
            key={chart.id}
            title={chart.title}
            subtitle={chart.subtitle}
            fileName={`watch-${chart.fileName}`}
            months={months}
            series={[
              { label: 'Released', values: chart.separations, role: 'plan' },
              { label: 'Threshold', values: chart.threshold, role: 'baseline' },
            ]}
            unit="ratio"
            zero
          />
        ))}
      </div>
      {leftOut > 0 ? (
        <p className="mt-3 text-muted">
          {plural(leftOut, 'more place')} with releases {leftOut === 1 ? 'stays' : 'stay'} farther from a
          threshold and {leftOut === 1 ? 'has' : 'have'} no chart.
        </p>
      ) : null}
    </section>
  );
}
