import { countCostCentreUses } from '@/db/queries/cost-centres';
import { can } from '@/lib/access';
import { groupBy } from '@/lib/group-by';
import type { Context } from '../context';
import { requireTree } from './require-tree';
import { treeMark } from './tree-mark';

export type TreeCentre = {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  version: number;
  /** 0 at the top. */
  depth: number;
  plans: number;
  heads: number;
  invitations: number;
};

export type CostCentreTree = {
  /** Each centre after its parent, branch by branch. */
  centres: TreeCentre[];
  /** Changes with every change of the tree. */
  mark: string;
  mayEdit: boolean;
};

export async function listCostCentreTree(context: Context): Promise<CostCentreTree> {
  const { database, actor } = context;
  return database.snapshot(async (reader) => {
    const tree = await requireTree(reader, context, 'costCentres:read');
    const uses = await countCostCentreUses(reader, actor.organisationId);
    const children = groupBy([...tree.values()], (row) => row.parentId);
    const below = (parentId: string | null, depth: number): TreeCentre[] =>
      (children.get(parentId) ?? []).flatMap(({ id, code, name, version }) => [
        {
          ...{ id, code, name, parentId, version, depth },
          ...(uses.get(id) ?? { plans: 0, heads: 0, invitations: 0 }),
        },
        ...below(id, depth + 1),
      ]);
    return {
      centres: below(null, 0),
      mark: treeMark([...tree.values()]),
      mayEdit: can(actor, 'costCentres:edit', { organisationId: actor.organisationId }),
    };
  });
}
