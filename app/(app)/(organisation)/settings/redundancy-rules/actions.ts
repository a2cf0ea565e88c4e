'use server';

import { defineAction } from '@/lib/actions/define-action';
import { createRedundancyRule } from '@/lib/services/redundancy-rules/create';
import {
  createRedundancyRuleSchema,
  removeRedundancyRuleSchema,
  updateRedundancyRuleSchema,
} from '@/lib/services/redundancy-rules/inputs';
import { removeRedundancyRule } from '@/lib/services/redundancy-rules/remove';
import { updateRedundancyRule } from '@/lib/services/redundancy-rules/update';

export const createRedundancyRuleAction = defineAction({
  name: 'redundancy-rules/create',
  input: createRedundancyRuleSchema,
  verb: createRedundancyRule,
  refreshes: true,
});

export const updateRedundancyRuleAction = defineAction({
  name: 'redundancy-rules/update',
  input: updateRedundancyRuleSchema,
  verb: updateRedundancyRule,
  refreshes: true,
});

export const removeRedundancyRuleAction = defineAction({
  name: 'redundancy-rules/remove',
  input: removeRedundancyRuleSchema,
  verb: removeRedundancyRule,
  refreshes: true,
});
