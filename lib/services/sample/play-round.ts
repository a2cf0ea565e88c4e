import { findPlanContent, type InPlan } from '@/db/queries/plans';
import { listSubmissions } from '@/db/queries/submissions';
import { dayOf } from '@/lib/plan/due';
import { mentionOf } from '@/lib/plan/mentions';
import { SAMPLE_PLAN, SAMPLE_ROUND, type SampleStep } from '@/lib/sample';
import { addComment } from '../comments/add';
import type { Context } from '../context';
import { setDueDate } from '../due-dates/set';
import { saveRoles } from '../roles/save';
import { acceptSubmission } from '../submissions/accept';
import { returnSubmission } from '../submissions/return';
import { submitCentre } from '../submissions/submit';
import { saveVersion } from '../versions/save';

const DAY = 24 * 60 * 60 * 1000;

/** Takes the steps of the sample company's round as its members would. @param contexts of the members by e-mail address */
export async function playSampleRound(contexts: ReadonlyMap<string, Context>, planId: string): Promise<void> {
  const contextOf = (email: string) => {
    const context = contexts.get(email);
    if (!context) throw new Error(`The sample company has no ${email}.`);
    return context;
  };
  const idOf = (email: string) => contextOf(email).actor.memberId;
  for (const step of SAMPLE_ROUND) {
    const context = contextOf(step.by);
    await take(context, { organisationId: context.actor.organisationId, planId }, { step, idOf });
  }
}

type Taken = { step: SampleStep /** Of a member, by e-mail address. */; idOf: (email: string) => string };

async function take(context: Context, inPlan: InPlan, { step, idOf }: Taken): Promise<void> {
  if (step.step === 'due') {
    const dueOn = dayOf(context.clock() + step.inDays * DAY);
    await setDueDate(context, { planId: inPlan.planId, centreId: null, version: 0, dueOn });
    return;
  }
  if (step.step === 'version') {
    await saveVersion(context, { planId: inPlan.planId, note: step.note });
    return;
  }
  const place = await placeOf(context, inPlan, step.costCentre);
  switch (step.step) {
    case 'edit':
      await edit(context, inPlan, step.costCentre);
      return;
    case 'submit':
      await submitCentre(context, { ...place, note: step.note });
      return;
    case 'accept':
      await acceptSubmission(context, place);
      return;
    case 'return':
      await returnSubmission(context, { ...place, reason: step.reason });
      return;
    case 'comment':
      await addComment(context, {
        planId: inPlan.planId,
        about: { kind: 'centre', id: place.centreId },
        body: `${mentionOf(idOf(step.to))}, ${step.words}`,
      });
      return;
    default: {
      const never: never = step;
      return never;
    }
  }
}

const readContent = async ({ database }: Context, { organisationId, planId }: InPlan) => {
  const content = await database.snapshot((reader) => findPlanContent(reader, organisationId, planId));
  if (!content) throw new Error('The sample plan is not there.');
  return content;
};

async function edit(context: Context, inPlan: InPlan, costCentre: string): Promise<void> {
  const { roles } = await readContent(context, inPlan);
  const rows = new Map(roles.map((row) => [row.code, row]));
  const changed = SAMPLE_PLAN.roles.flatMap((role) => {
    const row = role.costCentre === costCentre ? rows.get(role.code) : undefined;
    if (!row) return [];
    const { fte, vacant, salary, attrition, growth } = role;
    const now = { fte, vacant, salary, attrition, growth };
    const isAlike = Object.entries(now).every(([key, value]) => Reflect.get(row, key) === value);
    return isAlike ? [] : [{ id: row.id, version: row.version, changes: now }];
  });
  await saveRoles(context, { planId: inPlan.planId, added: [], changed, removed: [] });
}

async function placeOf(context: Context, inPlan: InPlan, costCentre: string) {
  const { costCentres } = await readContent(context, inPlan);
  const centre = costCentres.find(({ code }) => code === costCentre);
  if (!centre) throw new Error(`The sample plan has no cost centre ${costCentre}.`);
  const rows = await context.database.read((reader) => listSubmissions(reader, inPlan));
  const version = rows.find(({ planCostCentreId }) => planCostCentreId === centre.id)?.version ?? 0;
  return { planId: inPlan.planId, centreId: centre.id, version };
}
