import { Settings2, Table2, Upload } from 'lucide-react';
import type { Metadata } from 'next';
import { FindingsList } from '@/components/findings/findings-list';
import { EvidenceHeatMap } from '@/components/plan-evidence/evidence-heat-map';
import { CentreTable } from '@/components/plans/centre-table';
import { ExportMenu } from '@/components/plans/export-menu';
import { OverviewCharts } from '@/components/plans/overview-charts';
import { OverviewFigures } from '@/components/plans/overview-figures';
import { OverviewWarnings } from '@/components/plans/overview-warnings';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { MissingDraws } from '@/components/uncertainty/missing-draws';
import { OverviewWatch } from '@/components/watch/overview-watch';
import { can } from '@/lib/access';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { DEFAULT_RUN } from '@/lib/plan';
import { getPlanFrame, type PlanFrame } from '@/lib/services/plans/get-frame';
import { getSummary } from '@/lib/services/results/get-summary';
import { simulationStatusAction, startUsualRunAction } from './uncertainty/actions';

export const metadata: Metadata = { title: 'Overview' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[]; centre?: string | string[] }>;
};

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function OverviewPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { scenario, centre } = await searchParams;
  const context = await pageContext();
  const asked = { planId, scenario: single(scenario), centre: single(centre) };
  const [summary, { may }] = await orNotFound(
    Promise.all([getSummary(context, asked), getPlanFrame(context, planId)]),
  );
  const { overview, evidence, watch } = summary;
  const { plan, centre: shown, charts } = overview;
  const address = (code?: string) =>
    `/plans/${planId}?${new URLSearchParams({ scenario: overview.scenario.code, ...(code ? { centre: code } : {}) })}`;
  return (
    <>
      <PageHeader
        title={shown ? shown.name : 'Overview'}
        {...(shown
          ? {
              breadcrumbs: [
                { label: 'Overview', href: address() },
                ...overview.path.map(({ code, name }) => ({ label: name, href: address(code) })),
                { label: shown.name },
              ],
            }
          : {})}
        actions={
          <>
            <LinkButton
              href={`/plans/${planId}/table?${new URLSearchParams({ scenario: overview.scenario.code, ...(shown ? { centre: shown.code } : {}) })}`}
              icon={<Table2 size={16} aria-hidden="true" />}
            >
              Table
            </LinkButton>
            {shown && may.readRoles ? (
              <LinkButton
                href={`/plans/${planId}/centres/${shown.id}?${new URLSearchParams({ scenario: overview.scenario.code })}`}
              >
                Role lines
              </LinkButton>
            ) : null}
            {can(context.actor, 'plan:create', { organisationId: context.actor.organisationId }) ? (
              <LinkButton
                href={`/plans/${planId}/settings`}
                icon={<Settings2 size={16} aria-hidden="true" />}
              >
                Plan settings
              </LinkButton>
            ) : null}
            <ExportMenu planId={planId} may={may} scenario={overview.scenario.code} />
          </>
        }
      />
      {overview.isWhole ? null : (
        <Callout className="mb-4">
          The figures are those of your own cost centres, not of the whole plan.
        </Callout>
      )}
      {overview.roles?.count === 0 ? (
        <WithoutRoles planId={planId} may={may} />
      ) : (
        <>
          <OverviewFigures figures={overview.figures} currency={plan.currency} months={plan.months} />
          {overview.lacksDraws ? (
            <MissingDraws
              key={overview.scenario.code}
              run={{ planId, scenario: overview.scenario.code, ...DEFAULT_RUN }}
              actions={{ start: startUsualRunAction, status: simulationStatusAction }}
              href={`/plans/${planId}/uncertainty?${new URLSearchParams({ scenario: overview.scenario.code })}`}
            />
          ) : null}
          {overview.figures.fteEnd.value === 'masked' ? (
            <Callout className="mt-4" title="These figures are masked">
              The group has so few people that a figure could be traced to one of them, or its figures would
              give such a group away.
            </Callout>
          ) : null}
          <div className="mt-2 grid gap-x-8 gap-y-6 xl:grid-cols-[20.5rem_minmax(0,1fr)]">
            <section aria-labelledby="findings">
              <h2 id="findings" className="sr-only">
                Findings
              </h2>
              <FindingsList summary={summary} narrow />
            </section>
            {charts.staff ? (
              <section aria-label="Charts">
                <OverviewCharts
                  charts={charts}
                  months={overview.months}
                  currency={plan.currency}
                  scenario={overview.scenario.name}
                  fileName={[shown?.code ?? 'plan', overview.scenario.code].join('-')}
                  layout="beside-findings"
                />
              </section>
            ) : null}
          </div>
          <OverviewWatch summary={watch} planId={planId} scenario={overview.scenario.code} />
          <OverviewWarnings warnings={overview.warnings} planId={planId} scenario={overview.scenario.code} />
          {evidence && evidence.centres.length > 0 ? (
            <div className="section">
              <EvidenceHeatMap
                evidence={evidence}
                measure="saving"
                currency={plan.currency}
                totalName={shown ? shown.name : 'All role lines'}
                most={25}
                addressOf={({ code }) => address(code)}
              />
            </div>
          ) : null}
          {overview.centres.length > 0 ? (
            <div className="section">
              <CentreTable
                key={shown?.code}
                rows={overview.centres}
                caption={shown ? `Cost centres below ${shown.name}` : 'Cost centres'}
                currency={plan.currency}
                pay={overview.pay}
                planId={planId}
                scenario={overview.scenario.code}
                rolesOpen={may.readRoles}
              />
            </div>
          ) : null}
        </>
      )}
    </>
  );
}

function WithoutRoles({ planId, may }: { planId: string; may: PlanFrame['may'] }) {
  return may.importInventory ? (
    <EmptyState
      title="The people of the plan belong here"
      action={
        <LinkButton
          href={`/plans/${planId}/inventory/import`}
          variant="primary"
          icon={<Upload size={16} aria-hidden="true" />}
        >
          Import an inventory
        </LinkButton>
      }
    >
      <p>
        Everything is computed from role lines: who does what, where, at what pay. An export of your HR system
        is enough; names are not kept.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="There are no role lines here yet">
      <p>The overview appears as soon as a planner has entered or imported the inventory.</p>
    </EmptyState>
  );
}
