'use server';

import { defineAction } from '@/lib/actions/define-action';
import { decidePlan } from '@/lib/services/plans/decide';
import { decidePlanSchema } from '@/lib/services/plans/inputs';
import { acceptSubmission } from '@/lib/services/submissions/accept';
import {
  acceptSubmissionSchema,
  returnSubmissionSchema,
  submitCentreSchema,
} from '@/lib/services/submissions/inputs';
import { returnSubmission } from '@/lib/services/submissions/return';
import { submitCentre } from '@/lib/services/submissions/submit';

export const submitCentreAction = defineAction({
  name: 'submissions/submit',
  input: submitCentreSchema,
  verb: submitCentre,
  refreshes: true,
});

export const acceptSubmissionAction = defineAction({
  name: 'submissions/accept',
  input: acceptSubmissionSchema,
  verb: acceptSubmission,
  refreshes: true,
});

export const returnSubmissionAction = defineAction({
  name: 'submissions/return',
  input: returnSubmissionSchema,
  verb: returnSubmission,
  refreshes: true,
});

export const decidePlanAction = defineAction({
  name: 'plans/decide',
  input: decidePlanSchema,
  verb: decidePlan,
  refreshes: true,
});
