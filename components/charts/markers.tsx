import { rowsFor } from './labels';
import { textWidth } from './scales';

export type MarkerAt = { label: string; at: number };
type Placed = MarkerAt & { anchor: 'start' | 'end'; row: number };

/** Height of a row of marker labels above the plot. */
const ROW_PX = 16;

/** Where each mark and its label stand: labels turn inwards, and those that would overlap get rows of their own. */
export function placeMarkers(markers: readonly MarkerAt[], width: number): Placed[] {
  const placed = markers
    .map(({ label, at }) => {
      const isRight = at > width / 2;
      const reach = textWidth(label) + 12;
      return {
        label,
        at,
        anchor: isRight ? 'end' : 'start',
        from: isRight ? at - reach : at,
        to: isRight ? at : at + reach,
      } as const;
    })
    .sort((a, b) => a.from - b.from);
  const rows = rowsFor(placed);
  return placed.map(({ label, at, anchor }, i) => ({ label, at, anchor, row: rows[i] ?? 0 }));
}

/** Pixels above the plot that the labels need. */
export function markersHeight(markers: readonly Placed[]): number {
  return ROW_PX * Math.max(0, ...markers.map(({ row }) => row + 1));
}

/** Dashed lines down the plot, each named above it. */
export function Markers({ markers, height }: { markers: readonly Placed[]; height: number }) {
  return markers.map(({ label, at, anchor, row }) => (
    <g key={`${at} ${label}`}>
      <line className="chart-marker" x1={at} x2={at} y1={-row * ROW_PX} y2={height} />
      <text
        className="chart-tick"
        x={at + (anchor === 'end' ? -4 : 4)}
        y={-5 - row * ROW_PX}
        textAnchor={anchor}
      >
        {label}
      </text>
    </g>
  ));
}
