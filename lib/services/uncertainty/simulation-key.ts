import type { Reader } from '@/db';
import { listPlanCostCentres, listScenarios } from '@/db/queries/plans';
import type { SimulationKey, SimulationSubject } from '@/db/queries/simulations';
import type { Actor } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { requirePlan } from '../plans/read-plan';
import { visibleCentres } from '../results/visible-plan';
import type { AskedSimulation } from './inputs';

// What the part says where it names no centre. Neither can be a code.
const WHOLE_PLAN = '';
const NO_CENTRE = '∅';

/**
 * What the runs are made of that answer this actor: the whole plan, or a head's centres within it.
 * @throws NOT_FOUND unless the actor may read the plan and it has the scenario
 */
export async function simulationSubject(
  reader: Reader,
  actor: Actor,
  { planId, scenario }: Pick<AskedSimulation, 'planId' | 'scenario'>,
): Promise<SimulationSubject> {
  const plan = await requirePlan(reader, actor, planId, 'plan:read');
  const inPlan = { organisationId: actor.organisationId, planId };
  const scenarios = await listScenarios(reader, inPlan);
  if (!scenarios.some(({ code }) => code === scenario)) throw notFound();
  const costCentres = await listPlanCostCentres(reader, inPlan);
  const { centres, isWhole } = visibleCentres(actor, { plan, costCentres });
  const ids = new Set(centres.map(({ id }) => id));
  const tops = centres.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  const part = isWhole ? WHOLE_PLAN : tops.map(({ code }) => code).join() || NO_CENTRE;
  return { ...inPlan, revision: plan.revision, scenario, part };
}

/** Which run answers this actor. @throws as `simulationSubject` */
export async function simulationKey(
  reader: Reader,
  actor: Actor,
  asked: AskedSimulation,
): Promise<SimulationKey> {
  const { draws, seed, correlation } = asked;
  return { ...(await simulationSubject(reader, actor, asked)), draws, seed, correlation };
}

/** The centres that a run takes together; undefined for the whole plan. */
export function partOfKey({ part }: Pick<SimulationKey, 'part'>): string[] | undefined {
  if (part === WHOLE_PLAN) return undefined;
  return part === NO_CENTRE ? [] : part.split(',');
}
