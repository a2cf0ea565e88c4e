import type { Metadata } from 'next';
import { ReportDocument } from '@/components/report/report-document';
import { ReportTools } from '@/components/report/report-tools';
import { orNotFound, pageContext } from '@/lib/auth/page';
import type { Paper } from '@/lib/report-host/protocol';
import { getReport } from '@/lib/services/report/get-report';

export const metadata: Metadata = { title: 'Report' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReportPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { scenario, paper: asked } = await searchParams;
  const report = await orNotFound(getReport(await pageContext(), { planId, scenario: [scenario].flat()[0] }));
  const paper: Paper = asked === 'letter' ? 'letter' : 'a4';
  const query = (size: Paper) =>
    new URLSearchParams({ scenario: report.overview.scenario.code, paper: size });
  const address = (size: Paper) => `/plans/${planId}/report?${query(size)}`;
  return (
    <>
      <ReportTools
        paper={paper}
        addresses={{ a4: address('a4'), letter: address('letter') }}
        pdf={`/plans/${planId}/exports/report?${query(paper)}`}
      />
      <ReportDocument report={report} paper={paper} />
    </>
  );
}
