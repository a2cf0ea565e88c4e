import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { evidenceAddress } from '@/components/plan-evidence/address';
import { ClassTable } from '@/components/plan-evidence/class-table';
import { DoubtList } from '@/components/plan-evidence/doubt-list';
import { EvidenceChart } from '@/components/plan-evidence/evidence-chart';
import { EvidenceHeatMap } from '@/components/plan-evidence/evidence-heat-map';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { SegmentedLinks } from '@/components/ui/tabs';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { DOUBT_KINDS, EVIDENCE_KEYS, EVIDENCE_LABELS, sumOf } from '@/lib/evidence';
import { getPlanEvidence } from '@/lib/services/evidence/get-plan-evidence';

export const metadata: Metadata = { title: 'Plan evidence' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const MEASURES = [
  { measure: 'saving', label: 'Run-rate saving' },
  { measure: 'freed', label: 'Freed FTE' },
] as const;

export default async function PlanEvidencePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const query = await searchParams;
  const asked = (name: string) => [query[name]].flat()[0];
  const evidence = await orNotFound(
    getPlanEvidence(await pageContext(), { planId, scenario: asked('scenario') }),
  );
  const { plan, scenario, sums, doubts, counts, unnamedSystems } = evidence;
  const view = {
    scenario: scenario.code,
    measure: asked('measure') === 'freed' ? ('freed' as const) : ('saving' as const),
    doubt: DOUBT_KINDS.find((kind) => kind === asked('doubt')),
    centre: doubts.find(({ centreId }) => centreId === asked('centre'))?.centreId,
  };
  const keys = EVIDENCE_KEYS.filter((key) => sums[key].roles > 0);
  if (keys.length === 0) {
    return (
      <>
        <PageHeader title="Plan evidence" />
        <EmptyState title="What the plan rests on belongs here">
          <p>
            Net saving and freed work by evidence, and the estimates that a reviewer asks about. It begins
            with the first role line.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Plan evidence"
        lead={`What the figures of the scenario ${scenario.name} rest on${evidence.isWhole ? '' : ', in your part of the plan'}, and which estimates are in doubt.`}
        actions={
          <LinkButton
            href={`/plans/${planId}/exports/evidence-rollup?${new URLSearchParams({ scenario: scenario.code })}`}
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            By cost centre as CSV
          </LinkButton>
        }
      />
      <EvidenceChart
        title={evidence.finding}
        items={keys.map((key) => ({ label: EVIDENCE_LABELS[key], value: sums[key].saving }))}
        scenario={scenario.name}
        currency={plan.currency}
        fileName={['evidence', scenario.code].join('-')}
      />
      <section className="section" aria-label="By evidence">
        <ClassTable
          sums={sums}
          keys={keys}
          total={sumOf(sums)}
          unnamedSystems={unnamedSystems}
          currency={plan.currency}
        />
      </section>
      <section className="section" aria-labelledby="centres">
        <h2 id="centres" className="mb-2">
          By cost centre
        </h2>
        <div className="mb-3">
          <SegmentedLinks
            label="What the table shows"
            items={MEASURES.map(({ measure, label }) => ({
              href: evidenceAddress(planId, { ...view, measure }),
              label,
              current: view.measure === measure,
            }))}
          />
        </div>
        <EvidenceHeatMap
          evidence={evidence}
          measure={view.measure}
          currency={plan.currency}
          totalName="All role lines"
        />
      </section>
      <section className="section" aria-labelledby="doubts">
        <h2 id="doubts" className="mb-2">
          For the reviewer
        </h2>
        <DoubtList planId={planId} view={view} lines={doubts} counts={counts} />
      </section>
    </>
  );
}
