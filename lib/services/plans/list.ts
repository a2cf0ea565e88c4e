import { listScenarios, type PlanRow, listPlans as readPlans } from '@/db/queries/plans';
import { can, WHOLE } from '@/lib/access';
import type { Figure } from '@/lib/format';
import type { Context } from '../context';
import { computeVisible, maskThreshold, sightOf } from '../results/compute-visible';
import { keepRecent } from '../results/keep';
import { type RoundProgress, roundProgress } from '../submissions/progress';
import { type ReadablePlan, readablePlan } from './list-readable';
import { planSubject } from './read-plan';

/** FTE and saving are those of the plan's first scenario and of what the actor may see. */
export type PlanLine = ReadablePlan & {
  scenario: string;
  fteNow: Figure;
  fteEnd: Figure;
  /** A year, in the plan's currency; not available to a reader without pay. */
  runRateSaving: Figure;
  /** Null where no round goes on, or none of it is the actor's to see. */
  round: RoundProgress | null;
};

export type PlanList = { plans: PlanLine[]; mayCreate: boolean; pay: boolean };

type Figures = Pick<PlanLine, 'fteNow' | 'fteEnd' | 'runRateSaving' | 'scenario'>;

/** Figures of the 500 last listed, so that a list of large plans computes each of them once. */
const recent = keepRecent<Figures>(500);

/** The organisation's plans that the actor may see, the last changed first. */
export async function listPlans(context: Context): Promise<PlanList> {
  const { database, actor, clock } = context;
  const { organisationId } = actor;
  const { readable, rounds, threshold } = await database.snapshot(async (reader) => {
    const rows = await readPlans(reader, organisationId);
    const readable = rows.filter((row) => can(actor, 'plan:read', planSubject(row)));
    const rounds = new Map<string, RoundProgress | null>();
    for (const plan of readable)
      rounds.set(plan.id, await roundProgress(reader, actor, { plan, now: clock() }));
    return { readable, rounds, threshold: await maskThreshold(reader, organisationId) };
  });
  const sight = sightOf(actor, threshold);
  const plans: PlanLine[] = [];
  for (const row of readable) {
    plans.push({
      ...readablePlan(row),
      ...(await figuresOf(context, row, sight)),
      round: rounds.get(row.id) ?? null,
    });
  }
  return {
    plans,
    mayCreate: can(actor, 'plan:create', { organisationId }),
    pay: actor.role !== 'viewer',
  };
}

async function figuresOf(context: Context, row: PlanRow, sight: string): Promise<Figures> {
  const { actor, database } = context;
  const { organisationId } = actor;
  const key = `${row.id} ${sight}`;
  const known = recent.find(key, row.revision);
  if (known) return known;
  const [first] = await database.read((reader) => listScenarios(reader, { organisationId, planId: row.id }));
  const { result, masks, opening, pay } = await computeVisible(context, row.id, first ? [first.code] : []);
  const total = result.scenarios[0]?.total;
  const masked = masks.centres.has(WHOLE);
  const figures: Figures = {
    scenario: first?.name ?? '',
    fteNow: masked ? 'masked' : (opening.get(WHOLE) ?? null),
    fteEnd: masked ? 'masked' : (total?.series.staff.at(-1) ?? null),
    runRateSaving: pay ? (total?.measures.runRateSaving ?? null) : null,
  };
  recent.keep(key, row.revision, figures);
  return figures;
}
