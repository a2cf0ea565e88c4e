import type { Metadata } from 'next';
import { Dictionary } from '@/components/exports/dictionary';
import { ExportsFrame } from '@/components/exports/exports-frame';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPlanFrame } from '@/lib/services/plans/get-frame';

export const metadata: Metadata = { title: 'Data dictionary' };

export default async function DictionaryPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const plan = await orNotFound(getPlanFrame(await pageContext(), planId));
  return (
    <ExportsFrame planId={planId} shown="dictionary">
      <Dictionary planId={planId} currency={plan.currency} />
    </ExportsFrame>
  );
}
