import type { Metadata } from 'next';
import { type Paper, ReportDocument } from '@/components/report/report-document';
import { PrintButton } from '@/components/ui/print-button';
import { SegmentedLinks } from '@/components/ui/tabs';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getReport } from '@/lib/services/report/get-report';

export const metadata: Metadata = { title: 'Report' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReportPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const query = await searchParams;
  const report = await orNotFound(
    getReport(await pageContext(), { planId, scenario: [query.scenario].flat()[0] }),
  );
  const paper: Paper = query.paper === 'letter' ? 'letter' : 'a4';
  const address = (asked: Paper) =>
    `/plans/${planId}/report?${new URLSearchParams({ scenario: report.overview.scenario.code, paper: asked })}`;
  return (
    <>
      <div className="row mb-6 justify-between print:hidden">
        <SegmentedLinks
          label="Paper"
          items={[
            { href: address('a4'), label: 'A4', current: paper === 'a4' },
            { href: address('letter'), label: 'Letter', current: paper === 'letter' },
          ]}
        />
        <PrintButton />
      </div>
      <ReportDocument report={report} paper={paper} />
    </>
  );
}
