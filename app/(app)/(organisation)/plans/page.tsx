import { Plus, Upload } from 'lucide-react';
import type { Metadata } from 'next';
import { PlanTable } from '@/components/plans/plan-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton, TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page';
import { listPlans } from '@/lib/services/plans/list';

export const metadata: Metadata = { title: 'Plans' };

export default async function PlansPage() {
  const { plans, mayCreate, pay } = await listPlans(await pageContext());
  const newPlan = (
    <LinkButton href="/plans/new" variant="primary" icon={<Plus size={16} aria-hidden="true" />}>
      New plan
    </LinkButton>
  );
  if (plans.length === 0) {
    return (
      <>
        <PageHeader title="Plans" />
        {mayCreate ? (
          <EmptyState title="Plans of your cost centres belong here" action={newPlan}>
            <p>
              A plan holds role lines, what AI is expected to do to them, the AI systems, and scenarios. It
              shows month by month what is saved, net of everything that it costs. You can also{' '}
              <TextLink href="/plans/import">import a plan file</TextLink>.
            </p>
          </EmptyState>
        ) : (
          <EmptyState title="No plan is open yet">
            <p>
              You will see plans here as soon as a planner opens one. There is nothing for you to do until
              then.
            </p>
          </EmptyState>
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Plans"
        actions={
          mayCreate ? (
            <>
              <LinkButton href="/plans/import" icon={<Upload size={16} aria-hidden="true" />}>
                Import a plan file
              </LinkButton>
              {newPlan}
            </>
          ) : null
        }
      />
      <PlanTable plans={plans} pay={pay} />
    </>
  );
}
