import { z } from 'zod';
import { closedObject, code } from '@/lib/plan/fields';

const id = z.string('the id of a cost centre');
const parentId = id.nullable();
const version = z.int('a version').min(1, 'a version');
const name = z.string('a name').trim().min(1, 'a name').max(200, 'at most 200 characters');

export const createCostCentreSchema = closedObject({ code, name, parentId });
export const updateCostCentreSchema = closedObject({ id, version, code, name });
export const moveCostCentreSchema = closedObject({ id, version, parentId });
export const removeCostCentreSchema = closedObject({ id, version });
/** `from` is the order of the parent's centres that was seen, `to` the order that is asked for. */
export const orderCostCentresSchema = closedObject({ parentId, from: z.array(id), to: z.array(id) });
/** A list as CSV with the columns code, name and parent. `tree` is what the preview was made for. */
export const previewListSchema = closedObject({ csv: z.string('a list').max(2_000_000, 'at most 2 MB') });
export const importListSchema = closedObject({
  ...previewListSchema.shape,
  tree: z.string('the tree of the preview'),
});

export type CreateCostCentre = z.output<typeof createCostCentreSchema>;
export type UpdateCostCentre = z.output<typeof updateCostCentreSchema>;
export type MoveCostCentre = z.output<typeof moveCostCentreSchema>;
export type RemoveCostCentre = z.output<typeof removeCostCentreSchema>;
export type OrderCostCentres = z.output<typeof orderCostCentresSchema>;
export type PreviewList = z.output<typeof previewListSchema>;
export type ImportList = z.output<typeof importListSchema>;
