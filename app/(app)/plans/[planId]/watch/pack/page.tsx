import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { watchAddress } from '@/components/watch/addresses';
import { PackDocument } from '@/components/watch/pack-document';
import { PackTexts } from '@/components/watch/pack-texts';
import { SiteChoice } from '@/components/watch/site-choice';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getConsultationPack } from '@/lib/services/watch/get-pack';
import { saveConsultationTextsAction } from '../actions';

export const metadata: Metadata = { title: 'Consultation pack' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[]; site?: string | string[] }>;
};

export default async function PackPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { scenario, site } = await searchParams;
  const pack = await orNotFound(
    getConsultationPack(await pageContext(), {
      planId,
      scenario: [scenario].flat()[0],
      site: [site].flat()[0] ?? '',
    }),
  );
  const code = pack.scenario.code;
  return (
    <>
      <PageHeader
        title={`Consultation pack, ${pack.site.place}`}
        breadcrumbs={[{ label: 'Watch', href: watchAddress(planId, code) }, { label: pack.site.place }]}
        actions={
          <>
            {pack.mayEdit ? (
              <PackTexts
                planId={planId}
                texts={pack.texts}
                version={pack.version}
                payment={pack.payment}
                save={saveConsultationTextsAction}
              />
            ) : null}
            <LinkButton
              href={`/plans/${planId}/exports/consultation-pack?${new URLSearchParams({ scenario: code, site: pack.site.key })}`}
              download
              icon={<Download size={16} aria-hidden="true" />}
            >
              CSV
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <div className="mb-4 print:hidden">
        <SiteChoice sites={pack.sites} current={pack.site.key} planId={planId} scenario={code} />
      </div>
      <PackDocument pack={pack} />
    </>
  );
}
