export { type Actor, type ActorToken, MEMBER_ROLES, type MemberRole } from './actor';
export { type Masks, maskResult, PAY, SYSTEM_COSTS, WHOLE } from './mask-result';
export { type Group, maskSmallGroups } from './mask-small-groups';
export {
  type Action,
  can,
  type PlanDecision,
  type PlanStatus,
  POLICY,
  type Subject,
  type SubmissionStatus,
} from './policy';
export { maskCentres, masksOf, peopleInPost } from './small-groups';
