import type { ReactNode } from 'react';
import { FindingsList } from '@/components/findings/findings-list';
import { OverviewCharts } from '@/components/plans/overview-charts';
import { OverviewFigures } from '@/components/plans/overview-figures';
import { inputRows } from '@/components/scenarios/input-rows';
import { cx } from '@/components/ui/cx';
import { PlanStatusBadge } from '@/components/ui/status';
import { formatDateTime, formatMonthRange, formatPercent } from '@/lib/format';
import type { Paper } from '@/lib/report-host/protocol';
import type { Report } from '@/lib/services/report/get-report';
import { ActualsPart } from './actuals-part';
import { CentreSummary } from './centre-summary';
import { EvidenceSection } from './evidence-section';
import { Method } from './method';
import { ScenarioSummary } from './scenario-summary';
import { SystemSummary } from './system-summary';
import './report.css';

type Part = { id: string; title: string; newPage?: boolean; content: ReactNode };

/** The board paper: findings first, then the figures that they come from, then all that they rest on. */
export function ReportDocument({ report, paper }: { report: Report; paper: Paper }) {
  const { overview, comparison, systems, evidence, version, organisation, madeBy, madeAt } = report;
  const { plan, scenario, charts, months } = overview;
  const parts = partsOf(report);
  return (
    <article className={cx('report', `report-${paper}`)}>
      <header>
        <p className="text-muted">{organisation}</p>
        <h1>{plan.name}</h1>
        <div className="row mt-1 text-13">
          <PlanStatusBadge status={plan.status} />
          <span>
            {versionText(version)}; scenario {scenario.name};{' '}
            {formatMonthRange(months[0] ?? '', months.at(-1) ?? '')}; money in {plan.currency}
          </span>
        </div>
        <p className="mt-1 text-13 text-muted">
          Made for {madeBy}, {formatDateTime(new Date(madeAt))}.{' '}
          {overview.isWhole ? '' : 'The figures are those of their own cost centres, not of the whole plan. '}
          {overview.pay ? '' : 'Without pay, and without groups of too few people.'}
        </p>
      </header>
      <section aria-labelledby="findings">
        <h2 id="findings">Findings</h2>
        <FindingsList summary={report} />
      </section>
      <section aria-label="Headline figures">
        <OverviewFigures figures={overview.figures} currency={plan.currency} months={plan.months} />
      </section>
      <nav aria-label="Contents" className="report-contents mt-9">
        <h2>Contents</h2>
        <ol className="list-decimal pl-5">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="link inline-block leading-6">
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ id, title, newPage, content }, index) => (
        <section key={id} aria-labelledby={id} className={newPage ? 'new-page' : undefined}>
          <h2 id={id}>
            {index + 1}. {title}
          </h2>
          {content}
        </section>
      ))}
    </article>
  );

  function partsOf({ watch }: Report): Part[] {
    const all: (Part | null)[] = [
      charts.staff && {
        id: 'figures',
        title: 'Staff, cost and cash',
        newPage: true,
        content: (
          <OverviewCharts
            charts={charts}
            months={months}
            currency={plan.currency}
            scenario={scenario.name}
            fileName={`report-${scenario.code}`}
            layout="paper"
          />
        ),
      },
      overview.centres.length > 0
        ? {
            id: 'centres',
            title: 'Cost centres',
            newPage: true,
            content: <CentreSummary centres={overview.centres} currency={plan.currency} pay={overview.pay} />,
          }
        : null,
      report.actuals && report.actuals !== 'unavailable' && report.actuals.outlook
        ? {
            id: 'actuals',
            title: 'Plan against actual',
            content: (
              <ActualsPart
                found={report.actuals}
                currency={plan.currency}
                pay={overview.pay}
                lastMonth={months.at(-1) ?? ''}
              />
            ),
          }
        : null,
      {
        id: 'scenarios',
        title: 'Scenarios beside each other',
        content: <ScenarioSummary comparison={comparison} />,
      },
      systems.systems.length > 0
        ? { id: 'systems', title: 'AI systems', content: <SystemSummary list={systems} /> }
        : null,
      evidence && {
        id: 'evidence',
        title: 'What it rests on',
        newPage: true,
        content: <EvidenceSection evidence={evidence} sources={report.sources} currency={plan.currency} />,
      },
      watch && { id: 'watch', title: 'Collective redundancies', content: <WatchText watch={watch} /> },
      {
        id: 'assumptions',
        title: 'Assumptions',
        newPage: true,
        content: <Assumptions report={report} />,
      },
      { id: 'method', title: 'Method', content: <Method /> },
    ];
    return all.filter((part) => part !== null);
  }
}

function versionText(version: Report['version']): string {
  if (!version) return 'No version kept yet';
  return version.isCurrent ? `Version ${version.number}` : `Changed since version ${version.number}`;
}

function WatchText({ watch }: { watch: NonNullable<Report['watch']> }) {
  return <p>{watch.finding}. The places, rules and days of notice are on the plan’s watch.</p>;
}

function Assumptions({ report }: { report: Report }) {
  const { comparison, overview, header } = report;
  const inputs = comparison.compared.find(({ inputs: { code } }) => code === overview.scenario.code)?.inputs;
  if (!inputs) return null;
  const award = header.payAward;
  const plan = [
    { label: 'Discount rate a year', value: formatPercent(header.discountRate) },
    ...(award ? [{ label: 'Pay award a year', value: formatPercent(award.rate) }] : []),
  ];
  return (
    <dl className="grid gap-x-8 gap-y-1 text-13 sm:grid-cols-2">
      {[
        ...plan,
        ...inputRows([inputs], comparison.systems).map(({ label, of, values }) => ({
          label: of ? `${label}, ${of}` : label,
          value: values[0] ?? '',
        })),
      ].map(({ label, value }) => (
        <div key={label} className="flex justify-between gap-4 border-b border-line py-0.5">
          <dt className="text-muted">{label}</dt>
          <dd className="tnum text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
