import { spreadLabels, wrapLabel } from './labels';

const LINE_PX = 15;
const GAP_PX = 4;

export type EndLabel = {
  key: string;
  text: string;
  /** A second line: the value itself. */
  value: string;
  /** Where the line or area ends, in pixels from the top. */
  at: number;
};

type EndLabelsProps = {
  labels: readonly EndLabel[];
  left: number;
  height: number;
  /** Characters in a line of the margin. */
  length: number;
};

/** Names and end values beside what they name, moved apart where they would overlap. */
export function EndLabels({ labels, left, height, length }: EndLabelsProps) {
  const lines = labels.map((label) => [...wrapLabel(label.text, length), label.value].filter(Boolean));
  const middles = spreadLabels(
    labels.map((label, i) => ({ at: label.at, height: (lines[i]?.length ?? 1) * LINE_PX + GAP_PX })),
    0,
    height,
  );
  return labels.map((label, i) => {
    const middle = middles[i] ?? label.at;
    const texts = lines[i] ?? [];
    const first = middle - ((texts.length - 1) * LINE_PX) / 2;
    return (
      <g key={label.key}>
        <path className="chart-leader" d={`M${left + 2},${label.at}L${left + 10},${middle}`} />
        {texts.map((text, line) => (
          <text
            key={text}
            className={line < texts.length - 1 || !label.value ? 'chart-name' : 'chart-value'}
            x={left + 14}
            y={first + line * LINE_PX}
            dominantBaseline="central"
          >
            {text}
          </text>
        ))}
      </g>
    );
  });
}
