'use client';

import { csvOf } from '@/components/charts/chart-table';
import { save } from '@/components/charts/picture';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format';

type Props = {
  label: string;
  codes: readonly { code: string; title: string }[];
  /** Of the download, without an ending. */
  fileName: string;
};

/** Codes with their titles, folded, and as a CSV to take away. */
export function CodeList({ label, codes, fileName }: Props) {
  const download = () => {
    const table = { head: ['code', 'title'], rows: codes.map(({ code, title }) => [code, title]) };
    save(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
  };
  return (
    <details className="text-13">
      <summary className="py-1">
        {label} ({formatCount(codes.length)})
      </summary>
      <div className="mb-2">
        <Button aria-label={`Download CSV: ${label}`} onClick={download}>
          Download CSV
        </Button>
      </div>
      <ul className="max-h-48 overflow-auto">
        {codes.map(({ code, title }) => (
          <li key={code}>
            <span className="tnum mr-2 text-muted">{code}</span>
            {title}
          </li>
        ))}
      </ul>
    </details>
  );
}
