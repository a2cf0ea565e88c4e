import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import {
  actualImports,
  actuals,
  comments,
  commentThreads,
  consultationTexts,
  dueDates,
  estimates,
  estimateTasks,
  notifications,
  planCostCentres,
  plans,
  planVersionFiles,
  planVersions,
  roles,
  scenarios,
  simulations,
  submissions,
  systemOptions,
  systems,
} from '../schema';
import { insertInBatches } from './insert-in-batches';

export type PlanRow = typeof plans.$inferSelect;
export type PlanCostCentreRow = typeof planCostCentres.$inferSelect;
export type RoleRow = typeof roles.$inferSelect;
export type EstimateRow = typeof estimates.$inferSelect;
export type EstimateTaskRow = typeof estimateTasks.$inferSelect;
export type SystemRow = typeof systems.$inferSelect;
export type SystemOptionRow = typeof systemOptions.$inferSelect;
export type ScenarioRow = typeof scenarios.$inferSelect;

/** Everything that a plan holds, each list in the order of the plan. */
export type PlanContent = {
  plan: PlanRow;
  costCentres: PlanCostCentreRow[];
  roles: RoleRow[];
  estimates: EstimateRow[];
  tasks: EstimateTaskRow[];
  systems: SystemRow[];
  options: SystemOptionRow[];
  scenarios: ScenarioRow[];
};

export async function listPlans(reader: Reader, organisationId: string): Promise<PlanRow[]> {
  return reader
    .select()
    .from(plans)
    .where(eq(plans.organisationId, organisationId))
    .orderBy(desc(plans.updatedAt));
}

export async function findPlan(
  reader: Reader,
  organisationId: string,
  planId: string,
): Promise<PlanRow | null> {
  const [row] = await reader
    .select()
    .from(plans)
    .where(and(eq(plans.organisationId, organisationId), eq(plans.id, planId)));
  return row ?? null;
}

export async function insertPlan(writer: Writer, row: typeof plans.$inferInsert): Promise<void> {
  await writer.insert(plans).values(row);
}

/** @returns the plan as it is now, or null where `version` is no longer the stored one */
export async function updatePlan(
  writer: Writer,
  { organisationId, id, version }: Pick<PlanRow, 'organisationId' | 'id' | 'version'>,
  change: Partial<Omit<PlanRow, 'id' | 'organisationId' | 'version' | 'revision'>>,
): Promise<PlanRow | null> {
  const [row] = await writer
    .update(plans)
    .set({ ...change, version: version + 1 })
    .where(and(eq(plans.organisationId, organisationId), eq(plans.id, id), eq(plans.version, version)))
    .returning();
  return row ?? null;
}

/** Notes that something in the plan has changed, so that no result of the earlier state is shown for it. */
export async function touchPlan(
  writer: Writer,
  { organisationId, id }: Pick<PlanRow, 'organisationId' | 'id'>,
  at: number,
) {
  await writer
    .update(plans)
    .set({ revision: sql`${plans.revision} + 1`, updatedAt: at })
    .where(and(eq(plans.organisationId, organisationId), eq(plans.id, id)));
}

export async function removePlan(
  writer: Writer,
  { organisationId, id }: Pick<PlanRow, 'organisationId' | 'id'>,
) {
  const inPlan = { organisationId, planId: id };
  await writer.delete(planVersions).where(belongsTo(planVersions, inPlan));
  await writer.delete(planVersionFiles).where(belongsTo(planVersionFiles, inPlan));
  await writer.delete(submissions).where(belongsTo(submissions, inPlan));
  await writer.delete(notifications).where(belongsTo(notifications, inPlan));
  await writer.delete(dueDates).where(belongsTo(dueDates, inPlan));
  await writer.delete(comments).where(belongsTo(comments, inPlan));
  await writer.delete(commentThreads).where(belongsTo(commentThreads, inPlan));
  await writer.delete(estimateTasks).where(belongsTo(estimateTasks, inPlan));
  await writer.delete(estimates).where(belongsTo(estimates, inPlan));
  await writer.delete(roles).where(belongsTo(roles, inPlan));
  await writer.update(planCostCentres).set({ parentId: null }).where(belongsTo(planCostCentres, inPlan));
  await writer.delete(planCostCentres).where(belongsTo(planCostCentres, inPlan));
  await writer.delete(systemOptions).where(belongsTo(systemOptions, inPlan));
  await writer.delete(systems).where(belongsTo(systems, inPlan));
  await writer.delete(scenarios).where(belongsTo(scenarios, inPlan));
  await writer.delete(simulations).where(belongsTo(simulations, inPlan));
  await writer.delete(actuals).where(belongsTo(actuals, inPlan));
  await writer.delete(actualImports).where(belongsTo(actualImports, inPlan));
  await writer.delete(consultationTexts).where(belongsTo(consultationTexts, inPlan));
  await writer.delete(plans).where(and(eq(plans.organisationId, organisationId), eq(plans.id, id)));
}

