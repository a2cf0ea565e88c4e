import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import type { scaleLinear } from '@visx/scale';
import { axisText, type MonthTick } from './scales';
import type { ChartUnit } from './types';

export type ValueScale = ReturnType<typeof scaleLinear<number>>;

const TICKS = 5;

/** Grid lines, their values at the left, and a zero line where zero is in sight. Money is short; its currency is in the subtitle. */
export function ValueAxis({
  scale,
  width,
  unit,
}: {
  scale: ValueScale;
  width: number;
  unit: ChartUnit['unit'];
}) {
  const [low = 0, high = 0] = scale.domain();
  return (
    <>
      <GridRows scale={scale} width={width} numTicks={TICKS} className="chart-grid" />
      {low <= 0 && high >= 0 ? <line className="chart-zero" x2={width} y1={scale(0)} y2={scale(0)} /> : null}
      <AxisLeft
        scale={scale}
        numTicks={TICKS}
        hideAxisLine
        hideTicks
        tickComponent={({ y, formattedValue }) => (
          <text className="chart-tick" x={-8} y={y} dominantBaseline="central" textAnchor="end">
            {formattedValue}
          </text>
        )}
        tickFormat={(value) => axisText(Number(value), unit)}
      />
    </>
  );
}

type MonthAxisProps = { ticks: readonly MonthTick[]; scale: ValueScale; top: number };

export function MonthAxis({ ticks, scale, top }: MonthAxisProps) {
  const labels = new Map(ticks.map((tick) => [tick.index, tick.label]));
  return (
    <AxisBottom
      scale={scale}
      top={top}
      axisLineClassName="chart-axis"
      tickClassName="chart-axis-tick"
      tickLength={5}
      tickValues={ticks.map((tick) => tick.index)}
      tickComponent={({ x, formattedValue }) => (
        <text className="chart-tick" x={x} y={19} textAnchor="middle">
          {formattedValue}
        </text>
      )}
      tickFormat={(value) => labels.get(Number(value)) ?? ''}
    />
  );
}
