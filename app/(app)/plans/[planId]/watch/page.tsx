import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { AppliedRules } from '@/components/watch/applied-rules';
import { GapList } from '@/components/watch/gap-list';
import { RunTable } from '@/components/watch/run-table';
import { SiteTable } from '@/components/watch/site-table';
import { WatchCharts } from '@/components/watch/watch-charts';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { getWatch } from '@/lib/services/watch/get';

export const metadata: Metadata = { title: 'Watch' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function WatchPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const scenario = [(await searchParams).scenario].flat()[0];
  const view = await orNotFound(getWatch(await pageContext(), { planId, scenario }));
  const code = view.scenario.code;
  if (view.sites.length === 0) {
    return (
      <>
        <PageHeader title="Watch" />
        <EmptyState title="The sites of the plan belong here">
          <p>
            The watch counts the employees whom a scenario releases at each site, a country with a location,
            against the thresholds of collective redundancy. It begins with the first role line of employees.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Watch"
        lead={`Releases of the scenario ${view.scenario.name} by site, against the thresholds of collective redundancy.`}
        actions={
          <LinkButton
            href={`/plans/${planId}/exports/watch?${new URLSearchParams({ scenario: code })}`}
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            All windows as CSV
          </LinkButton>
        }
      />
      <p className="text-20 font-semibold">{view.finding}</p>
      <Callout className="mt-3">{NOT_LEGAL_ADVICE}</Callout>
      <GapList gaps={view.gaps} leftOut={view.leftOut.gaps} planId={planId} scenario={code} />
      {view.runs.length > 0 ? (
        <div className="section">
          <RunTable runs={view.runs} leftOut={view.leftOut.runs} planId={planId} scenario={code} />
        </div>
      ) : null}
      <WatchCharts charts={view.charts} leftOut={view.leftOut.charts} months={view.months} />
      <div className="section">
        <SiteTable sites={view.sites} leftOut={view.leftOut.sites} planId={planId} scenario={code} />
      </div>
      <AppliedRules rules={view.rules} switchedOff={view.switchedOff} mayEdit={view.mayEditRules} />
    </>
  );
}
