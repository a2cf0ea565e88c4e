import { insertCostCentres } from '@/db/queries/cost-centres';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { CreateCostCentre } from './inputs';
import { nextPosition, refuseTakenCode, requireCentre, requireTree } from './require-tree';

/** Adds a centre behind those that its parent has. */
export async function createCostCentre(context: Context, { code, name, parentId }: CreateCostCentre) {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const tree = await requireTree(writer, context, 'costCentres:edit');
    if (parentId !== null) requireCentre(tree, parentId);
    refuseTakenCode(tree, { code });
    const id = newId();
    await insertCostCentres(writer, [
      { id, organisationId: actor.organisationId, code, name, parentId, position: nextPosition(tree) },
    ]);
    await recordChange(writer, context, {
      action: 'costCentre:create',
      objectType: 'costCentre',
      objectId: id,
      after: { code, name, parentId },
    });
    return { id };
  });
}
