import { cx } from '@/components/ui/cx';
import { TextLink } from '@/components/ui/link';
import type { PlanSummary } from '@/lib/services/results/get-summary';
import { findingsOf } from './findings';

type Props = {
  summary: PlanSummary;
  /** Questions above their answers, where there is no room beside them. */
  narrow?: boolean | undefined;
};

/** The findings as sentences; each question leads to the page that answers it in full. */
export function FindingsList({ summary, narrow = false }: Props) {
  return (
    <dl className={narrow ? 'stack-tight' : 'grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]'}>
      {findingsOf(summary).map(({ question, answer, href }) => (
        <div key={question} className={narrow ? undefined : 'contents'}>
          <dt className={cx('text-muted', narrow && 'text-12')}>
            {href ? (
              <TextLink href={href} prefetch={false}>
                {question}
              </TextLink>
            ) : (
              question
            )}
          </dt>
          <dd className={narrow ? 'text-13 leading-4.5 font-medium' : 'mb-1 font-medium'}>{answer}.</dd>
        </div>
      ))}
    </dl>
  );
}
