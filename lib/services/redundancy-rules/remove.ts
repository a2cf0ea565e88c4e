import { deleteRedundancyRule, findRedundancyRule } from '@/db/queries/redundancy-rules';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { RemoveRedundancyRule } from './inputs';
import { assembleRule, findBuiltIn, valuesOf } from './rows';

/**
 * Takes the organisation's version of a rule away: an added rule is gone, an edited one has its built-in values again.
 * @throws NOT_FOUND, FORBIDDEN, or CONFLICT with the rule as it is now
 */
export async function removeRedundancyRule(
  context: Context,
  { code, version }: RemoveRedundancyRule,
): Promise<void> {
  const { database, actor } = context;
  const { organisationId } = actor;
  await database.write(async (writer) => {
    authorise(actor, 'redundancyRules:edit', { organisationId });
    const row = await findRedundancyRule(writer, { organisationId, code });
    if (!row) throw notFound();
    const before = valuesOf(assembleRule(row));
    if (!(await deleteRedundancyRule(writer, { organisationId, code, version })))
      throw conflict({ version: row.version, rule: before });
    const builtIn = findBuiltIn(code);
    await recordChange(writer, context, {
      action: builtIn ? 'redundancyRule:restore' : 'redundancyRule:remove',
      objectType: 'redundancyRule',
      objectId: code,
      before,
      ...(builtIn ? { after: valuesOf(builtIn) } : {}),
    });
  });
}
