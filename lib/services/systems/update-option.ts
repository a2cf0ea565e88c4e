import { touchPlan } from '@/db/queries/plans';
import { findOption, updateOption as writeOption } from '@/db/queries/systems';
import { AppError, conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleOption } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { optionColumns } from '../plans/rows';
import type { UpdateOption } from './inputs';

/** @throws CONFLICT with the stored option where `version` is no longer the stored one; INVALID where the code would change */
export async function updateOption(context: Context, { planId, id, version, option }: UpdateOption) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findOption(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    const before = assembleOption(stored);
    if (option.code !== stored.code) {
      throw new AppError('INVALID', 'The code of an option stays, because scenarios and files name it.', {
        faults: [{ path: 'option.code', found: option.code, expected: stored.code }],
      });
    }
    const written = await writeOption(writer, { ...inPlan, id, version }, optionColumns(option));
    if (!written) throw conflict({ version: stored.version, option: before });
    await recordChange(writer, context, {
      action: 'option:update',
      objectType: 'option',
      objectId: id,
      planId,
      before,
      after: option,
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
