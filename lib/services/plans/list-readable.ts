import { listPlans, type PlanRow } from '@/db/queries/plans';
import { can, type PlanStatus } from '@/lib/access';
import type { Context } from '../context';
import { planSubject } from './read-plan';

export type ReadablePlan = {
  id: string;
  name: string;
  status: PlanStatus;
  currency: string;
  start: string;
  months: number;
  /** Milliseconds since 1970. */
  updatedAt: number;
};

/** The organisation's plans that the actor may read, the last changed first, without any figures. */
export async function listReadablePlans({ database, actor }: Context): Promise<ReadablePlan[]> {
  const rows = await database.read((reader) => listPlans(reader, actor.organisationId));
  return rows.filter((row) => can(actor, 'plan:read', planSubject(row))).map(readablePlan);
}

export const readablePlan = ({
  id,
  name,
  status,
  currency,
  start,
  months,
  updatedAt,
}: PlanRow): ReadablePlan => ({ id, name, status, currency, start, months, updatedAt });
