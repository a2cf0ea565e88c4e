/**
 * Why a version of a plan is kept: the plan began with content (created), a step of its life, a cost centre's step in the round
 * (submitted, returned, accepted), or somebody asked for it (saved).
 */
export type VersionCause =
  | 'created'
  | 'opened'
  | 'drafted'
  | 'closed'
  | 'reopened'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'approved'
  | 'rejected'
  | 'archived'
  | 'saved';
