import { updateCostCentre as writeCentre } from '@/db/queries/cost-centres';
import { conflict } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { UpdateCostCentre } from './inputs';
import { centreOf, refuseTakenCode, requireCentre, requireTree } from './require-tree';

/**
 * Renames or recodes a centre. Plans that are there keep the code and the name that they have.
 * @throws CONFLICT with the stored centre where `version` is no longer the stored one
 */
export async function updateCostCentre(context: Context, { id, version, code, name }: UpdateCostCentre) {
  const { database, actor } = context;
  return database.write(async (writer) => {
    const tree = await requireTree(writer, context, 'costCentres:edit');
    const stored = requireCentre(tree, id);
    refuseTakenCode(tree, { id, code });
    const key = { organisationId: actor.organisationId, id, version };
    const written = await writeCentre(writer, key, { code, name });
    if (!written) throw conflict({ ...centreOf(stored), version: stored.version });
    await recordChange(writer, context, {
      action: 'costCentre:update',
      objectType: 'costCentre',
      objectId: id,
      before: { code: stored.code, name: stored.name },
      after: { code, name },
    });
    return { version: written.version };
  });
}