/** The whole plan, or null. To be read in one snapshot. */
export async function findPlanContent(
  reader: Reader,
  organisationId: string,
  planId: string,
): Promise<PlanContent | null> {
  const plan = await findPlan(reader, organisationId, planId);
  if (!plan) return null;
  const inPlan = { organisationId, planId };
  return {
    plan,
    costCentres: await listPlanCostCentres(reader, inPlan),
    roles: await reader
      .select()
      .from(roles)
      .where(belongsTo(roles, inPlan))
      .orderBy(asc(roles.position), asc(roles.code)),
    estimates: await reader.select().from(estimates).where(belongsTo(estimates, inPlan)),
    tasks: await reader
      .select()
      .from(estimateTasks)
      .where(belongsTo(estimateTasks, inPlan))
      .orderBy(asc(estimateTasks.position)),
    systems: await reader
      .select()
      .from(systems)
      .where(belongsTo(systems, inPlan))
      .orderBy(asc(systems.position), asc(systems.code)),
    options: await reader
      .select()
      .from(systemOptions)
      .where(belongsTo(systemOptions, inPlan))
      .orderBy(asc(systemOptions.position), asc(systemOptions.code)),
    scenarios: await listScenarios(reader, inPlan),
  };
}

export async function listPlanCostCentres(reader: Reader, inPlan: InPlan): Promise<PlanCostCentreRow[]> {
  return reader
    .select()
    .from(planCostCentres)
    .where(belongsTo(planCostCentres, inPlan))
    .orderBy(asc(planCostCentres.position), asc(planCostCentres.code));
}

export type InPlan = { organisationId: string; planId: string };

type PlanTable =
  | typeof actuals
  | typeof actualImports
  | typeof planCostCentres
  | typeof roles
  | typeof estimates
  | typeof estimateTasks
  | typeof systems
  | typeof systemOptions
  | typeof scenarios
  | typeof simulations
  | typeof submissions
  | typeof planVersions
  | typeof planVersionFiles
  | typeof consultationTexts
  | typeof comments
  | typeof commentThreads
  | typeof dueDates
  | typeof notifications;

/** The condition that keeps a statement within one plan of one organisation. */
export const belongsTo = (table: PlanTable, { organisationId, planId }: InPlan) =>
  and(eq(table.organisationId, organisationId), eq(table.planId, planId));

export type NewPlanRows = {
  costCentres: (typeof planCostCentres.$inferInsert)[];
  roles: (typeof roles.$inferInsert)[];
  estimates: (typeof estimates.$inferInsert)[];
  tasks: (typeof estimateTasks.$inferInsert)[];
  systems: (typeof systems.$inferInsert)[];
  options: (typeof systemOptions.$inferInsert)[];
  scenarios: (typeof scenarios.$inferInsert)[];
};

/** Rows that belong together; parents of the cost-centre tree come before their children. */
export async function insertPlanRows(writer: Writer, rows: NewPlanRows): Promise<void> {
  await insertInBatches(rows.costCentres, (batch) => writer.insert(planCostCentres).values(batch));
  await insertInBatches(rows.systems, (batch) => writer.insert(systems).values(batch));
  await insertInBatches(rows.options, (batch) => writer.insert(systemOptions).values(batch));
  await insertInBatches(rows.roles, (batch) => writer.insert(roles).values(batch));
  await insertInBatches(rows.estimates, (batch) => writer.insert(estimates).values(batch));
  await insertInBatches(rows.tasks, (batch) => writer.insert(estimateTasks).values(batch));
  await insertInBatches(rows.scenarios, (batch) => writer.insert(scenarios).values(batch));
}

export async function listScenarios(reader: Reader, inPlan: InPlan): Promise<ScenarioRow[]> {
  return reader
    .select()
    .from(scenarios)
    .where(belongsTo(scenarios, inPlan))
    .orderBy(asc(scenarios.position), asc(scenarios.code));
}
