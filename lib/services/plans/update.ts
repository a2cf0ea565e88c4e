import { touchPlan, updatePlan as writePlan } from '@/db/queries/plans';
import { AppError, conflict } from '@/lib/errors';
import { parsePlan, serialisePlan } from '@/lib/plan';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { assemblePlan } from './assemble';
import type { UpdatePlan } from './inputs';
import { planSubject, requirePlanContent } from './read-plan';

/** Changes name, currency, horizon, discount rate and pay award. @throws CONFLICT where `version` is no longer the stored one */
export async function updatePlan(context: Context, { planId, version, header }: UpdatePlan) {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const content = await requirePlanContent(writer, actor, planId);
    authorise(actor, 'plan:edit', planSubject(content.plan));
    const stored = assemblePlan(content);
    const parsed = parsePlan(serialisePlan({ ...stored, plan: header }));
    if (!parsed.ok) {
      throw new AppError('INVALID', 'The plan would not be valid with these values. Nothing was changed.', {
        faults: parsed.faults,
      });
    }
    const written = await writePlan(
      writer,
      { organisationId: actor.organisationId, id: planId, version },
      {
        name: header.name,
        currency: header.currency,
        start: header.start,
        months: header.months,
        discountRate: header.discountRate,
        payAwardRate: header.payAward?.rate ?? null,
        payAwardMonth: header.payAward?.month ?? null,
      },
    );
    if (!written) throw conflict({ version: content.plan.version, header: stored.plan });
    await recordChange(writer, context, {
      action: 'plan:update',
      objectType: 'plan',
      objectId: planId,
      planId,
      before: stored.plan,
      after: header,
    });
    await touchPlan(writer, content.plan, clock());
    return { version: written.version };
  });
}
