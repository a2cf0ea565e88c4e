import { useSyncExternalStore } from 'react';
import { type Notation, notationOf } from './notation';

const KEY = 'headroom-spreadsheet-numbers';
const listeners = new Set<() => void>();
const isNotation = (text: string | null): text is Notation =>
  text === 'point' || text === 'comma' || text === 'shown';

/** Kept by the browser; until one is chosen it is that of the browser's language. */
function read(): Notation {
  try {
    const kept = localStorage.getItem(KEY);
    if (isNotation(kept)) return kept;
  } catch {
    return notationOf(navigator.language);
  }
  return notationOf(navigator.language);
}

function choose(notation: Notation): void {
  try {
    localStorage.setItem(KEY, notation);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How numbers go to and come from the reader's spreadsheets. */
export function useNotation() {
  const notation = useSyncExternalStore(subscribe, read, (): Notation => 'point');
  return { notation, choose };
}
