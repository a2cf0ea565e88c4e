import { TextLink } from '@/components/ui/link';
import { formatDelta, formatFte, formatMoneyDelta } from '@/lib/format';
import type { CentreChanges as Changes } from '@/lib/services/versions/changes-by-centre';

type Props = { planId: string; code: string; name: string; currency: string; changes: Changes };

/** What changed in a cost centre since a planner last had it in hand, with the way to see it line by line. */
export function CentreChanges({ planId, code, name, currency, changes: { since, count, effect } }: Props) {
  const parts = [
    count.added > 0 && `${count.added} added`,
    count.gone > 0 && `${count.gone} gone`,
    count.changed > 0 && `${count.changed} changed`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return <span className="text-muted">none since version {since}</span>;
  return (
    <>
      <TextLink
        href={`/plans/${planId}/history/compare?${new URLSearchParams({ from: `${since}`, centre: code })}`}
      >
        {parts.join(', ')}
        <span className="sr-only">
          {' '}
          in {name} since version {since}
        </span>
      </TextLink>
      {effect ? (
        <span className="tnum block text-muted">
          {formatDelta(effect.staff, formatFte)} FTE at the end,{' '}
          <span className="whitespace-nowrap">
            net {formatMoneyDelta(effect.net, { style: 'compact', currency })}
          </span>
        </span>
      ) : null}
    </>
  );
}
