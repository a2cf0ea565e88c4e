'use client';

import { scaleLinear } from '@visx/scale';
import { formatAs } from '@/lib/format';
import { ChartFrame } from './chart-frame';
import { textWidth } from './scales';
import type { ChartTexts, ChartUnit } from './types';
import { useWidth } from './use-width';

export type TornadoItem = {
  label: string;
  /** What low and high mean for this driver, for the table. */
  range: string;
  low: number;
  high: number;
};

type TornadoChartProps = ChartTexts &
  ChartUnit & {
    /** Where every bar starts. */
    middle: { label: string; value: number };
    /** The widest first. */
    items: readonly TornadoItem[];
  };

const ROW_PX = 40;
const TOP_PX = 22;

/** What each driver does to one measure: from the middle to its low (grey, hollow end) and to its high (accent, full end). */
export function TornadoChart({ middle, items, unit, currency, ...texts }: TornadoChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const write = (value: number) => formatAs(value, { unit, style: 'compact' });
  const ends = items.flatMap(({ low, high }) => [low, high]);
  const side = 10 + Math.max(24, ...ends.map((end) => textWidth(write(end))));
  const x = scaleLinear<number>({
    domain: domainOf([middle.value, ...ends]),
    range: [side, Math.max(side + 40, width - side)],
  });
  const height = TOP_PX + items.length * ROW_PX;
  const table = {
    head: ['Driver', 'From low to high', 'At its low', 'At its high', 'Width'],
    rows: items.map(({ label, range, low, high }) => [label, range, low, high, Math.abs(high - low)]),
    show: (value: number | null | undefined | 'masked') => formatAs(value, { unit, currency }),
  };
  return (
    <ChartFrame {...texts} table={table}>
      <div ref={ref} className="chart-plot">
        <svg
          role="img"
          aria-label={items
            .map(({ label, low, high }) => `${label} ${write(low)} at its low, ${write(high)} at its high`)
            .join('; ')}
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          className="chart-svg"
        >
          <text className="chart-tick" x={x(middle.value)} y={12} textAnchor="middle">
            {middle.label} {write(middle.value)}
          </text>
          <line
            className="chart-zero"
            x1={x(middle.value)}
            x2={x(middle.value)}
            y1={TOP_PX - 4}
            y2={height}
          />
          {items.map((item, i) => (
            <Bar
              key={item.label}
              item={item}
              top={TOP_PX + i * ROW_PX}
              middle={middle.value}
              x={x}
              write={write}
            />
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

type BarProps = {
  item: TornadoItem;
  top: number;
  middle: number;
  x: (value: number) => number;
  write: (value: number) => string;
};

function Bar({ item: { label, low, high }, top, middle, x, write }: BarProps) {
  const y = top + 26;
  const part = (value: number) => ({
    x: Math.min(x(middle), x(value)),
    width: Math.abs(x(value) - x(middle)),
    y: y - 6,
    height: 12,
  });
  const left = Math.min(low, high, middle);
  const right = Math.max(low, high, middle);
  return (
    <g>
      <text className="chart-name" x={x(middle)} y={top + 13} textAnchor="middle">
        {label}
      </text>
      <rect className="chart-bar-low" {...part(low)} />
      <rect className="chart-bar-plan" {...part(high)} />
      <circle className="chart-end-low" cx={x(low)} cy={y} r="4" />
      <circle className="chart-bar-plan" cx={x(high)} cy={y} r="4.5" />
      <text className="chart-tick" x={x(left) - 8} y={y} dominantBaseline="central" textAnchor="end">
        {write(left)}
      </text>
      <text className="chart-tick" x={x(right) + 8} y={y} dominantBaseline="central">
        {write(right)}
      </text>
    </g>
  );
}
