'use client';

import { scaleLinear } from '@visx/scale';
import { type FigureStyle, formatAs, formatDeltaAs } from '@/lib/format';
import { ChartFrame } from './chart-frame';
import { textWidth } from './scales';
import type { ChartTexts, ChartUnit } from './types';
import { useWidth } from './use-width';

export type RankedItem = {
  label: string;
  value: number;
  /** Drawn as a line through the dot. */
  range?: readonly [low: number, high: number] | undefined;
};

type BarRankingProps = ChartTexts &
  ChartUnit & {
    /** In the order in which they are shown. */
    items: readonly RankedItem[];
    kind?: 'bar' | 'dot' | undefined;
    /** Values with their signs. */
    delta?: boolean | undefined;
    style?: FigureStyle | undefined;
  };

const ROW_PX = 26;

/** Things of one kind by size. */
export function BarRanking({
  items,
  kind = 'bar',
  unit,
  currency,
  delta,
  style = 'compact',
  ...texts
}: BarRankingProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const write = (value: number) => (delta ? formatDeltaAs : formatAs)(value, { unit, style });
  const ends = items.flatMap((item) => [item.value, ...(item.range ?? [])]);
  const values = 10 + Math.max(24, ...items.map((item) => textWidth(write(item.value))));
  const labels = Math.min(width * 0.42, 12 + Math.max(48, ...items.map((item) => textWidth(item.label))));
  const x = scaleLinear<number>({
    domain: [Math.min(0, ...ends), Math.max(0, ...ends)],
    range: [labels, Math.max(labels + 20, width - values)],
  });
  const height = Math.max(1, items.length) * ROW_PX + 4;
  const fits = Math.floor(labels / 6.8);
  const table = {
    head: ['Name', 'Value'],
    rows: items.map((item) => [item.label, item.value]),
    show: (value: number | null | undefined | 'masked') => formatAs(value, { unit, currency }),
  };
  return (
    <ChartFrame {...texts} table={table}>
      <div ref={ref} className="chart-plot">
        <svg
          role="img"
          aria-label={items.map((item) => `${item.label} ${write(item.value)}`).join(', ')}
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          className="chart-svg"
        >
          <line className="chart-zero" x1={x(0)} x2={x(0)} y2={height} />
          {items.map((item, i) => {
            const middle = i * ROW_PX + ROW_PX / 2 + 2;
            const shown = item.label.length > fits ? `${item.label.slice(0, fits - 1)}…` : item.label;
            return (
              <g key={item.label}>
                <text className="chart-name" y={middle} dominantBaseline="central">
                  <title>{item.label}</title>
                  {shown}
                </text>
                {kind === 'bar' ? (
                  <rect
                    className="chart-bar-plan"
                    x={Math.min(x(0), x(item.value))}
                    y={middle - 7}
                    width={Math.max(1, Math.abs(x(item.value) - x(0)))}
                    height="14"
                  />
                ) : (
                  <>
                    <line
                      className={item.range ? 'chart-range' : 'chart-connector'}
                      x1={x(item.range?.[0] ?? 0)}
                      x2={x(item.range?.[1] ?? item.value)}
                      y1={middle}
                      y2={middle}
                    />
                    <circle className="chart-bar-plan" cx={x(item.value)} cy={middle} r="5" />
                  </>
                )}
                <text
                  className="chart-value"
                  x={width}
                  y={middle}
                  dominantBaseline="central"
                  textAnchor="end"
                >
                  {write(item.value)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFrame>
  );
}
