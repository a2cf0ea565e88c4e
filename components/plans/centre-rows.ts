import type { SortDirection } from '@/components/ui/table';
import type { CentreFigures } from '@/lib/services/results/overview-view';

export type CentreColumn =
  | 'fteNow'
  | 'fteEnd'
  | 'fteDelta'
  | 'freed'
  | 'baselineCost'
  | 'net'
  | 'runRateSaving'
  | 'npv';
export type Sort = { column: CentreColumn; direction: SortDirection };

type Row = Pick<CentreFigures, 'code' | 'parent' | CentreColumn>;

/** Rows of a tree as they are shown: sorted among their neighbours, those below a folded one left out. What has no number comes last, in the order given. */
export function shownRows<R extends Row>(
  rows: readonly R[],
  { sort, folded }: { sort: Sort | null; folded: ReadonlySet<string> },
): R[] {
  const below = new Map<string | null, R[]>();
  for (const row of rows) below.set(row.parent, [...(below.get(row.parent) ?? []), row]);
  const shown: R[] = [];
  const add = (parent: string | null) => {
    const level = below.get(parent) ?? [];
    for (const row of sort ? level.toSorted((a, b) => compare(a, b, sort)) : level) {
      shown.push(row);
      if (!folded.has(row.code)) add(row.code);
    }
  };
  add(null);
  return shown;
}

function compare(a: Row, b: Row, { column, direction }: Sort): number {
  const [x, y] = [a[column], b[column]];
  if (typeof x !== 'number' || typeof y !== 'number') {
    return Number(typeof x !== 'number') - Number(typeof y !== 'number');
  }
  return direction === 'ascending' ? x - y : y - x;
}
