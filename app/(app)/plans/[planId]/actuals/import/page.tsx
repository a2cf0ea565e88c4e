import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportActuals } from '@/components/actuals/import-actuals';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPlanFrame } from '@/lib/services/plans/get-frame';
import { LARGEST_UPLOAD, MINUTES_KEPT } from '@/lib/services/uploads/uploads';

export const metadata: Metadata = { title: 'Import actuals' };

export default async function ImportActualsPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const plan = await orNotFound(getPlanFrame(await pageContext(), planId));
  if (!plan.may.importActuals) notFound();
  return (
    <>
      <PageHeader
        title="Import actuals"
        lead="Staff, hires, leavers, payroll, AI cost, cost in all, regular users and volume of work, by month and role line or cost centre: whatever you have of them. You see everything first; nothing is written until you confirm."
        breadcrumbs={[{ label: 'Actuals', href: `/plans/${planId}/actuals` }, { label: 'Import actuals' }]}
        actions={
          <LinkButton
            href={`/plans/${planId}/exports/actuals-template`}
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            Template as CSV
          </LinkButton>
        }
      />
      <ImportActuals planId={planId} maxBytes={LARGEST_UPLOAD} minutesKept={MINUTES_KEPT} />
    </>
  );
}
