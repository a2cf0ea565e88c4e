'use server';

import { defineAction } from '@/lib/actions/define-action';
import { updateOrganisation, updateOrganisationInput } from '@/lib/services/organisation/update';

export const updateOrganisationAction = defineAction({
  name: 'organisation/update',
  input: updateOrganisationInput,
  verb: updateOrganisation,
  refreshes: true,
});
