import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tableQuery } from '@/components/period-table/address';
import { PeriodTableView } from '@/components/period-table/period-table-view';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { askedOf } from '@/lib/actions/asked-of';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPeriodTable } from '@/lib/services/table/get-period-table';
import { periodTableSchema } from '@/lib/services/table/inputs';

export const metadata: Metadata = { title: 'Table' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TablePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = askedOf(periodTableSchema, { ...(await searchParams), planId });
  if (!asked) notFound();
  const table = await orNotFound(getPeriodTable(await pageContext(), asked));
  const { centre, scenario } = table;
  const overview = (code?: string) =>
    `/plans/${planId}?${new URLSearchParams({ scenario: scenario.code, ...(code ? { centre: code } : {}) })}`;
  return (
    <>
      <PageHeader
        title={centre ? `Table: ${centre.name}` : 'Table'}
        breadcrumbs={
          centre
            ? [
                { label: 'Overview', href: overview() },
                { label: centre.name, href: overview(centre.code) },
                { label: 'Table' },
              ]
            : [{ label: 'Overview', href: overview() }, { label: 'Table' }]
        }
        lead={`Any measure of the scenario ${scenario.name}, down to the ${table.pay ? 'role line' : 'cost centre'}.`}
        actions={
          <LinkButton
            href={`/plans/${planId}/exports/period-table?${tableQuery(table)}`}
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            CSV
          </LinkButton>
        }
      />
      {table.isWhole ? null : (
        <Callout className="mb-4">
          The figures are those of your own cost centres, not of the whole plan.
        </Callout>
      )}
      {table.rows.length > 1 || centre ? (
        <PeriodTableView table={table} />
      ) : (
        <EmptyState title="There is no cost centre yet">
          <p>The table has a row for each cost centre and appears with the first one.</p>
        </EmptyState>
      )}
    </>
  );
}
