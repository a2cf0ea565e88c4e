'use client';

import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { Group } from '@visx/group';
import { scaleLog } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { formatPrice, formatSignificant } from '@/lib/format';
import { ChartFrame } from './chart-frame';
import { EndLabels } from './end-labels';
import { type LineLook, withClasses } from './line-classes';
import { logDomain, logTicks } from './log-ticks';
import { Markers, markersHeight, placeMarkers } from './markers';
import { Readout } from './readout';
import { textWidth } from './scales';
import type { ChartTexts } from './types';
import { useCursor } from './use-cursor';
import { useWidth } from './use-width';

export type Curve = LineLook & {
  label: string;
  /** By x; two of the same x are a step. What is not above 0 has no place on the axis. */
  points: readonly { x: number; y: number }[];
};

type CurveChartProps = ChartTexts & {
  /** Ends of the quantity axis, above 0. */
  domain: readonly [from: number, to: number];
  /** What the quantity is, for the table: "1,000 pages a month". */
  quantity: string;
  currency: string;
  curves: readonly Curve[];
  /** The values behind the chart: a quantity and what each curve has there, in the order of the curves. */
  rows: readonly { x: number; values: readonly number[] }[];
  /** Quantities with a line and a name; the short one where there is little room. */
  marks: readonly { x: number; label: string; short: string }[];
  /** Places where two curves meet. */
  points: readonly { x: number; y: number }[];
  /** A price that the axis has to reach: curves may be cut off above it, and the subtitle says so. */
  most?: number | undefined;
  height?: number | undefined;
};

const NARROW_PX = 620;
const TICK_PX = 58;

/** Prices of one unit against a quantity, both on logarithmic axes, with the steps that the curves have. */
export function CurveChart(props: CurveChartProps) {
  const { domain, quantity, currency, curves, rows, marks, points, most, height = 440, ...texts } = props;
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const isNarrow = width < NARROW_PX;
  const styled = withClasses(
    curves.map((curve) => ({ ...curve, points: curve.points.filter(({ y }) => y > 0) })),
  );
  const prices = styled.flatMap((curve) => curve.points.map(({ y }) => y));
  const range = logDomain(most === undefined ? prices : prices.filter((value) => value <= most));
  const isCut = prices.some((value) => value > range[1]);
  const subtitle = isCut
    ? `${texts.subtitle}. The price axis ends at ${formatSignificant(range[1])}`
    : texts.subtitle;
  const yTicks = logTicks(range, 9);
  const length = isNarrow ? 12 : 20;
  const words = curves.flatMap(({ label }) => label.split(' '));
  const sides = {
    left: 12 + Math.max(28, ...yTicks.map((tick) => textWidth(formatSignificant(tick)))),
    right:
      22 +
      Math.max(48, ...curves.map(({ label }) => textWidth(label.slice(0, length))), ...words.map(textWidth)),
  };
  const plotWidth = Math.max(40, width - sides.left - sides.right);
  const x = scaleLog<number>({ domain: [...domain], range: [0, plotWidth] });
  const placed = placeMarkers(
    marks.map((mark) => ({ label: isNarrow ? mark.short : mark.label, at: x(mark.x) })),
    plotWidth,
  );
  const margin = { ...sides, top: 10 + markersHeight(placed), bottom: 28 };
  const plot = { width: plotWidth, height: height - 38 };
  const whole = plot.height + margin.top + margin.bottom;
  const y = scaleLog<number>({ domain: range, range: [plot.height, 0] });
  const price = (value: number | undefined) => formatPrice(value, currency);

  const cursor = useCursor({
    count: rows.length,
    entryAt: (at) => nearest(rows, x.invert(at - margin.left)),
    textOf: (i) =>
      `${formatSignificant(rows[i]?.x)} × ${quantity}: ${curves.map(({ label }, c) => `${label} ${price(rows[i]?.values[c])}`).join(', ')}`,
    label: `Quantity in the chart: ${texts.title}`,
  });
  const shown = rows[cursor.shown];
  const table = {
    head: [`Volume, ${quantity}`, ...curves.map(({ label }) => label)],
    rows: rows.map((row) => [row.x, ...row.values]),
    show: (value: number | null | undefined | 'masked') => formatSignificant(value),
  };
  return (
    <ChartFrame {...texts} subtitle={subtitle} table={table}>
      <Readout
        when={formatSignificant(shown?.x)}
        items={styled.map((curve, c) => ({
          key: curve.label,
          label: curve.label,
          value: price(shown?.values[c]),
          swatch: <line className={curve.className} x1="1" x2="21" y1="5" y2="5" />,
        }))}
      />
      <div ref={ref} className="chart-plot" {...cursor.props}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${whole}`} height={whole} className="chart-svg">
          <Group left={margin.left} top={margin.top}>
            <GridRows scale={y} width={plot.width} tickValues={yTicks} className="chart-grid" />
            <AxisLeft
              scale={y}
              tickValues={yTicks}
              hideAxisLine
              hideTicks
              tickComponent={({ y: at, formattedValue }) => (
                <text className="chart-tick" x={-8} y={at} dominantBaseline="central" textAnchor="end">
                  {formattedValue}
                </text>
              )}
              tickFormat={(value) => formatSignificant(Number(value))}
            />
            <AxisBottom
              scale={x}
              top={plot.height}
              axisLineClassName="chart-axis"
              tickClassName="chart-axis-tick"
              tickLength={5}
              tickValues={logTicks(domain, Math.floor(plot.width / TICK_PX))}
              tickComponent={({ x: at, formattedValue }) => (
                <text className="chart-tick" x={at} y={19} textAnchor="middle">
                  {formattedValue}
                </text>
              )}
              tickFormat={(value) => formatSignificant(Number(value))}
            />
            <Markers markers={placed} height={plot.height} />
            <clipPath id={`${id}-plot`}>
              <rect width={plot.width} height={plot.height} />
            </clipPath>
            {styled.toReversed().map((curve) => (
              <LinePath
                key={curve.label}
                className={curve.className}
                clipPath={`url(#${id}-plot)`}
                data={[...curve.points]}
                x={(point) => x(point.x)}
                y={(point) => y(point.y)}
              />
            ))}
            {points.map((point) => (
              <circle
                key={`${point.x} ${point.y}`}
                className="chart-point"
                cx={x(point.x)}
                cy={y(point.y)}
                r="4"
              />
            ))}
            {cursor.entry === null || !shown ? null : (
              <g data-screen-only="">
                <line className="chart-cursor" x1={x(shown.x)} x2={x(shown.x)} y2={plot.height} />
                {styled.map((curve, c) => {
                  const value = shown.values[c] ?? 0;
                  return value > 0 && value <= range[1] ? (
                    <circle
                      key={curve.label}
                      className={`${curve.className} chart-dot`}
                      cx={x(shown.x)}
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
              labels={styled.flatMap((curve) => {
                const end = curve.points.at(-1);
                return end
                  ? [{ key: curve.label, text: curve.label, value: price(end.y), at: y(end.y) }]
                  : [];
              })}
            />
          </Group>
        </svg>
      </div>
    </ChartFrame>
  );
}

/** The row whose quantity is the nearest by ratio. */
function nearest(rows: readonly { x: number }[], quantity: number): number {
  const distance = (row: { x: number } | undefined) => Math.abs(Math.log((row?.x ?? 1) / quantity));
  return rows.reduce((best, row, i) => (distance(row) < distance(rows[best]) ? i : best), 0);
}
