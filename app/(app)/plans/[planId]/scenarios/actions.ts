'use server';

import { defineAction } from '@/lib/actions/define-action';
import { copyScenario } from '@/lib/services/scenarios/copy';
import { createScenario } from '@/lib/services/scenarios/create';
import {
  copyScenarioSchema,
  createScenarioSchema,
  orderScenariosSchema,
  removeScenarioSchema,
  updateScenarioSchema,
} from '@/lib/services/scenarios/inputs';
import { orderScenarios } from '@/lib/services/scenarios/order';
import { removeScenario } from '@/lib/services/scenarios/remove';
import { updateScenario } from '@/lib/services/scenarios/update';

export const createScenarioAction = defineAction({
  name: 'scenarios/create',
  input: createScenarioSchema,
  verb: createScenario,
});

export const copyScenarioAction = defineAction({
  name: 'scenarios/copy',
  input: copyScenarioSchema,
  verb: copyScenario,
});

export const updateScenarioAction = defineAction({
  name: 'scenarios/update',
  input: updateScenarioSchema,
  verb: updateScenario,
});

export const orderScenariosAction = defineAction({
  name: 'scenarios/order',
  input: orderScenariosSchema,
  verb: orderScenarios,
  refreshes: true,
});

export const removeScenarioAction = defineAction({
  name: 'scenarios/remove',
  input: removeScenarioSchema,
  verb: removeScenario,
  refreshes: true,
});
