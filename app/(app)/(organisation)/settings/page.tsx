import type { Metadata } from 'next';
import { OrganisationForm } from '@/components/settings/organisation-form';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access';
import { pageContext } from '@/lib/auth/page';
import { getOrganisation } from '@/lib/services/organisation/get';
import { updateOrganisationAction } from './actions';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const context = await pageContext();
  const organisation = await getOrganisation(context);
  const mayEdit = can(context.actor, 'organisation:edit', { organisationId: organisation.id });
  return (
    <>
      <PageHeader title="Settings" lead="What holds for the whole organisation." />
      <OrganisationForm
        key={organisation.version}
        organisation={organisation}
        updateOrganisation={mayEdit ? updateOrganisationAction : null}
      />
    </>
  );
}
