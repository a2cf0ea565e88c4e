export { type Actor, MEMBER_ROLES, type MemberRole } from './actor';
export { type Action, can, type PlanStatus, POLICY, type Subject } from './policy';
