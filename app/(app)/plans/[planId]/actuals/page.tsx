import { Download, Upload } from 'lucide-react';
import type { Metadata } from 'next';
import { ActualsCharts } from '@/components/actuals/actuals-charts';
import { ActualsFigures } from '@/components/actuals/actuals-figures';
import { CausesTold } from '@/components/actuals/causes-told';
import { CoverageNote } from '@/components/actuals/coverage-note';
import { HeldMonths } from '@/components/actuals/held-months';
import { HowItIsWorkedOut } from '@/components/actuals/how-it-is-worked-out';
import { VarianceTables } from '@/components/actuals/variance-tables';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { formatDate, formatMonth } from '@/lib/format';
import type { ActualsView } from '@/lib/services/actuals/actuals-view';
import { getActuals } from '@/lib/services/actuals/get';
import { previewRemovalAction, removeActualsAction } from './actions';

export const metadata: Metadata = { title: 'Actuals' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

const download = <Download size={16} aria-hidden="true" />;
const upload = <Upload size={16} aria-hidden="true" />;

export default async function ActualsPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const scenario = [(await searchParams).scenario].flat()[0];
  const view = await orNotFound(getActuals(await pageContext(), { planId, scenario }));
  const { found, plan, months } = view;
  if (found === 'unavailable') return <Unavailable view={view} />;
  if (!found) return <Nothing view={view} />;
  return (
    <>
      <PageHeader
        title="Actuals"
        lead={`What happened up to ${formatMonth(found.last)}, against the scenario ${view.scenario.name}, and where the plan goes from there.`}
        actions={
          <>
            <ImportLink view={view} />
            <LinkButton
              href={`/plans/${planId}/exports/actuals?${new URLSearchParams({ scenario: view.scenario.code })}`}
              download
              icon={download}
            >
              CSV
            </LinkButton>
          </>
        }
      />
      {view.isWhole ? null : (
        <Callout className="mb-4">
          The figures are those of your own cost centres, not of the whole plan.
        </Callout>
      )}
      {found.covered === null ? (
        <Callout title="These figures are masked">
          The group has so few people that a figure could be traced to one of them, or its figures would give
          such a group away.
        </Callout>
      ) : (
        <>
          <p className="mb-4 text-20 font-semibold">{found.finding}.</p>
          <ActualsFigures found={found} currency={plan.currency} lastMonth={months.at(-1) ?? ''} />
        </>
      )}
      <CoverageNote covered={found.covered} />
      {view.lastChange ? (
        <p className="mt-1 text-13 text-muted">
          {view.lastChange.fileName ? `Last import: ${view.lastChange.fileName}` : 'Values last removed'}, by{' '}
          {view.lastChange.by} on {formatDate(new Date(view.lastChange.at))}.
        </p>
      ) : null}
      {found.charts.staff ? (
        <section className="section" aria-label="Charts">
          <ActualsCharts
            charts={found.charts}
            months={months}
            last={found.last}
            currency={plan.currency}
            scenario={view.scenario.name}
            fileName={`plan-${view.scenario.code}`}
          />
        </section>
      ) : null}
      <VarianceTables
        found={found}
        pay={view.pay}
        currency={plan.currency}
        planId={planId}
        scenario={view.scenario.code}
      />
      {found.told ? <CausesTold told={found.told} /> : null}
      <Held view={view} />
      <HowItIsWorkedOut />
    </>
  );
}

const ImportLink = ({ view: { plan, mayImport } }: { view: ActualsView }) =>
  mayImport ? (
    <LinkButton href={`/plans/${plan.id}/actuals/import`} icon={upload}>
      Import actuals
    </LinkButton>
  ) : null;

const Held = ({ view: { plan, held } }: { view: ActualsView }) =>
  held.length > 0 ? (
    <HeldMonths planId={plan.id} held={held} preview={previewRemovalAction} remove={removeActualsAction} />
  ) : null;

function Unavailable({ view }: { view: ActualsView }) {
  return (
    <>
      <PageHeader title="Actuals" actions={<ImportLink view={view} />} />
      <Callout title="The actuals could not be compared with the plan this time">
        Comparing them took more time or memory than one comparison may, or many others were waiting. Nothing
        was changed. Open this page again in some minutes; the plan’s own figures are on all other pages.
      </Callout>
      <Held view={view} />
    </>
  );
}

function Nothing({ view: { plan, mayImport, isArchived } }: { view: ActualsView }) {
  return (
    <>
      <PageHeader title="Actuals" />
      <EmptyState
        title="What really happened belongs here"
        action={
          mayImport ? (
            <div className="row">
              <LinkButton href={`/plans/${plan.id}/actuals/import`} variant="primary" icon={upload}>
                Import actuals
              </LinkButton>
              <LinkButton href={`/plans/${plan.id}/exports/actuals-template`} download icon={download}>
                Template as CSV
              </LinkButton>
            </div>
          ) : null
        }
      >
        <p>
          Staff, hires, leavers, cost, users of AI and volume of work by month, from HR and the ledger. Then
          the page says where the plan holds and where it does not, why, what saving is realised of the one
          that was planned, and where it ends if the months to come go as planned.
        </p>
        {mayImport ? (
          <p className="mt-2">
            The template has the plan’s role lines and months, and may be filled in part.
          </p>
        ) : (
          <p className="mt-2">
            {isArchived
              ? 'An archived plan takes no actuals.'
              : 'The page fills as soon as a planner has imported them.'}
          </p>
        )}
      </EmptyState>
    </>
  );
}
