import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/link';
import type { Warning } from '@/lib/services/results/warnings';

const PLACES: Record<Warning['about'], { label: string; path: string }> = {
  roles: { label: 'Cost centres', path: '/centres' },
  systems: { label: 'AI systems', path: '/systems' },
  scenario: { label: 'Scenarios', path: '/scenarios' },
};

type Props = { warnings: readonly Warning[]; planId: string; scenario: string };

export function OverviewWarnings({ warnings, planId, scenario }: Props) {
  if (warnings.length === 0) return null;
  return (
    <Callout tone="caution" className="mt-4" title="Before you trust these figures">
      <ul className="mt-1 list-disc pl-4">
        {warnings.map(({ text, about }) => (
          <li key={text}>
            {text}{' '}
            <TextLink href={`/plans/${planId}${PLACES[about].path}?${new URLSearchParams({ scenario })}`}>
              {PLACES[about].label}
            </TextLink>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
