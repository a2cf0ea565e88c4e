'use client';

import { Download } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { Table, Td, Th } from '@/components/ui/table';
import { formatNumber, MINUS } from '@/lib/format';
import { type ChartTable, csvOf, rowName } from './chart-table';
import { pictureOf, pngOf, save } from './picture';
import type { ChartTexts } from './types';

type ChartFrameProps = ChartTexts & {
  table: ChartTable;
  /** The drawing; the first svg element in it is what is downloaded. */
  children: ReactNode;
};

/** A chart under its finding, with the table behind it and its downloads. */
export function ChartFrame({ title, subtitle, fileName, table, children }: ChartFrameProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);

  const picture = () => {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg[viewBox]');
    return svg ? pictureOf(svg, { title, subtitle }) : null;
  };
  const saveCsv = () => save(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
  const saveSvg = () => {
    const made = picture();
    if (made) save(new Blob([made.text], { type: 'image/svg+xml' }), `${fileName}.svg`);
  };
  const savePng = async () => {
    const made = picture();
    if (!made) return;
    try {
      save(await pngOf(made), `${fileName}.png`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{unbroken(title)}</span>
        <span className="chart-subtitle">{subtitle}</span>
      </figcaption>
      <div ref={drawing}>{children}</div>
      <div className="chart-foot print:hidden">
        <details onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}>
          <summary>Show table</summary>
          {open ? <DataTable title={title} table={table} /> : null}
        </details>
        <div className="chart-downloads">
          <Download size={14} aria-hidden="true" />
          <button type="button" aria-label={`Download CSV: ${title}`} onClick={saveCsv}>
            CSV
          </button>
          <button type="button" aria-label={`Download SVG: ${title}`} onClick={saveSvg}>
            SVG
          </button>
          <button type="button" aria-label={`Download PNG: ${title}`} onClick={savePng}>
            PNG
          </button>
        </div>
      </div>
      {failed ? (
        <p role="alert" className="text-12 text-bad">
          The browser could not make a PNG. The SVG holds the same picture.
        </p>
      ) : null}
    </figure>
  );
}

/** No line ends between a minus sign and its number or currency. */
const unbroken = (text: string) => text.replaceAll(MINUS, `${MINUS}\u2060`);

function DataTable({ title, table }: { title: string; table: ChartTable }) {
  const show = table.show ?? formatNumber;
  const textual = (column: number) => table.rows.every((row) => typeof row[column] === 'string');
  return (
    <Table caption={title} captionHidden dense>
      <thead>
        <tr>
          {table.head.map((name, column) => (
            <Th key={name} numeric={column > 0 && !textual(column)}>
              {name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            <th scope="row">{rowName(row[0] ?? null)}</th>
            {row.slice(1).map((cell, column) => (
              <Td key={table.head[column + 1]} numeric={typeof cell !== 'string'}>
                {typeof cell === 'string' ? cell : show(cell)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
