import type { ReactNode } from 'react';
import { InboxLink } from '@/components/notifications/inbox-link';
import { AccountLinks } from '@/components/shell/account-links';
import { organisationItems, planItems } from '@/components/shell/navigation';
import { ScenarioSwitch } from '@/components/shell/scenario-switch';
import { AppShell } from '@/components/ui/app-shell';
import { LinkButton } from '@/components/ui/link';
import { PlanStatusBadge } from '@/components/ui/status';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { countUnreadEntries } from '@/lib/services/notifications/count-unread';
import { getOrganisation } from '@/lib/services/organisation/get';
import { getPlanFrame } from '@/lib/services/plans/get-frame';

type Props = { params: Promise<{ planId: string }>; children: ReactNode };

export default async function PlanLayout({ params, children }: Props) {
  const { planId } = await params;
  const context = await pageContext();
  const { actor } = context;
  const [organisation, plan, unread] = await Promise.all([
    getOrganisation(context),
    orNotFound(getPlanFrame(context, planId)),
    countUnreadEntries(context),
  ]);
  return (
    <AppShell
      organisation={{ name: organisation.name, href: '/plans' }}
      items={organisationItems(actor.role)}
      plan={{ name: plan.name, href: `/plans/${plan.id}`, items: planItems(plan.id, plan.may) }}
      account={{ name: actor.name, detail: actor.email, children: <AccountLinks /> }}
      topBar={
        <>
          <span className="font-medium">{plan.name}</span>
          <PlanStatusBadge status={plan.status} />
          <ScenarioSwitch scenarios={plan.scenarios} />
          {plan.may.decide ? (
            <LinkButton href={`/plans/${plan.id}/review`} variant="primary">
              Decide
            </LinkButton>
          ) : null}
          <InboxLink unread={unread} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
