import type { Metadata } from 'next';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { FormError } from '@/components/ui/form-error';
import { PageHeader } from '@/components/ui/page-header';
import { SegmentedLinks } from '@/components/ui/tabs';
import { LevelTable } from '@/components/uncertainty/level-table';
import { RunCharts } from '@/components/uncertainty/run-charts';
import { RunFigures } from '@/components/uncertainty/run-figures';
import { RunForm } from '@/components/uncertainty/run-form';
import { RunProgress } from '@/components/uncertainty/run-progress';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { formatDateTime } from '@/lib/format';
import { readRunSettings } from '@/lib/plan';
import { getUncertainty } from '@/lib/services/uncertainty/get-uncertainty';
import type { UncertaintyView } from '@/lib/services/uncertainty/uncertainty-view';
import { cancelSimulationAction, simulationStatusAction, startSimulationAction } from './actions';

export const metadata: Metadata = { title: 'Uncertainty' };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function UncertaintyPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const query = await searchParams;
  const { settings, faults } = readRunSettings({
    draws: single(query.draws),
    seed: single(query.seed),
    correlation: single(query.correlation),
  });
  const asked = { planId, scenario: single(query.scenario), centre: single(query.centre), settings };
  const view = await orNotFound(getUncertainty(await pageContext(), asked));
  return (
    <>
      <PageHeader
        title="Uncertainty"
        lead="Every estimate is drawn many times between its low and its high; each draw is the whole plan computed with it."
      />
      {view.isWhole ? null : (
        <Callout className="mb-4">
          The figures are those of your own cost centres, not of the whole plan.
        </Callout>
      )}
      {faults.length > 0 ? (
        <div className="mb-4">
          <FormError
            error={{
              message: 'The settings in the address cannot be used; the usual ones are shown.',
              faults,
            }}
          />
        </div>
      ) : null}
      {view.estimates === 0 ? (
        <EmptyState title="Nothing is uncertain yet">
          <p>No role has an estimate. As soon as one has, its low, likely and high are drawn here.</p>
        </EmptyState>
      ) : (
        <>
          <RunForm key={JSON.stringify(settings)} settings={settings} />
          <div className="section">
            {view.run ? <Run view={view} run={view.run} query={query} /> : <Progress view={view} />}
          </div>
        </>
      )}
    </>
  );
}

function Progress({ view }: { view: UncertaintyView }) {
  const run = { planId: view.plan.id, scenario: view.scenario.code, ...view.settings };
  return (
    <RunProgress
      key={JSON.stringify(run)}
      run={run}
      actions={{
        start: startSimulationAction,
        status: simulationStatusAction,
        cancel: cancelSimulationAction,
      }}
    />
  );
}

type RunProps = { view: UncertaintyView; run: NonNullable<UncertaintyView['run']>; query: Query };

function Run({ view, run, query }: RunProps) {
  const { plan, scenario, settings } = view;
  const address = (centre?: string) => {
    const { centre: _, ...rest } = query;
    const next = new URLSearchParams(
      Object.entries(rest).flatMap(([k, v]) => (typeof v === 'string' ? [[k, v]] : [])),
    );
    if (centre !== undefined) next.set('centre', centre);
    return `/plans/${plan.id}/uncertainty?${next}`;
  };
  return (
    <>
      {run.centres.length > 0 ? (
        <div className="mb-6">
          <SegmentedLinks
            label="Cost centre shown"
            items={[
              {
                href: address(),
                label: view.isWhole ? 'Whole plan' : 'My cost centres',
                current: run.centre === null,
              },
              ...run.centres.map(({ code, name }) => ({
                href: address(code),
                label: name,
                current: run.centre?.code === code,
              })),
            ]}
          />
        </div>
      ) : null}
      <RunFigures run={run} currency={plan.currency} />
      {run.staff ? null : (
        <Callout className="mt-4" title="These figures are masked">
          The group has so few people that a figure could be traced to one of them.
        </Callout>
      )}
      <section className="section" aria-label="Charts">
        <RunCharts
          run={run}
          currency={plan.currency}
          draws={settings.draws}
          fileName={[run.centre?.code ?? 'plan', scenario.code, 'uncertainty'].join('-')}
        />
      </section>
      <div className="section">
        <LevelTable rows={run.table} currency={plan.currency} pay={view.pay} />
      </div>
      <p className="section text-13 text-muted">
        Triangular distributions from low over likely to high; capability (exposure, time saved, review) and
        adoption (ceiling) are drawn apart, each with the correlation above. Growth, pay, attrition, prices
        and dates are those of the scenario {scenario.name}; its point is not used. Computed{' '}
        {formatDateTime(new Date(run.computedAt))} with this version of the plan.
      </p>
    </>
  );
}
