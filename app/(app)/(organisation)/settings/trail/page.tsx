import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TrailView } from '@/components/trail/trail-view';
import { PageHeader } from '@/components/ui/page-header';
import { askedOf } from '@/lib/actions/asked-of';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { trailSchema } from '@/lib/services/trail/inputs';
import { listTrail } from '@/lib/services/trail/list';

export const metadata: Metadata = { title: 'Audit trail' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TrailPage({ searchParams }: Props) {
  const asked = askedOf(trailSchema, await searchParams);
  const context = await pageContext();
  if (!asked) notFound();
  const trail = await orNotFound(listTrail(context, asked));
  return (
    <>
      <PageHeader
        title="Audit trail"
        lead="Every change in the organisation: who, when, what, before and after."
      />
      <TrailView action="/settings/trail" exportHref="/settings/trail/export" asked={asked} trail={trail} />
    </>
  );
}
