import type { Metadata } from 'next';
import { DownloadPdf } from '@/components/report/download-pdf';
import { ReportDocument } from '@/components/report/report-document';
import { PrintButton } from '@/components/ui/print-button';
import { SegmentedLinks } from '@/components/ui/tabs';
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
      <div className="row mb-6 justify-between print:hidden">
        <SegmentedLinks
          label="Paper"
          items={[
            { href: address('a4'), label: 'A4', current: paper === 'a4' },
            { href: address('letter'), label: 'Letter', current: paper === 'letter' },
          ]}
        />
        <div className="row justify-end">
          <PrintButton />
          <DownloadPdf href={`/plans/${planId}/exports/report?${query(paper)}`} />
        </div>
      </div>
      <ReportDocument report={report} paper={paper} />
    </>
  );
}
