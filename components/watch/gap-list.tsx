import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/link';
import type { WatchGap } from '@/lib/services/watch/watch-view';

type Props = { gaps: readonly WatchGap[]; leftOut: number; planId: string; scenario: string };

/** Sites that are not checked or in doubt, with the cost centres whose role lines put it right. */
export function GapList({ gaps, leftOut, planId, scenario }: Props) {
  if (gaps.length === 0) return null;
  const query = new URLSearchParams({ scenario });
  return (
    <Callout tone="caution" className="mt-6" title="Not checked, or in doubt">
      <ul className="mt-1 list-disc pl-4">
        {gaps.map(({ id, text, centres }) => (
          <li key={id}>
            {text}
            {centres.length > 0 ? ' Role lines: ' : null}
            {centres.map((centre, at) => (
              <span key={centre.id}>
                {at > 0 ? ', ' : null}
                <TextLink href={`/plans/${planId}/centres/${centre.id}?${query}`}>{centre.name}</TextLink>
              </span>
            ))}
          </li>
        ))}
        {leftOut > 0 ? <li>{leftOut} more; the CSV names every site that is not checked.</li> : null}
      </ul>
    </Callout>
  );
}
