import type { ReactNode } from 'react';

type ReadoutProps = {
  when: string;
  items: readonly { key: string; label: string; value: string; swatch: ReactNode }[];
};

/** The numbers under the cursor, in a row of their own so that nothing covers the drawing. On paper there is no cursor. */
export function Readout({ when, items }: ReadoutProps) {
  return (
    <p className="chart-readout print:hidden" aria-hidden="true">
      <span className="chart-when">{when}</span>
      {items.map((item) => (
        <span key={item.key} className="chart-reading">
          <svg aria-hidden="true" width="22" height="10" className="chart-swatch">
            {item.swatch}
          </svg>
          {item.label} <strong>{item.value}</strong>
        </span>
      ))}
    </p>
  );
}
