import { z } from 'zod';
import { scenarioSchema } from '@/lib/plan';
import { closedObject } from '@/lib/plan/fields';

const planId = z.string('the id of a plan');
const id = z.string('the id of a scenario');
const version = z.int('a version').min(1, 'a version');
const code = scenarioSchema.shape.code;
const name = z.string('a name').trim().min(1, 'a name').max(200, 'at most 200 characters');
const values = closedObject(scenarioSchema.shape).omit({ code: true });

export const createScenarioSchema = closedObject({ planId, code, name });
export const copyScenarioSchema = closedObject({ planId, id, code, name });
/** Every input of model.md, section 8. The code stays: it names the scenario in files and addresses. */
export const updateScenarioSchema = closedObject({
  planId,
  id,
  version,
  scenario: closedObject({ ...values.shape, name }),
});
/** `system` and `option` by their codes. */
export const chooseOptionSchema = closedObject({ planId, id, version, system: code, option: code });
/** Two options of a system by their codes; `id` is the scenario that is copied for both. */
export const createPairSchema = closedObject({
  planId,
  id,
  system: code,
  options: z.tuple([code, code], 'two options'),
});
export const loadPlanToTrySchema = closedObject({ planId });
export const removeScenarioSchema = closedObject({ planId, id, version });
/** `from` is the order that was seen, `to` the order that is asked for. */
export const orderScenariosSchema = closedObject({ planId, from: z.array(id), to: z.array(id) });

export type CreateScenario = z.output<typeof createScenarioSchema>;
export type CopyScenario = z.output<typeof copyScenarioSchema>;
export type UpdateScenario = z.output<typeof updateScenarioSchema>;
export type ChooseOption = z.output<typeof chooseOptionSchema>;
export type CreatePair = z.output<typeof createPairSchema>;
export type RemoveScenario = z.output<typeof removeScenarioSchema>;
export type OrderScenarios = z.output<typeof orderScenariosSchema>;
