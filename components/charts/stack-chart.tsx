'use client';

import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { useId } from 'react';
import { formatAs, formatMonth } from '@/lib/format';
import { MonthAxis, ValueAxis } from './axes';
import { ChartFrame } from './chart-frame';
import { tableByMonth } from './chart-table';
import { EndLabels } from './end-labels';
import { Patterns } from './patterns';
import { Readout } from './readout';
import { axisText, columnTicks, textWidth, valueDomain } from './scales';
import { type Every, everyFor, sampledMonths, stackColumn, valueAt } from './stack';
import type { ChartTexts, ChartUnit, Values } from './types';
import { useCursor } from './use-cursor';
import { useWidth } from './use-width';

export type Destination = 'unfilled' | 'redeployed' | 'released' | 'reinvested' | 'stranded';

export type StackSeries = {
  label: string;
  values: Values;
  /** Where freed FTE go: each has its own hatch. Without one, hues in turn. */
  key?: Destination | undefined;
};

type StackChartProps = ChartTexts &
  ChartUnit & {
    months: readonly string[];
    series: readonly StackSeries[];
    /** How many months a column stands for; its value is that of the last of them. */
    every?: Every | undefined;
    height?: number | undefined;
  };

const HATCHED: ReadonlySet<string> = new Set(['redeployed', 'reinvested', 'stranded']);
const NARROW_PX = 520;

/** Parts of a whole over time, such as the destinations of freed FTE. */
export function StackChart({
  months,
  series,
  every,
  unit,
  currency,
  height = 280,
  ...texts
}: StackChartProps) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const sampled = sampledMonths(months.length, every ?? everyFor(months.length));
  const columns = sampled.map((t) => ({ t, segments: stackColumn(series.map((s) => valueAt(s.values, t))) }));
  const ends = columns.flatMap(({ segments }) => segments.map((segment) => segment.to));
  const domain = valueDomain([Math.min(0, ...ends), Math.max(0, ...ends)], true);
  const length = width < NARROW_PX ? 12 : 20;
  const margin = {
    top: 10,
    right: 22 + Math.max(40, ...series.map((s) => textWidth(s.label.slice(0, length)))),
    bottom: 28,
    left: 12 + Math.max(28, ...domain.map((value) => textWidth(axisText(value, unit)))),
  };
  const plot = {
    width: Math.max(40, width - margin.left - margin.right),
    height: height - margin.top - margin.bottom,
  };
  const band = scaleBand<number>({ domain: columns.map((_, i) => i), range: [0, plot.width], padding: 0.16 });
  const y = scaleLinear<number>({ domain, range: [plot.height, 0] });
  const middle = (i: number) => (band(i) ?? 0) + band.bandwidth() / 2;
  const x = scaleLinear<number>({
    domain: [0, Math.max(1, columns.length - 1)],
    range: [middle(0), middle(Math.max(1, columns.length - 1))],
  });
  const monthOf = (column: number) => months[columns[column]?.t ?? 0] ?? '';

  const cursor = useCursor({
    count: columns.length,
    entryAt: (at) => Math.floor((at - margin.left) / Math.max(1, band.step())),
    textOf: (i) =>
      `${formatMonth(monthOf(i))}: ${series.map((s) => `${s.label} ${formatAs(s.values[columns[i]?.t ?? 0], { unit, currency })}`).join(', ')}`,
    label: `Column in the chart: ${texts.title}`,
  });
  const shownMonth = columns[cursor.shown]?.t ?? 0;
  const look = (s: StackSeries, i: number) => {
    const name = s.key ?? `hue-${(i % 8) + 1}`;
    return {
      className: `chart-area chart-area-${name}`,
      ...(HATCHED.has(name) ? { fill: `url(#${id}-${name})` } : {}),
    };
  };
  const lastColumn = columns.at(-1);

  return (
    <ChartFrame {...texts} table={tableByMonth(months, series, { unit, currency })}>
      <Readout
        when={formatMonth(monthOf(cursor.shown))}
        items={series.map((s, i) => ({
          key: s.label,
          label: s.label,
          value: formatAs(s.values[shownMonth], { unit, style: 'compact', currency }),
          swatch: <rect {...look(s, i)} x="1" width="20" height="10" />,
        }))}
      />
      <div ref={ref} className="chart-plot" {...cursor.props}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} height={height} className="chart-svg">
          <Patterns id={id} />
          <Group left={margin.left} top={margin.top}>
            <ValueAxis scale={y} width={plot.width} unit={unit} />
            {columns.map(({ t, segments }, column) => (
              <g
                key={t}
                className={cursor.entry !== null && cursor.entry !== column ? 'chart-aside' : undefined}
              >
                {segments.map((segment, i) => {
                  const s = series[i];
                  const [from, to] = [y(segment.from), y(segment.to)];
                  return s && segment.from !== segment.to ? (
                    <rect
                      key={s.label}
                      {...look(s, i)}
                      x={band(column)}
                      y={Math.min(from, to)}
                      width={band.bandwidth()}
                      height={Math.abs(to - from)}
                    />
                  ) : null;
                })}
              </g>
            ))}
            <line className="chart-zero" x2={plot.width} y1={y(0)} y2={y(0)} />
            <MonthAxis
              ticks={columnTicks(
                columns.map(({ t }) => months[t] ?? ''),
                plot.width,
              )}
              scale={x}
              top={plot.height}
            />
            <EndLabels
              left={plot.width}
              height={plot.height}
              length={length}
              labels={series.flatMap((s, i) => {
                const segment = lastColumn?.segments[i];
                if (!segment || segment.from === segment.to) return [];
                const value = formatAs(segment.to - segment.from, { unit, style: 'compact' });
                return [
                  {
                    key: s.label,
                    text: s.label,
                    value,
                    at: y((segment.from + segment.to) / 2),
                  },
                ];
              })}
            />
          </Group>
        </svg>
      </div>
    </ChartFrame>
  );
}
