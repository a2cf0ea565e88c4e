import type { Reader } from '@/db';
import { type CostCentreRow, listCostCentres } from '@/db/queries/cost-centres';
import type { Action } from '@/lib/access';
import { AppError, notFound } from '@/lib/errors';
import { authorise } from '../authorise';
import type { Context } from '../context';

/** The organisation's centres by id, in their order. @throws NOT_FOUND / FORBIDDEN unless the actor may do `action` to the tree */
export async function requireTree(
  reader: Reader,
  { actor }: Pick<Context, 'actor'>,
  action: Action,
): Promise<Map<string, CostCentreRow>> {
  authorise(actor, action, { organisationId: actor.organisationId });
  const rows = await listCostCentres(reader, actor.organisationId);
  return new Map(rows.map((row) => [row.id, row]));
}

export function requireCentre(tree: ReadonlyMap<string, CostCentreRow>, id: string): CostCentreRow {
  const centre = tree.get(id);
  if (!centre) throw notFound();
  return centre;
}

/** The centres directly below one, in their order; those at the top below null. */
export const childrenOf = (tree: ReadonlyMap<string, CostCentreRow>, parentId: string | null) =>
  [...tree.values()].filter((row) => row.parentId === parentId);

/** The position behind all centres that are there. */
export const nextPosition = (tree: ReadonlyMap<string, CostCentreRow>) =>
  Math.max(-1, ...[...tree.values()].map((row) => row.position)) + 1;

/** @throws INVALID where another centre of the tree has the code */
export function refuseTakenCode(
  tree: ReadonlyMap<string, CostCentreRow>,
  { id, code }: { id?: string; code: string },
): void {
  const taken = [...tree.values()].find((row) => row.code === code && row.id !== id);
  if (!taken) return;
  throw new AppError('INVALID', 'This code is taken. Nothing was changed; choose another one.', {
    faults: [{ path: 'code', found: `${code}, the code of ${taken.name}`, expected: 'a code of its own' }],
  });
}

export const centreOf = ({ code, name, parentId }: CostCentreRow) => ({ code, name, parentId });
