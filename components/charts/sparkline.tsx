import { sparkPath } from './spark-path';
import type { Values } from './types';

type SparklineProps = {
  values: Values;
  /** Drawn in grey behind, on the same scale. */
  baseline?: Values | undefined;
  /** What the line shows, in words. */
  label: string;
  width?: number | undefined;
  height?: number | undefined;
};

/** A line as small as a word. Its numbers are in the row that it stands in; `label` is read in its place. */
export function Sparkline({ values, baseline, label, width = 96, height = 24 }: SparklineProps) {
  const { lines, zero } = sparkPath(baseline ? [values, baseline] : [values], { width, height });
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="sparkline"
      >
        {zero === null ? null : <line className="chart-zero" x2={width} y1={zero} y2={zero} />}
        {lines[1] ? <path className="chart-line chart-line-baseline" d={lines[1]} /> : null}
        <path className="chart-line chart-line-plan" d={lines[0]} />
      </svg>
      <span className="sr-only">{label}</span>
    </>
  );
}
