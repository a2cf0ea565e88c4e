import { findRedundancyRule, insertRedundancyRule } from '@/db/queries/redundancy-rules';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { CreateRedundancyRule } from './inputs';
import { assembleRule, findBuiltIn, ruleColumns } from './rows';

/** Adds a rule of the organisation's own. @throws INVALID where another rule has the code */
export async function createRedundancyRule(context: Context, { code, rule }: CreateRedundancyRule) {
  const { database, actor } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'redundancyRules:edit', { organisationId });
    const row = await findRedundancyRule(writer, { organisationId, code });
    const taken = row ? assembleRule(row) : findBuiltIn(code);
    if (taken) {
      throw new AppError('INVALID', 'Another rule has this code. Nothing was added.', {
        faults: [
          { path: 'code', found: `${code}, the code of ${taken.name}`, expected: 'a code of its own' },
        ],
      });
    }
    await insertRedundancyRule(writer, { ...ruleColumns(rule), id: newId(), organisationId, code });
    await recordChange(writer, context, {
      action: 'redundancyRule:create',
      objectType: 'redundancyRule',
      objectId: code,
      after: rule,
    });
    return { code, version: 1 };
  });
}
