'use client';

import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import { formatAs, formatMonth, formatRange } from '@/lib/format';
import { MonthAxis, ValueAxis } from './axes';
import { ChartFrame } from './chart-frame';
import { tableByMonth } from './chart-table';
import { EndLabels } from './end-labels';
import { type LineLook, withClasses } from './line-classes';
import { Markers, markersHeight, placeMarkers } from './markers';
import { Readout } from './readout';
import { axisText, extentOf, monthTicks, textWidth, valueDomain } from './scales';
import type { ChartTexts, ChartUnit, Margin, Values } from './types';
import { useCursor } from './use-cursor';
import { useWidth } from './use-width';

export type LineSeries = LineLook & {
  label: string;
  values: Values;
  /** A range around the line, such as P10 to P90. */
  band?: { low: Values; high: Values; label?: string | undefined } | undefined;
};

type LineChartProps = ChartTexts &
  ChartUnit & {
    /** YYYY-MM, one for each value. */
    months: readonly string[];
    series: readonly LineSeries[];
    /** Whether the axis takes in zero; by itself it does where the values come near it. */
    zero?: boolean | undefined;
    markers?: readonly Marker[] | undefined;
    height?: number | undefined;
  };

const NARROW_PX = 520;

const isNumber = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Lines by month, such as staff in the plan against the baseline. */
export function LineChart(props: LineChartProps) {
  const { months, series, unit, currency, zero, markers = [], height = 280, ...texts } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const styled = withClasses(series);
  const domain = valueDomain(
    extentOf(styled.flatMap(({ values, band }) => [values, ...(band ? [band.low, band.high] : [])])),
    zero,
  );
  const length = width < NARROW_PX ? 12 : 20;
  const sides = sidesFor({ series, domain, unit, length });
  const plotWidth = Math.max(40, width - sides.left - sides.right);
  const last = Math.max(0, months.length - 1);
  const x = scaleLinear<number>({ domain: [0, Math.max(1, last)], range: [0, plotWidth] });
  const marks = placeMarkers(
    markers
      .filter(({ month }) => months.includes(month))
      .map(({ month, label }) => ({ label, at: x(months.indexOf(month)) })),
    plotWidth,
  );
  const margin = { ...sides, top: marks.length === 0 ? 10 : 6 + markersHeight(marks), bottom: 28 };
  const plot = { width: plotWidth, height: height - margin.top - margin.bottom };
  const y = scaleLinear<number>({ domain, range: [plot.height, 0] });
  const show = (value: number | null | undefined) => formatAs(value, { unit, style: 'compact' });

  const cursor = useCursor({
    count: months.length,
    entryAt: (at) => Math.round(x.invert(at - margin.left)),
    textOf: (t) =>
      `${formatMonth(months[t] ?? '')}: ${series.map((s) => `${s.label} ${formatAs(s.values[t], { unit, currency })}`).join(', ')}`,
    label: `Month in the chart: ${texts.title}`,
  });
  const subtitle =
    domain[0] > 0 || domain[1] < 0
      ? `${texts.subtitle}. The axis starts at ${axisText(domain[0], unit)}`
      : texts.subtitle;

  return (
    <ChartFrame
      {...texts}
      subtitle={subtitle}
      table={tableByMonth(months, columnsOf(series), { unit, currency })}
    >
      <Readout
        when={formatMonth(months[cursor.shown] ?? '')}
        items={styled.map((s) => ({
          key: s.label,
          label: s.label,
          value: readingOf(s, cursor.shown, { unit, currency }),
          swatch: <line className={s.className} x1="1" x2="21" y1="5" y2="5" />,
        }))}
      />
      <div ref={ref} className="chart-plot" {...cursor.props}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} height={height} className="chart-svg">
          <Group left={margin.left} top={margin.top}>
            <ValueAxis scale={y} width={plot.width} unit={unit} />
            <MonthAxis ticks={monthTicks(months, plot.width)} scale={x} top={plot.height} />
            {styled.map(({ label, band }) =>
              band ? (
                <Area
                  key={label}
                  className="chart-band"
                  data={months.map((_, t) => t)}
                  x={(t) => x(t)}
                  y0={(t) => y(band.low[t] ?? 0)}
                  y1={(t) => y(band.high[t] ?? 0)}
                  defined={(t) => isNumber(band.low[t]) && isNumber(band.high[t])}
                />
              ) : null,
            )}
            <Markers markers={marks} height={plot.height} />
            {styled.toReversed().map(({ label, values, className }) => (
              <LinePath
                key={label}
                className={className}
                data={months.map((_, t) => t)}
                x={(t) => x(t)}
                y={(t) => y(values[t] ?? 0)}
                defined={(t) => isNumber(values[t])}
              />
            ))}
            {cursor.entry === null ? null : (
              <g data-screen-only="">
                <line className="chart-cursor" x1={x(cursor.entry)} x2={x(cursor.entry)} y2={plot.height} />
                {styled.map(({ label, values, className }) => {
                  const value = values[cursor.shown];
                  return isNumber(value) ? (
                    <circle
                      key={label}
                      className={`${className} chart-dot`}
                      cx={x(cursor.shown)}
                      cy={y(value)}
                      r="3.5"
                    />
                  ) : null;
                })}
              </g>
            )}
            <EndLabels
              left={plot.width}
              height={plot.height}
              length={length}
              labels={styled.flatMap(({ label, values }) => {
                const value = values[last];
                return isNumber(value) ? [{ key: label, text: label, value: show(value), at: y(value) }] : [];
              })}
            />
          </Group>
        </svg>
      </div>
    </ChartFrame>
  );
}

const columnsOf = (series: readonly LineSeries[]) =>
  series.flatMap(({ label, values, band }) => [
    { label, values },
    ...(band
      ? [
          { label: `${label}, low`, values: band.low },
          { label: `${label}, high`, values: band.high },
        ]
      : []),
  ]);

function readingOf({ values, band }: LineSeries, t: number, { unit, currency }: ChartUnit): string {
  const value = formatAs(values[t], { unit, style: 'compact', currency });
  const [low, high] = [band?.low[t], band?.high[t]];
  return isNumber(low) && isNumber(high) ? `${value} (${formatRange(low, high, unit)})` : value;
}

type SideNeeds = {
  series: readonly LineSeries[];
  domain: readonly [number, number];
  unit: ChartUnit['unit'];
  length: number;
};

function sidesFor({ series, domain, unit, length }: SideNeeds): Pick<Margin, 'left' | 'right'> {
  const ticks = domain.map((value) => axisText(value, unit));
  const words = series.flatMap((s) => s.label.split(' '));
  const labels = series.map((s) => s.label.slice(0, length));
  return {
    right: 22 + Math.max(40, ...labels.map(textWidth), ...words.map(textWidth)),
    left: 12 + Math.max(...ticks.map(textWidth), 28),
  };
}

type Marker = { month: string; label: string };
