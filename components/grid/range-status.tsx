import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { formatNumber, plural } from '@/lib/format';
import { FIELDS } from './fields';
import type { GridRow } from './grid-row';
import type { RangeStore } from './range-store';
import { addsUp, type ColumnSummary, summaryOf } from './range-summary';

/** Columns whose sums fit on a line. */
const MOST_COLUMNS = 3;
/** Long enough that a range that is still being drawn is not read aloud cell by cell. */
const SETTLED_MS = 600;

type Props = { store: RangeStore; rows: readonly GridRow[] };

/** How many cells are selected and what their numbers come to. */
export function RangeStatus({ store, rows }: Props) {
  const cells = useSyncExternalStore(store.subscribe, store.get, () => null);
  const isMany = cells !== null && cells.ids.length * cells.columns.length > 1;
  const text = useMemo(() => {
    if (!cells || !isMany) return '';
    const ids = new Set(cells.ids);
    const roles = rows.filter((row) => ids.has(row.id)).map((row) => row.line.role);
    const summaries = summaryOf(roles, cells.fields);
    const more = summaries.length - MOST_COLUMNS;
    return [
      `${plural(cells.ids.length, 'line')} × ${plural(cells.columns.length, 'column')} selected`,
      ...summaries.slice(0, MOST_COLUMNS).map(sentenceOf),
      ...(more > 0 ? [`and ${plural(more, 'more column')}`] : []),
    ].join(' · ');
  }, [cells, isMany, rows]);
  const spoken = useSettled(text);
  return (
    <>
      <p className="tnum min-h-5 text-13 text-muted" data-range-status>
        {text || (
          <span className="max-sm:hidden print:hidden">
            Drag with the mouse, or press Shift with the arrows, to select several cells.
          </span>
        )}
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </>
  );
}

function sentenceOf({ field, count, sum, average }: ColumnSummary): string {
  const written = (value: number) => `${formatNumber(value)}${FIELDS[field].kind === 'percent' ? ' %' : ''}`;
  const name = FIELDS[field].header.replace(/, .*$/, '');
  const total = addsUp(field) ? `, sum ${written(sum)}` : '';
  return `${name}: count ${count}${total}, average ${written(average)}`;
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
