import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportPlanForm } from '@/components/plans/import-plan-form';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access';
import { pageContext } from '@/lib/auth/page';
import { LARGEST_PLAN_FILE } from '@/lib/services/plans/inputs';
import { importPlanAction } from '../actions';

export const metadata: Metadata = { title: 'Import a plan file' };

export default async function ImportPlanPage() {
  const { actor } = await pageContext();
  if (!can(actor, 'plan:create', { organisationId: actor.organisationId })) notFound();
  return (
    <>
      <PageHeader
        title="Import a plan file"
        lead="The file becomes a new draft, whole or not at all. Cost centres that the organisation does not have yet are added to its tree."
      />
      <ImportPlanForm maxBytes={LARGEST_PLAN_FILE} importPlan={importPlanAction} />
    </>
  );
}
