import { useMemo, useSyncExternalStore } from 'react';
import { type Field, isField } from './fields';

const KEY = 'headroom-hidden-columns';
const NONE = '';
const listeners = new Set<() => void>();

/** Kept by the browser, for every cost centre; a browser that keeps nothing shows every column. */
function read(): string {
  try {
    return localStorage.getItem(KEY) ?? NONE;
  } catch {
    return NONE;
  }
}

function write(fields: ReadonlySet<Field>): void {
  try {
    localStorage.setItem(KEY, [...fields].join());
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The columns that the reader has put away, and how to put one away or take it out again. */
export function useHiddenColumns() {
  const kept = useSyncExternalStore(subscribe, read, () => NONE);
  const hidden = useMemo(() => new Set(kept.split(',').filter(isField)), [kept]);
  const show = (field: Field, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(field);
    else next.add(field);
    write(next);
  };
  return { hidden, show };
}
