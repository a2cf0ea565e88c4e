import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportInventory } from '@/components/inventory/import-inventory';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPlanFrame } from '@/lib/services/plans/get-frame';
import { LARGEST_UPLOAD, MINUTES_KEPT } from '@/lib/services/uploads/uploads';

export const metadata: Metadata = { title: 'Import inventory' };

export default async function ImportPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const plan = await orNotFound(getPlanFrame(await pageContext(), planId));
  if (!plan.may.importInventory) notFound();
  return (
    <>
      <PageHeader
        title="Import inventory"
        lead="Role lines, or persons straight from your HR system: they become role lines, and nothing that names a person is kept. You see everything first; nothing is written until you confirm."
      />
      <ImportInventory planId={planId} maxBytes={LARGEST_UPLOAD} minutesKept={MINUTES_KEPT} />
    </>
  );
}
