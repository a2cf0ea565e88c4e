'use client';

import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { formatAs, formatPercent, formatRange } from '@/lib/format';
import { ValueAxis } from './axes';
import { ChartFrame } from './chart-frame';
import { Markers, markersHeight, placeMarkers } from './markers';
import { Readout } from './readout';
import { axisText, textWidth } from './scales';
import type { ChartTexts, ChartUnit } from './types';
import { useCursor } from './use-cursor';
import { useWidth } from './use-width';

type HistogramProps = ChartTexts &
  ChartUnit & {
    /** Steps of equal width, the first from `from` on. Where all values are the same, one step of width 0. */
    steps: { from: number; width: number; counts: readonly number[] };
    /** Values that are marked and named, such as P10. */
    marks: readonly { label: string; value: number }[];
    height?: number | undefined;
  };

/** How often values fell into each step; steps below 0 are drawn apart. */
export function Histogram({ steps, marks, unit, currency, height = 260, ...texts }: HistogramProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { counts } = steps;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / total);
  const span = steps.width || Math.max(1, Math.abs(steps.from) / 5);
  const first = steps.width === 0 ? steps.from - span / 2 : steps.from;
  const stepFrom = (i: number) => first + i * span;
  const x = scaleLinear<number>({ domain: [stepFrom(0), stepFrom(counts.length)], range: [0, 0] });
  const y = scaleLinear<number>({ domain: [0, Math.max(...shares)], nice: 4 });
  const left = 12 + textWidth(formatPercent(Math.max(...shares), 1));
  const plotWidth = Math.max(40, width - left - 12);
  x.range([0, plotWidth]);
  const marked = placeMarkers(
    marks.map(({ label, value }) => ({ label, at: x(value) })),
    plotWidth,
  );
  const top = 6 + markersHeight(marked);
  const plotHeight = height - top - 28;
  y.range([plotHeight, 0]);

  const nameOf = (i: number) =>
    steps.width === 0
      ? formatAs(steps.from, { unit, style: 'compact', currency })
      : formatRange(stepFrom(i), stepFrom(i + 1), unit);
  const cursor = useCursor({
    count: counts.length,
    entryAt: (at) => Math.floor((x.invert(at - left) - first) / span),
    textOf: (i) => `${nameOf(i)}: ${formatPercent(shares[i], 1)} of the draws`,
    label: `Step in the chart: ${texts.title}`,
    resting: shares.indexOf(Math.max(...shares)),
  });
  const table = {
    head: ['From', 'To', 'Draws', 'Share of draws'],
    rows: counts.map((count, i) => [
      formatAs(stepFrom(i), { unit, currency }),
      formatAs(stepFrom(i) + (steps.width || 0), { unit, currency }),
      count,
      formatPercent(shares[i], 2),
    ]),
  };
  return (
    <ChartFrame {...texts} table={table}>
      <Readout
        when={nameOf(cursor.shown)}
        items={[
          {
            key: 'share',
            label: 'Share of draws',
            value: formatPercent(shares[cursor.shown], 1),
            swatch: <rect className={barClass(stepFrom(cursor.shown))} x="4" width="14" height="10" />,
          },
        ]}
      />
      <div ref={ref} className="chart-plot" {...cursor.props}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} height={height} className="chart-svg">
          <Group left={left} top={top}>
            <ValueAxis scale={y} width={plotWidth} unit="percent" />
            {counts.map((count, i) =>
              count === 0 ? null : (
                <rect
                  key={stepFrom(i)}
                  className={`${barClass(stepFrom(i))} ${cursor.entry !== null && cursor.entry !== i ? 'chart-aside' : ''}`}
                  x={x(stepFrom(i)) + 0.5}
                  y={y(shares[i] ?? 0)}
                  width={Math.max(1, x(stepFrom(i + 1)) - x(stepFrom(i)) - 1)}
                  height={Math.max(1, plotHeight - y(shares[i] ?? 0))}
                />
              ),
            )}
            {stepFrom(0) < 0 && stepFrom(counts.length) > 0 ? (
              <line className="chart-zero" x1={x(0)} x2={x(0)} y2={plotHeight} />
            ) : null}
            <Markers markers={marked} height={plotHeight} />
            <AxisBottom
              scale={x}
              top={plotHeight}
              numTicks={Math.max(2, Math.floor(plotWidth / 90))}
              axisLineClassName="chart-axis"
              tickClassName="chart-axis-tick"
              tickLength={5}
              tickComponent={({ x: at, formattedValue }) => (
                <text className="chart-tick" x={at} y={19} textAnchor="middle">
                  {formattedValue}
                </text>
              )}
              tickFormat={(value) => axisText(Number(value), unit)}
            />
          </Group>
        </svg>
      </div>
    </ChartFrame>
  );
}

const barClass = (from: number) => (from < 0 ? 'chart-bar-loss' : 'chart-bar-plan');
