import { type Action, type Actor, can, type Subject } from '@/lib/access';
import { AppError, notFound } from '@/lib/errors';

/** The action by which one sees what the other one changes: who lacks that too is told that there is nothing. */
const SEEN_BY: Partial<Record<Action, Action>> = {
  'organisation:edit': 'organisation:read',
  'costCentres:edit': 'costCentres:read',
  'plan:create': 'organisation:read',
  'plan:edit': 'plan:read',
  'plan:remove': 'plan:read',
  'plan:changeStatus': 'plan:read',
  'plan:decide': 'plan:read',
  'plan:archive': 'plan:read',
  'plan:exportFile': 'plan:read',
  'workbook:export': 'plan:read',
  'versions:read': 'plan:read',
  'versions:save': 'plan:read',
  'planTrail:read': 'plan:read',
  'auditTrail:read': 'organisation:read',
  'roles:edit': 'roles:read',
  'submissions:submit': 'submissions:read',
  'submissions:accept': 'submissions:read',
  'submissions:return': 'submissions:read',
  'comments:write': 'comments:read',
  'dueDates:edit': 'submissions:read',
  'reminders:send': 'submissions:read',
  'inventory:import': 'plan:read',
  'actuals:import': 'plan:read',
  'systems:edit': 'systems:read',
  'scenarios:edit': 'scenarios:read',
  'watch:edit': 'watch:read',
  'redundancyRules:edit': 'redundancyRules:read',
  'pilots:edit': 'pilots:read',
  'exposure:import': 'exposure:read',
};

/** @throws NOT_FOUND where the actor may not even see the subject, FORBIDDEN where they see it and may not do this. */
export function authorise(actor: Actor, action: Action, subject: Subject): void {
  if (can(actor, action, subject)) return;
  const seenBy = SEEN_BY[action];
  if (!seenBy || !can(actor, seenBy, subject)) throw notFound();
  throw new AppError(
    'FORBIDDEN',
    'Your role does not allow this, or the plan is no longer open for it. Nothing was changed.',
  );
}
