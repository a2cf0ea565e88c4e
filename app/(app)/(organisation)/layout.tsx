import type { ReactNode } from 'react';
import { InboxLink } from '@/components/notifications/inbox-link';
import { AccountLinks } from '@/components/shell/account-links';
import { organisationItems } from '@/components/shell/navigation';
import { AppShell } from '@/components/ui/app-shell';
import { pageContext } from '@/lib/auth/page';
import { countUnreadEntries } from '@/lib/services/notifications/count-unread';
import { getOrganisation } from '@/lib/services/organisation/get';

export default async function OrganisationLayout({ children }: { children: ReactNode }) {
  const context = await pageContext();
  const { actor } = context;
  const [organisation, unread] = await Promise.all([getOrganisation(context), countUnreadEntries(context)]);
  return (
    <AppShell
      organisation={{ name: organisation.name, href: '/plans' }}
      items={organisationItems(actor.role)}
      account={{ name: actor.name, detail: actor.email, children: <AccountLinks /> }}
      topBar={<InboxLink unread={unread} />}
    >
      {children}
    </AppShell>
  );
}
