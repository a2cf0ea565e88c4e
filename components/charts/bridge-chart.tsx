'use client';

import { scaleBand, scaleLinear } from '@visx/scale';
import { useId } from 'react';
import { formatAs, formatDeltaAs } from '@/lib/format';
import { type BridgePart, type BridgeStep, bridgeRange, bridgeSteps } from './bridge';
import { ChartFrame } from './chart-frame';
import { wrapLabel } from './labels';
import { Patterns } from './patterns';
import { textWidth } from './scales';
import type { ChartTexts, ChartUnit } from './types';
import { useWidth } from './use-width';

type BridgeChartProps = ChartTexts &
  ChartUnit & {
    start: { label: string; value: number };
    /** Signed: above 0 it raises. */
    parts: readonly BridgePart[];
    end: { label: string; value: number };
    height?: number | undefined;
    /** Of a row, where the bridge lies on its side. */
    rowHeight?: number | undefined;
  };

/** Below this width a column's label is unreadable, and the bridge lies on its side. */
const COLUMN_PX = 76;
const ROW_PX = 32;
/** What of a row's height is between two bars. */
const ROW_GAP = 0.375;

/** From one total to another, part by part: baseline cost to plan cost. */
export function BridgeChart({
  start,
  parts,
  end,
  unit,
  currency,
  height = 320,
  rowHeight = ROW_PX,
  ...texts
}: BridgeChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const steps = bridgeSteps(start, parts, end);
  const { cut, low } = bridgeRange(steps);
  const write = (step: BridgeStep) =>
    (step.kind === 'total' ? formatAs : formatDeltaAs)(step.kind === 'total' ? step.to : step.value, {
      unit,
      style: 'compact',
    });
  const subtitle = cut
    ? `${texts.subtitle}. The bars of both totals are cut at ${formatAs(low, { unit, style: 'compact' })}`
    : texts.subtitle;
  const table = {
    head: ['Part', 'Value', 'Total so far'],
    rows: steps.map((step) => [step.label, step.kind === 'total' ? step.to : step.value, step.to]),
    show: (value: number | null | undefined | 'masked') => formatAs(value, { unit, currency }),
  };
  const Drawing = width / steps.length >= COLUMN_PX ? Columns : Rows;
  return (
    <ChartFrame {...texts} subtitle={subtitle} table={table}>
      <div ref={ref} className="chart-plot">
        <Drawing {...{ steps, width, height, rowHeight, write }} />
      </div>
    </ChartFrame>
  );
}

type DrawingProps = {
  steps: readonly BridgeStep[];
  width: number;
  height: number;
  rowHeight: number;
  write: (step: BridgeStep) => string;
};

const describe = (steps: readonly BridgeStep[], write: DrawingProps['write']) =>
  steps.map((step) => `${step.label} ${write(step)}`).join(', ');

function Columns({ steps, width, height, write }: DrawingProps) {
  const id = useId();
  const { low, high, cut } = bridgeRange(steps);
  const [top, bottom] = [20, height - 44];
  const x = scaleBand<number>({
    domain: steps.map((_, i) => i),
    range: [0, width],
    paddingInner: 0.28,
    paddingOuter: 0.1,
  });
  const y = scaleLinear<number>({ domain: [low, high], range: [bottom, top] });
  const bar = x.bandwidth();
  return (
    <svg
      role="img"
      aria-label={describe(steps, write)}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      className="chart-svg"
    >
      <Patterns id={id} />
      <line className="chart-zero" x2={width} y1={y(Math.max(low, 0))} y2={y(Math.max(low, 0))} />
      {steps.map((step, i) => {
        const left = x(i) ?? 0;
        const from = y(Math.max(low, step.from));
        const to = y(step.to);
        const edge = Math.min(from, to);
        const above = step.kind !== 'fall' || Math.max(from, to) + 16 > bottom;
        return (
          <g key={step.label}>
            <rect
              {...look(step, i, id)}
              x={left}
              y={edge}
              width={bar}
              height={Math.max(1, Math.abs(to - from))}
            />
            {cut && step.kind === 'total' ? <Break x={left} y={bottom - 16} width={bar} /> : null}
            {i < steps.length - 1 ? (
              <line className="chart-connector" x1={left + bar} x2={x(i + 1)} y1={to} y2={to} />
            ) : null}
            <text
              className="chart-value"
              x={left + bar / 2}
              y={above ? edge - 6 : Math.max(from, to) + 14}
              textAnchor="middle"
            >
              {write(step)}
            </text>
            {wrapLabel(step.label, Math.max(8, Math.floor(x.step() / 6.8))).map((line, n) => (
              <text
                key={line}
                className="chart-tick"
                x={left + bar / 2}
                y={bottom + 18 + n * 14}
                textAnchor="middle"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function Rows({ steps, width, rowHeight, write }: DrawingProps) {
  const id = useId();
  const { low, high, cut } = bridgeRange(steps);
  const values = 8 + Math.max(...steps.map((step) => textWidth(write(step))));
  const labels = Math.min(width * 0.36, 12 + Math.max(...steps.map((step) => textWidth(step.label))));
  const x = scaleLinear<number>({ domain: [low, high], range: [labels, width - values] });
  const height = steps.length * rowHeight + 4;
  const gap = rowHeight * ROW_GAP;
  const zero = x(Math.max(low, 0));
  const length = Math.floor(labels / 6.6);
  return (
    <svg
      role="img"
      aria-label={describe(steps, write)}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      className="chart-svg"
    >
      <Patterns id={id} />
      <line className="chart-zero" x1={zero} x2={zero} y2={height} />
      {steps.map((step, i) => {
        const top = i * rowHeight + gap / 2;
        const bar = rowHeight - gap;
        const [from, to] = [x(Math.max(low, step.from)), x(step.to)];
        const lines = wrapLabel(step.label, length);
        return (
          <g key={step.label}>
            {lines.map((line, n) => (
              <text
                key={line}
                className="chart-tick"
                y={top + bar / 2 + (n - (lines.length - 1) / 2) * 13}
                dominantBaseline="central"
              >
                {line}
              </text>
            ))}
            <rect
              {...look(step, i, id)}
              x={Math.min(from, to)}
              y={top}
              width={Math.max(1, Math.abs(to - from))}
              height={bar}
            />
            {cut && step.kind === 'total' ? <Break x={labels + 8} y={top} width={bar} turned /> : null}
            {i < steps.length - 1 ? (
              <line className="chart-connector" x1={to} x2={to} y1={top + bar} y2={top + rowHeight} />
            ) : null}
            <text
              className="chart-value"
              x={width}
              y={top + bar / 2}
              dominantBaseline="central"
              textAnchor="end"
            >
              {write(step)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Totals are solid (the first is the baseline), what raises is hatched, what lowers is plain. */
function look(step: BridgeStep, index: number, id: string) {
  if (step.kind === 'total') return { className: index === 0 ? 'chart-bar-baseline' : 'chart-bar-plan' };
  return step.kind === 'fall'
    ? { className: 'chart-bar-fall' }
    : { className: 'chart-bar-rise', fill: `url(#${id}-rise)` };
}

/** The mark of a bar that does not start at zero. */
function Break({ x, y, width, turned }: { x: number; y: number; width: number; turned?: boolean }) {
  const teeth = Array.from({ length: 5 }, (_, i) => `${(i * width) / 4},${i % 2 === 0 ? 0 : 5}`).join(' ');
  return (
    <polyline
      className="chart-break"
      points={teeth}
      transform={turned ? `translate(${x + 5},${y}) rotate(90)` : `translate(${x},${y})`}
    />
  );
}
