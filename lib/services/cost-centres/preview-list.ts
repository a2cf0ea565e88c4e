import type { Context } from '../context';
import type { PreviewList } from './inputs';
import { readCentreList, type TreeDiff } from './read-list';
import { requireTree } from './require-tree';
import { treeMark } from './tree-mark';

/** What a list of centres would add and change; `tree` is named when it is imported. */
export async function previewCostCentreList(
  context: Context,
  { csv }: PreviewList,
): Promise<TreeDiff & { tree: string }> {
  return context.database.snapshot(async (reader) => {
    const tree = [...(await requireTree(reader, context, 'costCentres:edit')).values()];
    return { ...readCentreList(csv, tree), tree: treeMark(tree) };
  });
}
