import { MARK_ROW_PX, type PlacedMark } from './marks';

/** Lines through marked places, with their labels above the plot. */
export function MarksAbove({ marks, height }: { marks: readonly PlacedMark[]; height: number }) {
  return marks.map(({ label, at, anchor, row }) => (
    <g key={`${at} ${label}`}>
      <line className="chart-marker" x1={at} x2={at} y1={-row * MARK_ROW_PX} y2={height} />
      <text
        className="chart-tick"
        x={at + (anchor === 'end' ? -4 : 4)}
        y={-5 - row * MARK_ROW_PX}
        textAnchor={anchor}
      >
        {label}
      </text>
    </g>
  ));
}
