import { ListFilter, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { plural } from '@/lib/format';
import { FilterPanel } from './filter-panel';
import { filterParts } from './filter-words';
import type { View } from './use-view';
import { PLAIN_VIEW } from './view-query';

type Props = {
  view: View;
  /** How many lines there are, shown or not. */
  all: number;
  currency: string;
  ownCentre: string | null;
  /** What else is set up about the grid. */
  children: ReactNode;
};

/** Which lines are shown, in words, and how to show others. */
export function ViewBar({ view, all, currency, ownCentre, children }: Props) {
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const { query, change, lines, isFiltered, isOutdated, arrangeAgain } = view;
  const parts = filterParts(query);
  const isSorted = query.sort.length > 0;
  return (
    <>
      <div className="row">
        <input
          type="search"
          className="input w-44"
          aria-label="Find role lines"
          placeholder="Find"
          value={query.find}
          onChange={(event) => change({ ...query, find: event.currentTarget.value })}
        />
        <Button
          variant="quiet"
          icon={<ListFilter size={14} />}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          {parts.length > 0 ? `Filter (${parts.length})` : 'Filter'}
        </Button>
        {parts.map(({ text, without }) => (
          <button
            key={text}
            type="button"
            className="inline-flex min-h-6 items-center gap-1 rounded-sm bg-accent-wash px-1.5 text-12 font-medium text-accent-strong"
            aria-label={`Take away: ${text}`}
            onClick={() => change(without)}
          >
            {text}
            <X size={12} aria-hidden="true" />
          </button>
        ))}
        <span role="status" className="text-13 text-muted">
          {isFiltered
            ? `${lines.length} of ${plural(all, 'line')} shown. The totals above are of all ${all}.`
            : ''}
        </span>
        {isFiltered || isSorted ? (
          <Button variant="quiet" onClick={() => change(PLAIN_VIEW)}>
            {isFiltered ? 'Show all lines' : 'Back to the plan’s order'}
          </Button>
        ) : null}
        {isOutdated ? (
          <span className="text-13 text-muted">
            Lines keep their places while you edit.{' '}
            <button type="button" className="underline underline-offset-2" onClick={arrangeAgain}>
              {isSorted ? 'Sort and filter again' : 'Filter again'}
            </button>
          </span>
        ) : null}
        <span className="row ml-auto">{children}</span>
      </div>
      <div id={panel} hidden={!isOpen}>
        {isOpen ? <FilterPanel {...{ query, currency, ownCentre }} onChange={change} /> : null}
      </div>
    </>
  );
}
