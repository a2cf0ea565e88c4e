import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import type { AskedTrail } from '@/lib/services/trail/inputs';
import type { Trail } from '@/lib/services/trail/list';
import { TrailFilter } from './trail-filter';
import { TrailTable } from './trail-table';

type Props = {
  /** Address of the page, and of the file with the same events. */
  action: string;
  exportHref: string;
  asked: AskedTrail;
  trail: Trail;
};

/** The audit trail with its filters, a hundred events a page. */
export function TrailView({ action, exportHref, asked, trail: { events, hasMore, members } }: Props) {
  const { planId, ...filters } = asked;
  const withFilters = (href: string, more: AskedTrail = {}) => {
    const entries = Object.entries({ ...filters, ...more }).filter(([, value]) => value !== undefined);
    const query = new URLSearchParams(entries.map(([key, value]) => [key, `${value}`]));
    return query.size > 0 ? `${href}?${query}` : href;
  };
  return (
    <>
      <TrailFilter action={action} asked={asked} members={members} />
      {events.length === 0 ? (
        <EmptyState title="No event fits">
          <p>Take a choice away, or widen the days. Every change of the plan leaves an event here.</p>
        </EmptyState>
      ) : (
        <TrailTable
          events={events}
          showsPlan={planId === undefined}
          hrefOf={(object) => withFilters(action, { object, below: undefined })}
        />
      )}
      <div className="row mt-4 print:hidden">
        {hasMore ? (
          <LinkButton href={withFilters(action, { below: events.at(-1)?.sequence })}>Older events</LinkButton>
        ) : null}
        <LinkButton href={withFilters(exportHref, { below: undefined })} download>
          CSV of all that fit
        </LinkButton>
      </div>
      <p className="mt-4 max-w-prose text-13 text-muted">
        Days and times are UTC. Events are never changed: each carries a hash over itself and the one before
        it, and <code>headroom audit verify</code> recomputes them all.
      </p>
    </>
  );
}
