import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { SIMULATION_FORMAT, simulations } from '../schema';
import { belongsTo } from './plans';

export type SimulationRow = typeof simulations.$inferSelect;

/** What is simulated: a scenario of a plan as it was at a revision, whole or in part. */
export type SimulationSubject = Pick<
  SimulationRow,
  'organisationId' | 'planId' | 'revision' | 'scenario' | 'part'
>;

/** What makes two runs the same. */
export type SimulationKey = SimulationSubject & Pick<SimulationRow, 'draws' | 'seed' | 'correlation'>;

/** How many runs of one revision of a plan are kept. */
const KEPT = 20;

export async function findSimulation(reader: Reader, key: SimulationKey): Promise<SimulationRow | null> {
  const [row] = await reader
    .select()
    .from(simulations)
    .where(
      and(
        isOf(key),
        eq(simulations.draws, key.draws),
        eq(simulations.seed, key.seed),
        eq(simulations.correlation, key.correlation),
      ),
    );
  return row ?? null;
}

/** The run of the most draws that is kept of this revision, scenario and part, whatever its other settings. */
export async function findLargestSimulation(
  reader: Reader,
  subject: SimulationSubject,
): Promise<SimulationRow | null> {
  const [row] = await reader
    .select()
    .from(simulations)
    .where(isOf(subject))
    .orderBy(desc(simulations.draws), desc(simulations.computedAt))
    .limit(1);
  return row ?? null;
}

const isOf = (subject: SimulationSubject) =>
  and(
    belongsTo(simulations, subject),
    eq(simulations.revision, subject.revision),
    eq(simulations.scenario, subject.scenario),
    eq(simulations.part, subject.part),
    eq(simulations.format, SIMULATION_FORMAT),
  );

/** Keeps a run; those of earlier revisions and the oldest of many are given up. */
export async function keepSimulation(writer: Writer, row: Omit<SimulationRow, 'format'>): Promise<void> {
  const ofPlan = belongsTo(simulations, row);
  await writer.delete(simulations).where(and(ofPlan, lt(simulations.revision, row.revision)));
  await writer
    .insert(simulations)
    .values({ ...row, format: SIMULATION_FORMAT })
    .onConflictDoNothing();
  const kept = await writer
    .select({ id: simulations.id })
    .from(simulations)
    .where(ofPlan)
    .orderBy(desc(simulations.computedAt));
  const surplus = kept.slice(KEPT).map(({ id }) => id);
  if (surplus.length > 0)
    await writer.delete(simulations).where(and(ofPlan, inArray(simulations.id, surplus)));
}
