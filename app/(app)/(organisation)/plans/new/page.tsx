import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewPlanForm } from '@/components/plans/new-plan-form';
import { CURRENCIES } from '@/components/settings/currencies';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access';
import { pageContext } from '@/lib/auth/page';
import { getOrganisation } from '@/lib/services/organisation/get';
import { createPlanAction } from '../actions';

export const metadata: Metadata = { title: 'New plan' };

export default async function NewPlanPage() {
  const context = await pageContext();
  const organisation = await getOrganisation(context);
  if (!can(context.actor, 'plan:create', { organisationId: organisation.id })) notFound();
  const nextYear = new Date(context.clock()).getUTCFullYear() + 1;
  return (
    <>
      <PageHeader
        title="New plan"
        lead="It starts as a draft with the organisation’s cost-centre tree and one scenario with common assumptions. Only planners and executives see a draft."
      />
      <NewPlanForm
        currency={organisation.currency}
        start={`${nextYear}-01`}
        currencies={CURRENCIES}
        create={createPlanAction}
      />
    </>
  );
}
