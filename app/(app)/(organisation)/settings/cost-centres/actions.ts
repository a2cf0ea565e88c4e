'use server';

import { defineAction } from '@/lib/actions/define-action';
import { createCostCentre } from '@/lib/services/cost-centres/create';
import { importCostCentreList } from '@/lib/services/cost-centres/import-list';
import {
  createCostCentreSchema,
  importListSchema,
  moveCostCentreSchema,
  orderCostCentresSchema,
  previewListSchema,
  removeCostCentreSchema,
  updateCostCentreSchema,
} from '@/lib/services/cost-centres/inputs';
import { moveCostCentre } from '@/lib/services/cost-centres/move';
import { orderCostCentres } from '@/lib/services/cost-centres/order';
import { previewCostCentreList } from '@/lib/services/cost-centres/preview-list';
import { removeCostCentre } from '@/lib/services/cost-centres/remove';
import { updateCostCentre } from '@/lib/services/cost-centres/update';

export const createCostCentreAction = defineAction({
  name: 'cost-centres/create',
  input: createCostCentreSchema,
  verb: createCostCentre,
  refreshes: true,
});

export const updateCostCentreAction = defineAction({
  name: 'cost-centres/update',
  input: updateCostCentreSchema,
  verb: updateCostCentre,
  refreshes: true,
});

export const moveCostCentreAction = defineAction({
  name: 'cost-centres/move',
  input: moveCostCentreSchema,
  verb: moveCostCentre,
  refreshes: true,
});

export const orderCostCentresAction = defineAction({
  name: 'cost-centres/order',
  input: orderCostCentresSchema,
  verb: orderCostCentres,
  refreshes: true,
});

export const removeCostCentreAction = defineAction({
  name: 'cost-centres/remove',
  input: removeCostCentreSchema,
  verb: removeCostCentre,
  refreshes: true,
});

export const previewCostCentreListAction = defineAction({
  name: 'cost-centres/preview-list',
  input: previewListSchema,
  verb: previewCostCentreList,
});

export const importCostCentreListAction = defineAction({
  name: 'cost-centres/import-list',
  input: importListSchema,
  verb: importCostCentreList,
  refreshes: true,
});
