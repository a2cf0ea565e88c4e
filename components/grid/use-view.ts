'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Arrangement, arrange, arrangedLines, type ViewContext } from './arrange';
import { EFFECTS } from './columns';
import { lineFinder } from './find-lines';
import type { Line, Sheet } from './sheet';
import { isFiltered, type ViewQuery, viewParameters, viewQuery, withView } from './view-query';

type Options = Omit<ViewContext, 'isFound'> & {
  sheet: Sheet;
  systemNames: ReadonlyMap<string, string>;
};

export type View = {
  query: ViewQuery;
  change: (query: ViewQuery) => void;
  lines: readonly Line[];
  isFiltered: boolean;
  /** Whether edits have made the arrangement another than the one shown. */
  isOutdated: boolean;
  arrangeAgain: () => void;
};

/** Browsers take a new address only so often; typing would use it up. */
const SETTLED_MS = 200;

/** Which lines are shown in which order: kept in the page's address, and arranged anew only when that is asked for. */
export function useView({
  sheet,
  systemNames,
  centreId,
  centreNames,
  effects,
  opened,
  conflicts,
}: Options): View {
  const path = usePathname();
  const parameters = useSearchParams();
  const [query, setQuery] = useState(() => viewQuery(new URLSearchParams(parameters)));
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(writing.current), []);
  const change = (next: ViewQuery) => {
    setQuery(next);
    clearTimeout(writing.current);
    writing.current = setTimeout(() => {
      const search = withView(new URLSearchParams(window.location.search), next);
      window.history.replaceState(null, '', search === '' ? path : `${path}?${search}`);
    }, SETTLED_MS);
  };

  const sought = useDeferredValue(query);
  const context = useMemo<ViewContext>(
    () => ({
      isFound: lineFinder(sought.find, { systems: systemNames, centres: centreNames }),
      ...{ centreId, centreNames, effects, opened, conflicts },
    }),
    [sought.find, systemNames, centreId, centreNames, effects, opened, conflicts],
  );
  const isPlain = viewParameters(sought).length === 0;
  const isWaiting = effects.size === 0 && sought.sort.some(({ column }) => EFFECTS.includes(column));
  const key = `${isWaiting} ${JSON.stringify(viewParameters(sought))}`;
  const [shown, setShown] = useState<{ key: string; arrangement: Arrangement } | null>(null);
  const isCurrent = shown?.key === key;
  const arrangement = isCurrent ? shown.arrangement : arrange(sheet, sought, context);
  if (!isCurrent) setShown({ key, arrangement });

  const lines = useMemo(
    () => (isPlain ? sheet.lines : arrangedLines(sheet.lines, arrangement, sought.sort.length > 0)),
    [isPlain, sheet.lines, arrangement, sought],
  );
  const fresh = useMemo(
    () => (isPlain ? null : arrange(sheet, sought, context)),
    [isPlain, sheet, sought, context],
  );
  return {
    query,
    change,
    lines,
    isFiltered: isFiltered(query),
    isOutdated: fresh !== null && !isSameOrder(fresh.ids, lines),
    arrangeAgain: () => {
      if (fresh) setShown({ key, arrangement: fresh });
    },
  };
}

const isSameOrder = (ids: readonly string[], lines: readonly Line[]) =>
  ids.length === lines.length && lines.every(({ id }, index) => id === ids[index]);
