import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/link';
import { NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { formatDate, formatHeads, formatMonthRange, formatNumber } from '@/lib/format';
import type { WatchSummary } from '@/lib/services/watch/get-summary';
import type { WatchedRun } from '@/lib/services/watch/watch-view';
import { watchAddress } from './addresses';
import { NoticeContents } from './applied-rules';

type Props = { summary: WatchSummary | null; planId: string; scenario: string };

/** What the watch warns of, in short, on the plan's overview. */
export function OverviewWatch({ summary, planId, scenario }: Props) {
  if (!summary) return null;
  const { finding, runs, more } = summary;
  return (
    <Callout tone="caution" className="mt-4" title={`${finding}.`}>
      <ul className="mt-1 list-disc pl-4">
        {runs.map((run) => (
          <li key={run.id}>
            {sentenceOf(run)}
            <details>
              <summary className="w-fit text-12 text-muted">
                What the notice must contain<span className="sr-only"> under {run.rule.name}</span>
              </summary>
              <NoticeContents items={run.contents} />
            </details>
          </li>
        ))}
        {more > 0 ? <li>{more} more on the watch.</li> : null}
      </ul>
      <p className="mt-2">
        <TextLink href={watchAddress(planId, scenario)}>Collective-redundancy watch</TextLink>{' '}
        <span className="text-muted">{NOT_LEGAL_ADVICE}</span>
      </p>
    </Callout>
  );
}

function sentenceOf({ place, rule, level, peak, noticeBy, isPast }: WatchedRun): string {
  const count = `${formatHeads(peak.separations, peak.threshold)} of ${formatNumber(peak.threshold, 1)} heads`;
  const when = formatMonthRange(peak.first, peak.last);
  const day = `${formatDate(noticeBy)}${isPast ? ', which has passed' : ''}`;
  return `${place}: ${level} under ${rule.name} with ${count} in ${when}; the latest day to give notice is ${day}.`;
}
