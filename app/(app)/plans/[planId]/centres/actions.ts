'use server';

import { defineAction } from '@/lib/actions/define-action';
import { saveRoles } from '@/lib/services/roles/save';
import { saveRolesSchema } from '@/lib/services/roles/save-input';
import { setRealisation, setRealisationSchema } from '@/lib/services/roles/set-realisation';

export const saveRolesAction = defineAction({
  name: 'roles/save',
  input: saveRolesSchema,
  verb: saveRoles,
});

export const setRealisationAction = defineAction({
  name: 'cost-centres/set-realisation',
  input: setRealisationSchema,
  verb: setRealisation,
  refreshes: true,
});
