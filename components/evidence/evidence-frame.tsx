import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { LinkTabs } from '@/components/ui/tabs';

type Props = { shown: 'pilots' | 'studies' | 'occupations'; children: ReactNode };

/** The parts of the library under one head. */
export function EvidenceFrame({ shown, children }: Props) {
  return (
    <>
      <PageHeader
        title="Evidence"
        lead="What is known about AI at work: an estimate that rests on something names it here."
      />
      <LinkTabs
        label="Parts of the library"
        items={[
          { href: '/evidence', label: 'Studies', current: shown === 'studies' },
          { href: '/evidence/pilots', label: 'Your pilots', current: shown === 'pilots' },
          { href: '/evidence/occupations', label: 'Occupations', current: shown === 'occupations' },
        ]}
      />
      <Callout className="my-4">
        Trials on chosen tasks find 12–43 % of their time saved where whole jobs find 0–6 %. None of these
        figures is a forecast for a role; a pilot of your own goes before all of them.
      </Callout>
      {children}
    </>
  );
}
