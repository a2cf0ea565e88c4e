import type { Metadata } from 'next';
import { CopyPlanForm } from '@/components/plans/copy-plan-form';
import { PlanSettingsForm } from '@/components/plans/plan-settings-form';
import { RemovePlanButton } from '@/components/plans/remove-plan-button';
import { StatusSteps } from '@/components/plans/status-steps';
import { CURRENCIES } from '@/components/settings/currencies';
import { PageHeader } from '@/components/ui/page-header';
import { PlanStatusBadge } from '@/components/ui/status';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPlanSettings } from '@/lib/services/plans/get-settings';
import { changePlanStatusAction, copyPlanAction, removePlanAction, updatePlanAction } from './actions';

export const metadata: Metadata = { title: 'Plan settings' };

export default async function PlanSettingsPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const plan = await orNotFound(getPlanSettings(await pageContext(), planId));
  const { version, header, may } = plan;
  return (
    <>
      <PageHeader
        title="Plan settings"
        status={<PlanStatusBadge status={plan.status} />}
        breadcrumbs={[{ label: header.name, href: `/plans/${planId}` }, { label: 'Settings' }]}
      />
      <PlanSettingsForm
        key={version}
        planId={planId}
        version={version}
        header={header}
        currencies={CURRENCIES}
        update={may.edit ? updatePlanAction : null}
      />
      {plan.next.length > 0 ? (
        <section className="section stack" aria-labelledby="status">
          <h2 id="status">Status</h2>
          <StatusSteps
            planId={planId}
            version={version}
            from={plan.status}
            next={plan.next}
            change={changePlanStatusAction}
          />
        </section>
      ) : null}
      {may.copy ? (
        <section className="section stack" aria-labelledby="copy">
          <h2 id="copy">Copy</h2>
          <p className="max-w-prose text-muted">
            The copy is a draft with everything that this plan holds. Nothing ties the two afterwards.
          </p>
          <CopyPlanForm planId={planId} name={header.name} copy={copyPlanAction} />
        </section>
      ) : null}
      {may.remove ? (
        <section className="section stack" aria-labelledby="remove">
          <h2 id="remove">Remove</h2>
          <p className="max-w-prose text-muted">Only a draft can be removed.</p>
          <RemovePlanButton planId={planId} version={version} name={header.name} remove={removePlanAction} />
        </section>
      ) : null}
    </>
  );
}
