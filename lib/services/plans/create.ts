import { listCostCentres } from '@/db/queries/cost-centres';
import { scenarioSchema } from '@/lib/plan';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { CreatePlan } from './inputs';
import { storePlan } from './store';

/** A new draft with the organisation's cost-centre tree, no roles, and one scenario with the defaults of model.md, section 8. */
export async function createPlan(context: Context, header: CreatePlan): Promise<{ id: string }> {
  const { database, actor, clock } = context;
  const { organisationId, memberId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'plan:create', { organisationId });
    const centres = await listCostCentres(writer, organisationId);
    const codes = new Map(centres.map((c) => [c.id, c.code]));
    const plan = {
      plan: header,
      costCentres: centres.map(({ code, name, parentId }) => ({
        code,
        name,
        parent: parentId === null ? null : (codes.get(parentId) ?? null),
      })),
      roles: [],
      systems: [],
      scenarios: [scenarioSchema.parse({ code: 'base', name: 'Base case' })],
    };
    const id = await storePlan(writer, { organisationId, memberId, now: clock(), plan });
    await recordChange(writer, context, {
      action: 'plan:create',
      objectType: 'plan',
      objectId: id,
      planId: id,
      after: header,
    });
    return { id };
  });
}
