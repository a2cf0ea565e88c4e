import type { Reader } from '@/db';
import { listDueDates } from '@/db/queries/due-dates';
import type { InPlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import { dayOf, daysUntil } from '@/lib/plan/due';

/** A date that can be set, as stored: version 0 where it never was. */
type DueDate = { dueOn: string | null; version: number };

export type DueDates = {
  round: DueDate;
  /** The centre's own date, else that of the round. */
  of: (centreId: string) => DueDate & { isOwn: boolean };
};

const NEVER_SET: DueDate = { dueOn: null, version: 0 };

export async function readDueDates(reader: Reader, inPlan: InPlan): Promise<DueDates> {
  const rows = new Map(
    (await listDueDates(reader, inPlan)).map(({ id, dueOn, version }) => [id, { dueOn, version }]),
  );
  const round = rows.get(inPlan.planId) ?? NEVER_SET;
  return {
    round,
    of: (centreId) => {
      const own = rows.get(centreId) ?? NEVER_SET;
      const isOwn = own.dueOn !== null;
      return { dueOn: own.dueOn ?? round.dueOn, version: own.version, isOwn };
    },
  };
}

/** Until when something is to be submitted, as it is shown. */
export type Due = {
  /** YYYY-MM-DD */
  on: string;
  /** From today, in UTC; negative once it is past. */
  days: number;
};

/** Null too where the plan is decided: nothing is waited for any more. */
export function dueView(
  dueOn: string | null,
  { planStatus, now }: { planStatus: PlanStatus | undefined; now: number },
): Due | null {
  if (dueOn === null || planStatus === 'approved' || planStatus === 'archived') return null;
  return { on: dueOn, days: daysUntil(dueOn, dayOf(now)) };
}
