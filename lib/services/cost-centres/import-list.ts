import type { Writer } from '@/db';
import { insertCostCentres, updateCostCentre } from '@/db/queries/cost-centres';
import { AppError, conflict } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { ImportList } from './inputs';
import { readCentreList, type TreeDiff } from './read-list';
import { nextPosition, requireTree } from './require-tree';
import { treeMark } from './tree-mark';

type Tree = Awaited<ReturnType<typeof requireTree>>;

/**
 * Adds and changes centres as a list says, all of them or none.
 * @throws CONFLICT where the tree has changed since the preview; INVALID with every fault of the list
 */
export async function importCostCentreList(context: Context, { csv, tree: seen }: ImportList) {
  return context.database.write(async (writer) => {
    const tree = await requireTree(writer, context, 'costCentres:edit');
    const rows = [...tree.values()];
    if (treeMark(rows) !== seen) throw conflict({ tree: treeMark(rows) });
    const diff = readCentreList(csv, rows);
    if (diff.faults.length > 0) {
      throw new AppError('INVALID', 'The list cannot be used as it is. Nothing was changed.', {
        faults: diff.faults,
      });
    }
    const { added, changed } = diff;
    if (added.length > 0 || changed.length > 0) {
      await writeDiff(writer, context, { tree, diff });
      await recordChange(writer, context, {
        action: 'costCentre:importList',
        objectType: 'organisation',
        objectId: context.actor.organisationId,
        before: { changed: changed.map((change) => change.before) },
        after: { added, changed: changed.map((change) => change.after) },
      });
    }
    return { added: added.length, changed: changed.length };
  });
}

async function writeDiff(
  writer: Writer,
  { actor }: Context,
  { tree, diff: { added, changed } }: { tree: Tree; diff: TreeDiff },
): Promise<void> {
  const { organisationId } = actor;
  const byCode = new Map([...tree.values()].map((row) => [row.code, row]));
  const ids = new Map([...tree.values()].map((row) => [row.code, row.id]));
  for (const { code } of added) ids.set(code, newId());
  const idOf = (code: string | null) => (code === null ? null : (ids.get(code) ?? null));
  const first = nextPosition(tree);
  await insertCostCentres(
    writer,
    added.map(({ code, name, parent }, index) => ({
      id: ids.get(code) ?? newId(),
      organisationId,
      code,
      name,
      parentId: idOf(parent),
      position: first + index,
    })),
  );
  for (const { after } of changed) {
    const row = byCode.get(after.code);
    if (!row) continue;
    const key = { organisationId, id: row.id, version: row.version };
    await updateCostCentre(writer, key, { name: after.name, parentId: idOf(after.parent) });
  }
}
