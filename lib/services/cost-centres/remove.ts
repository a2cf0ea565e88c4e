import { type CostCentreUse, countCostCentreUses, deleteCostCentre } from '@/db/queries/cost-centres';
import { AppError, conflict } from '@/lib/errors';
import type { Fault } from '@/lib/result';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { RemoveCostCentre } from './inputs';
import { centreOf, childrenOf, requireCentre, requireTree } from './require-tree';

/**
 * Removes a centre that nothing refers to.
 * @throws INVALID with what refers to it; CONFLICT where `version` is no longer the stored one
 */
export async function removeCostCentre(context: Context, { id, version }: RemoveCostCentre) {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const tree = await requireTree(writer, context, 'costCentres:edit');
    const stored = requireCentre(tree, id);
    const uses = await countCostCentreUses(writer, actor.organisationId);
    refuseUsed(uses.get(id), childrenOf(tree, id).length);
    if (!(await deleteCostCentre(writer, { organisationId: actor.organisationId, id, version }))) {
      throw conflict({ ...centreOf(stored), version: stored.version });
    }
    await recordChange(writer, context, {
      action: 'costCentre:remove',
      objectType: 'costCentre',
      objectId: id,
      before: centreOf(stored),
    });
  });
}

function refuseUsed(use: CostCentreUse | undefined, children: number): void {
  const reasons: [number, string, string][] = [
    [children, 'centres below it', 'none; move or remove them first'],
    [use?.plans ?? 0, 'plans with this centre', 'none; a plan keeps the centres that it was made with'],
    [use?.heads ?? 0, 'heads who answer for it', 'none; give them another centre first'],
    [use?.invitations ?? 0, 'open invitations that name it', 'none; withdraw them first'],
  ];
  const faults: Fault[] = reasons
    .filter(([count]) => count > 0)
    .map(([count, what, expected]) => ({ path: what, found: String(count), expected }));
  if (faults.length === 0) return;
  throw new AppError('INVALID', 'This cost centre is in use. Nothing was removed.', { faults });
}
