import { touchPlan } from '@/db/queries/plans';
import { findOption, updateOption as writeOption } from '@/db/queries/systems';
import { AppError, conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleOption, assemblePrices } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { optionColumns, priceColumns } from '../plans/rows';
import type { UpdateOption } from './inputs';

/** @throws CONFLICT with the stored option and the origin of its prices where `version` is no longer the stored one; INVALID where the code would change */
export async function updateOption(
  context: Context,
  { planId, id, version, option, prices: given }: UpdateOption,
) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'systems:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const stored = await findOption(writer, { ...inPlan, id });
    if (!stored) throw notFound();
    const before = { option: assembleOption(stored), prices: assemblePrices(stored) };
    const prices = given ?? before.prices;
    if (option.code !== stored.code) {
      throw new AppError('INVALID', 'The code of an option stays, because scenarios and files name it.', {
        faults: [{ path: 'option.code', found: option.code, expected: stored.code }],
      });
    }
    const columns = { ...optionColumns(option), ...priceColumns(prices) };
    const written = await writeOption(writer, { ...inPlan, id, version }, columns);
    if (!written) throw conflict({ version: stored.version, ...before });
    await recordChange(writer, context, {
      action: 'option:update',
      objectType: 'option',
      objectId: id,
      planId,
      before: { ...before.option, prices: before.prices },
      after: { ...option, prices },
    });
    await touchPlan(writer, plan, clock());
    return { version: written.version };
  });
}
