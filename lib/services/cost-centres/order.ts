import { orderCostCentres as writeOrder } from '@/db/queries/cost-centres';
import { recordChange } from '../audit';
import { checkOrder } from '../check-order';
import type { Context } from '../context';
import type { OrderCostCentres } from './inputs';
import { childrenOf, requireTree } from './require-tree';

/** Puts the centres directly below one parent in a new order. */
export async function orderCostCentres(context: Context, { parentId, from, to }: OrderCostCentres) {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const tree = await requireTree(writer, context, 'costCentres:edit');
    const children = childrenOf(tree, parentId);
    checkOrder(
      children.map((row) => row.id),
      { from, to },
    );
    await writeOrder(writer, actor.organisationId, to);
    await recordChange(writer, context, {
      action: 'costCentre:order',
      objectType: 'organisation',
      objectId: actor.organisationId,
      before: children.map((row) => row.code),
      after: to.map((id) => tree.get(id)?.code),
    });
  });
}
