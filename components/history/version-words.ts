import type { VersionCause } from '@/lib/plan';

/** What happened when a version was kept. */
export const CAUSES: Readonly<Record<VersionCause, string>> = {
  created: 'Plan created',
  opened: 'Plan opened',
  drafted: 'Back to draft',
  closed: 'Closed for review',
  reopened: 'Opened again',
  submitted: 'Submitted',
  returned: 'Returned',
  accepted: 'Accepted',
  approved: 'Approved',
  rejected: 'Rejected',
  archived: 'Archived',
  saved: 'Saved on demand',
};
