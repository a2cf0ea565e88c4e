'use server';

import { defineAction } from '@/lib/actions/define-action';
import { addOption } from '@/lib/services/systems/add-option';
import { createSystem } from '@/lib/services/systems/create';
import {
  addOptionSchema,
  createSystemSchema,
  orderOptionsSchema,
  removeOptionSchema,
  removeSystemSchema,
  updateOptionSchema,
  updateSystemSchema,
} from '@/lib/services/systems/inputs';
import { orderOptions } from '@/lib/services/systems/order-options';
import { removeSystem } from '@/lib/services/systems/remove';
import { removeOption } from '@/lib/services/systems/remove-option';
import { updateSystem } from '@/lib/services/systems/update';
import { updateOption } from '@/lib/services/systems/update-option';

export const createSystemAction = defineAction({
  name: 'systems/create',
  input: createSystemSchema,
  verb: createSystem,
});

export const updateSystemAction = defineAction({
  name: 'systems/update',
  input: updateSystemSchema,
  verb: updateSystem,
  refreshes: true,
});

export const removeSystemAction = defineAction({
  name: 'systems/remove',
  input: removeSystemSchema,
  verb: removeSystem,
});

export const addOptionAction = defineAction({
  name: 'systems/add-option',
  input: addOptionSchema,
  verb: addOption,
  refreshes: true,
});

export const updateOptionAction = defineAction({
  name: 'systems/update-option',
  input: updateOptionSchema,
  verb: updateOption,
  refreshes: true,
});

export const removeOptionAction = defineAction({
  name: 'systems/remove-option',
  input: removeOptionSchema,
  verb: removeOption,
  refreshes: true,
});

export const orderOptionsAction = defineAction({
  name: 'systems/order-options',
  input: orderOptionsSchema,
  verb: orderOptions,
  refreshes: true,
});
