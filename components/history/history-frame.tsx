import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { LinkTabs } from '@/components/ui/tabs';

type Props = {
  planId: string;
  shown: 'versions' | 'compare' | 'trail';
  actions?: ReactNode;
  children: ReactNode;
};

/** The parts of a plan's history under one head. */
export function HistoryFrame({ planId, shown, actions, children }: Props) {
  const at = `/plans/${planId}/history`;
  return (
    <>
      <PageHeader
        title="History"
        lead="The whole plan as it was at every step, what changed in between, and who changed it."
        actions={actions}
      />
      <LinkTabs
        label="Parts of the history"
        items={[
          { href: at, label: 'Versions', current: shown === 'versions' },
          { href: `${at}/compare`, label: 'Compare', current: shown === 'compare' },
          { href: `${at}/trail`, label: 'Audit trail', current: shown === 'trail' },
        ]}
      />
      <div className="mt-4">{children}</div>
    </>
  );
}
