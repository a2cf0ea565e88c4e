import type { Reader, Writer } from '@/db';
import { findLastPlanVersion } from '@/db/queries/plan-versions';
import type { PlanRow } from '@/db/queries/plans';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { ALL_SCENARIOS, type ExportOrigin } from './export-file';

type Taken = {
  /** As it was when the file's content was read. */
  plan: PlanRow;
  action: string;
  after: Record<string, unknown>;
  /** Missing where the file is of no scenario. */
  scenarios?: { asked: string | undefined };
};

/** Puts on record that a file of a plan leaves, and says what it is of. The caller authorises. */
export async function recordExport(
  writer: Writer,
  context: Context,
  { plan, action, after, scenarios }: Taken,
): Promise<ExportOrigin> {
  await recordChange(writer, context, {
    action,
    objectType: 'plan',
    objectId: plan.id,
    planId: plan.id,
    after: scenarios ? { ...after, scenario: scenarios.asked ?? 'all' } : after,
  });
  return originOf(writer, context, {
    plan,
    scenario: scenarios ? (scenarios.asked ?? ALL_SCENARIOS) : null,
  });
}

/** What a file of this plan is of, as the actor takes it now. */
export async function originOf(
  reader: Reader,
  { actor, clock }: Context,
  { plan, scenario }: { plan: PlanRow; scenario: string | null },
): Promise<ExportOrigin> {
  return {
    planId: plan.id,
    name: plan.name,
    currency: plan.currency,
    version: await versionOf(reader, plan),
    scenario,
    at: clock(),
    by: actor.name,
  };
}

/** Number of the plan's last kept version if the plan is still as that one holds it, else "now". */
export async function versionOf(
  reader: Reader,
  { id, organisationId, revision }: PlanRow,
): Promise<number | 'now'> {
  const last = await findLastPlanVersion(reader, { organisationId, planId: id });
  return last?.revision === revision ? last.number : 'now';
}
