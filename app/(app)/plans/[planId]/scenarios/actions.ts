'use server';

import { defineAction } from '@/lib/actions/define-action';
import { chooseOption } from '@/lib/services/scenarios/choose-option';
import { copyScenario } from '@/lib/services/scenarios/copy';
import { createScenario } from '@/lib/services/scenarios/create';
import { createPair } from '@/lib/services/scenarios/create-pair';
import { getPlanToTry } from '@/lib/services/scenarios/get-plan-to-try';
import {
  chooseOptionSchema,
  copyScenarioSchema,
  createPairSchema,
  createScenarioSchema,
  loadPlanToTrySchema,
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

export const chooseOptionAction = defineAction({
  name: 'scenarios/choose-option',
  input: chooseOptionSchema,
  verb: chooseOption,
  refreshes: true,
});

export const createPairAction = defineAction({
  name: 'scenarios/create-pair',
  input: createPairSchema,
  verb: createPair,
});

export const loadPlanToTryAction = defineAction({
  name: 'scenarios/loadPlanToTry',
  input: loadPlanToTrySchema,
  verb: getPlanToTry,
});
