'use server';

import { defineAction } from '@/lib/actions/define-action';
import { saveConsultationTextsSchema } from '@/lib/services/watch/inputs';
import { saveConsultationTexts } from '@/lib/services/watch/save-texts';

export const saveConsultationTextsAction = defineAction({
  name: 'watch/save-texts',
  input: saveConsultationTextsSchema,
  verb: saveConsultationTexts,
  refreshes: true,
});
