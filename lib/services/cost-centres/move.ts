import { type CostCentreRow, updateCostCentre } from '@/db/queries/cost-centres';
import { AppError, conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { MoveCostCentre } from './inputs';
import { centreOf, nextPosition, requireCentre, requireTree } from './require-tree';

/**
 * Puts a centre, with all below it, below another parent.
 * @throws INVALID where that would make a cycle; CONFLICT with the stored centre where `version` is no longer the stored one
 */
export async function moveCostCentre(context: Context, { id, version, parentId }: MoveCostCentre) {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const tree = await requireTree(writer, context, 'costCentres:edit');
    const stored = requireCentre(tree, id);
    if (parentId !== null) requireCentre(tree, parentId);
    refuseCycle(tree, stored, parentId);
    const key = { organisationId: actor.organisationId, id, version };
    const written = await updateCostCentre(writer, key, { parentId, position: nextPosition(tree) });
    if (!written) throw conflict({ ...centreOf(stored), version: stored.version });
    await recordChange(writer, context, {
      action: 'costCentre:move',
      objectType: 'costCentre',
      objectId: id,
      before: { parentId: stored.parentId },
      after: { parentId },
    });
    return { version: written.version };
  });
}

function refuseCycle(
  tree: ReadonlyMap<string, CostCentreRow>,
  moved: CostCentreRow,
  parentId: string | null,
): void {
  for (let at = parentId === null ? undefined : tree.get(parentId); at; ) {
    if (at.id === moved.id) {
      throw new AppError('INVALID', 'A cost centre cannot lie below itself. Nothing was changed.', {
        faults: [
          { path: 'parentId', found: 'a centre of its own branch', expected: 'a centre outside of it' },
        ],
      });
    }
    at = at.parentId === null ? undefined : tree.get(at.parentId);
  }
}
