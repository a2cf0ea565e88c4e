import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistoryFrame } from '@/components/history/history-frame';
import { TrailView } from '@/components/trail/trail-view';
import { askedOf } from '@/lib/actions/asked-of';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { trailSchema } from '@/lib/services/trail/inputs';
import { listTrail } from '@/lib/services/trail/list';

export const metadata: Metadata = { title: 'Audit trail' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PlanTrailPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = askedOf(trailSchema, { ...(await searchParams), planId });
  const context = await pageContext();
  if (!asked) notFound();
  const trail = await orNotFound(listTrail(context, asked));
  return (
    <HistoryFrame planId={planId} shown="trail">
      <TrailView
        action={`/plans/${planId}/history/trail`}
        exportHref={`/plans/${planId}/exports/trail`}
        asked={asked}
        trail={trail}
      />
    </HistoryFrame>
  );
}
