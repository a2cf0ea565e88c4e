import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { ExportsFrame } from '@/components/exports/exports-frame';
import { exportsOf } from '@/components/plans/exports';
import { LinkButton } from '@/components/ui/link';
import { SegmentedLinks } from '@/components/ui/tabs';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPlanFrame } from '@/lib/services/plans/get-frame';

export const metadata: Metadata = { title: 'Exports' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[]; all?: string | string[] }>;
};

export default async function ExportsPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { scenario, all } = await searchParams;
  const plan = await orNotFound(getPlanFrame(await pageContext(), planId));
  const shown = plan.scenarios.find((s) => s.code === scenario) ?? plan.scenarios[0];
  const isAll = all !== undefined;
  const address = (more: Record<string, string>) =>
    `/plans/${planId}/exports?${new URLSearchParams({ ...(shown ? { scenario: shown.code } : {}), ...more })}`;
  return (
    <ExportsFrame planId={planId} shown="files">
      <div className="row mb-4">
        <SegmentedLinks
          label="Scenarios in the results"
          items={[
            { href: address({}), label: shown?.name ?? 'This scenario', current: !isAll },
            { href: address({ all: '' }), label: 'All scenarios', current: isAll },
          ]}
        />
      </div>
      <ul className="border-y border-line">
        {exportsOf({ planId, may: plan.may, scenario: isAll ? undefined : shown?.code }).map((line) => (
          <li
            key={line.href}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-4 last:border-b-0"
          >
            <div className="max-w-prose flex-1 basis-72">
              <h2 className="text-16">{line.label}</h2>
              <p className="mt-1 text-muted">{line.contains}</p>
            </div>
            <LinkButton
              href={line.href}
              download={line.refusable !== true}
              refusable={line.refusable}
              icon={<Download size={16} aria-hidden="true" />}
              aria-label={`Download ${line.label} as ${line.format}`}
            >
              {line.format}
            </LinkButton>
          </li>
        ))}
      </ul>
    </ExportsFrame>
  );
}
