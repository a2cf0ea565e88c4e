'use client';

import { scaleLinear } from '@visx/scale';
import { formatAs } from '@/lib/format';
import { ChartFrame } from './chart-frame';
import { textWidth } from './scales';
import type { ChartTexts, ChartUnit } from './types';
import { useWidth } from './use-width';

type PairRankingProps = ChartTexts &
  ChartUnit & {
    /** What the two bars of a row are: the one to measure against, in grey, then the one that counts. */
    names: readonly [against: string, own: string];
    /** In the order in which they are shown. */
    items: readonly { label: string; against: number; own: number }[];
  };

const ROW_PX = 44;
const BAR_PX = 12;

/** Things of one kind by two measures, one bar above the other. */
export function PairRanking({ names, items, unit, currency, ...texts }: PairRankingProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const write = (value: number, name: string) => `${formatAs(value, { unit, style: 'compact' })} ${name}`;
  const bars = items.map(({ label, against, own }) => ({
    label,
    pair: [
      { value: against, text: write(against, names[0]), className: 'chart-bar-baseline' },
      { value: own, text: write(own, names[1]), className: 'chart-bar-plan' },
    ],
  }));
  const values = 10 + Math.max(24, ...bars.flatMap(({ pair }) => pair.map(({ text }) => textWidth(text))));
  const labels = Math.min(width * 0.36, 12 + Math.max(48, ...items.map((item) => textWidth(item.label))));
  const ends = items.flatMap(({ against, own }) => [against, own]);
  const x = scaleLinear<number>({
    domain: [Math.min(0, ...ends), Math.max(1, ...ends)],
    range: [labels, Math.max(labels + 20, width - values)],
  });
  const height = Math.max(1, items.length) * ROW_PX + 4;
  const fits = Math.floor(labels / 6.8);
  const table = {
    head: ['Name', ...names],
    rows: items.map(({ label, against, own }) => [label, against, own]),
    show: (value: number | null | undefined | 'masked') => formatAs(value, { unit, currency }),
  };
  return (
    <ChartFrame {...texts} table={table}>
      <div ref={ref} className="chart-plot">
        <svg
          role="img"
          aria-label={bars
            .map(({ label, pair }) => `${label}: ${pair.map(({ text }) => text).join(', ')}`)
            .join('; ')}
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          className="chart-svg"
        >
          <line className="chart-zero" x1={x(0)} x2={x(0)} y2={height} />
          {bars.map(({ label, pair }, i) => (
            <g key={label}>
              <text className="chart-name" y={i * ROW_PX + ROW_PX / 2} dominantBaseline="central">
                <title>{label}</title>
                {label.length > fits ? `${label.slice(0, fits - 1)}…` : label}
              </text>
              {pair.map(({ value, text, className }, n) => {
                const top = i * ROW_PX + ROW_PX / 2 - BAR_PX - 1 + n * (BAR_PX + 2);
                return (
                  <g key={className}>
                    <rect
                      className={className}
                      x={Math.min(x(0), x(value))}
                      y={top}
                      width={Math.max(1, Math.abs(x(value) - x(0)))}
                      height={BAR_PX}
                    />
                    <text
                      className="chart-tick"
                      x={Math.max(x(0), x(value)) + 6}
                      y={top + BAR_PX / 2}
                      dominantBaseline="central"
                    >
                      {text}
                    </text>
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}
