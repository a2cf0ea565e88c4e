import { useMemo, useSyncExternalStore } from 'react';
import { type Field, isField } from './fields';
import { keptText } from './kept-text';

const NONE = '';
/** For every cost centre; a browser that keeps nothing shows every column. */
const kept = keptText('headroom-hidden-columns');

/** The columns that the reader has put away, and how to put one away or take it out again. */
export function useHiddenColumns() {
  const names = useSyncExternalStore(
    kept.subscribe,
    () => kept.read() ?? NONE,
    () => NONE,
  );
  const hidden = useMemo(() => new Set(names.split(',').filter(isField)), [names]);
  const show = (field: Field, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(field);
    else next.add(field);
    kept.write([...next].join());
  };
  return { hidden, show };
}
