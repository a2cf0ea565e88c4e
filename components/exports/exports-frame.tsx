import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { LinkTabs } from '@/components/ui/tabs';

type Props = { planId: string; shown: 'files' | 'by-url' | 'dictionary'; children: ReactNode };

/** The ways to take figures out of a plan, under one head. */
export function ExportsFrame({ planId, shown, children }: Props) {
  const at = `/plans/${planId}/exports`;
  return (
    <>
      <PageHeader
        title="Exports"
        lead="What you may see of the plan, as files to take away. Plan, version, scenario, currency, day and who took it are in the name of the file. Every export is noted in the audit trail."
      />
      <LinkTabs
        label="Ways to take figures out"
        items={[
          { href: at, label: 'Files', current: shown === 'files' },
          { href: `${at}/by-url`, label: 'By URL', current: shown === 'by-url' },
          { href: `${at}/dictionary`, label: 'Data dictionary', current: shown === 'dictionary' },
        ]}
      />
      <div className="mt-4">{children}</div>
    </>
  );
}
