import { useSyncExternalStore } from 'react';
import { keptText } from './kept-text';
import { type Notation, notationOf } from './notation';

const kept = keptText('headroom-spreadsheet-numbers');
const isNotation = (text: string | null): text is Notation =>
  text === 'point' || text === 'comma' || text === 'shown';

/** Until one is chosen it is that of the browser's language. */
function read(): Notation {
  const text = kept.read();
  return isNotation(text) ? text : notationOf(navigator.language);
}

/** How numbers go to and come from the reader's spreadsheets. */
export function useNotation() {
  const notation = useSyncExternalStore(kept.subscribe, read, (): Notation => 'point');
  return { notation, choose: (chosen: Notation) => kept.write(chosen) };
}
