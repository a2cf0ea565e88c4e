import {
  findRedundancyRule,
  insertRedundancyRule,
  updateRedundancyRule as writeRule,
} from '@/db/queries/redundancy-rules';
import { conflict, notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { UpdateRedundancyRule } from './inputs';
import { assembleRule, findBuiltIn, ruleColumns, valuesOf } from './rows';

/**
 * Edits a rule; the first edit of a built-in one stores the organisation's version of it.
 * @throws NOT_FOUND, FORBIDDEN, or CONFLICT with the rule as it is now
 */
export async function updateRedundancyRule(
  context: Context,
  { code, version, rule }: UpdateRedundancyRule,
): Promise<{ version: number }> {
  const { database, actor } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'redundancyRules:edit', { organisationId });
    const row = await findRedundancyRule(writer, { organisationId, code });
    const stored = row ? assembleRule(row) : findBuiltIn(code);
    if (!stored) throw notFound();
    const before = valuesOf(stored);
    if (version !== (row?.version ?? 0)) throw conflict({ version: row?.version ?? 0, rule: before });
    if (row) await writeRule(writer, { organisationId, code, version }, ruleColumns(rule));
    else await insertRedundancyRule(writer, { ...ruleColumns(rule), id: newId(), organisationId, code });
    await recordChange(writer, context, {
      action: 'redundancyRule:update',
      objectType: 'redundancyRule',
      objectId: code,
      before,
      after: rule,
    });
    return { version: version + 1 };
  });
}
