import { Badge } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/link';
import { WATCH_METHOD } from '@/lib/evidence';
import { formatMonth } from '@/lib/format';
import type { AppliedRule } from '@/lib/services/watch/watch-view';

type Props = { rules: readonly AppliedRule[]; switchedOff: readonly string[]; mayEdit: boolean };

/** The rules that hold at the plan's sites, with what their notice must contain. */
export function AppliedRules({ rules, switchedOff, mayEdit }: Props) {
  return (
    <section className="section" aria-labelledby="rules">
      <h2 id="rules">Rules that were applied</h2>
      <p className="mt-1 max-w-prose text-muted">
        {WATCH_METHOD}{' '}
        {switchedOff.length > 0 ? `Switched off, and so not applied: ${switchedOff.join(', ')}. ` : null}
        <TextLink href="/settings/redundancy-rules">{mayEdit ? 'Edit the rules' : 'All rules'}</TextLink>
      </p>
      <div className="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {rules.map((rule) => (
          <article
            key={rule.code}
            id={`rule-${rule.code}`}
            className="scroll-mt-16 border-t border-line pt-3"
          >
            <h3 className="row font-semibold">
              {rule.name}
              {rule.origin === 'built-in' ? null : (
                <Badge tone="accent">{rule.origin === 'edited' ? 'Edited here' : 'Added here'}</Badge>
              )}
            </h3>
            <p className="mt-1 max-w-prose">{rule.duty}</p>
            <p className="mt-2 font-medium">What the notice must contain</p>
            <NoticeContents items={rule.contents} />
            <p className="mt-2 text-12 text-muted">
              {rule.citation}. Checked in {formatMonth(rule.checkedOn)}.
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}

export const NoticeContents = ({ items }: { items: readonly string[] }) => (
  <ul className="max-w-prose list-disc pl-4">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
