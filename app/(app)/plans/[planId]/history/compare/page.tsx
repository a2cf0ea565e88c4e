import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComparisonForm } from '@/components/history/comparison-form';
import { ComparisonView } from '@/components/history/comparison-view';
import { HistoryFrame } from '@/components/history/history-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import { askedOf } from '@/lib/actions/asked-of';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { compareVersions } from '@/lib/services/versions/compare';
import { changesSchema } from '@/lib/services/versions/inputs';

export const metadata: Metadata = { title: 'Compare' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = askedOf(changesSchema, { ...(await searchParams), planId });
  const context = await pageContext();
  if (!asked) notFound();
  const compared = await orNotFound(compareVersions(context, asked));
  const { planId: _, ...rest } = asked;
  const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, `${value}`]));
  return (
    <HistoryFrame
      planId={planId}
      shown="compare"
      actions={
        compared ? (
          <LinkButton
            href={`/plans/${planId}/exports/changes?${query}`}
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            CSV
          </LinkButton>
        ) : null
      }
    >
      {compared ? (
        <>
          <ComparisonForm action={`/plans/${planId}/history/compare`} compared={compared} />
          <ComparisonView compared={compared} />
        </>
      ) : (
        <EmptyState title="There is no version to compare with yet">
          <p>The first one is kept when the plan opens, or when a planner saves one.</p>
        </EmptyState>
      )}
    </HistoryFrame>
  );
}
