'use server';

import { defineAction } from '@/lib/actions/define-action';
import { cancelSimulation } from '@/lib/services/uncertainty/cancel';
import { getSimulationStatus } from '@/lib/services/uncertainty/get-status';
import { simulationSchema, usualRunSchema } from '@/lib/services/uncertainty/inputs';
import { startSimulation, startUsualRun } from '@/lib/services/uncertainty/start';

export const startSimulationAction = defineAction({
  name: 'uncertainty/start',
  input: simulationSchema,
  verb: startSimulation,
});

export const startUsualRunAction = defineAction({
  name: 'uncertainty/startUsual',
  input: usualRunSchema,
  verb: startUsualRun,
});

export const simulationStatusAction = defineAction({
  name: 'uncertainty/status',
  input: simulationSchema,
  verb: getSimulationStatus,
});

export const cancelSimulationAction = defineAction({
  name: 'uncertainty/cancel',
  input: simulationSchema,
  verb: cancelSimulation,
});
