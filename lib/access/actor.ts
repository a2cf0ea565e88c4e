export type MemberRole = 'admin' | 'planner' | 'head' | 'executive' | 'viewer';
export const MEMBER_ROLES: readonly MemberRole[] = ['admin', 'planner', 'head', 'executive', 'viewer'];

/** Who asks: a member of one organisation, as read from the session's row on this request. */
export type Actor = {
  memberId: string;
  userId: string;
  organisationId: string;
  name: string;
  email: string;
  role: MemberRole;
  /** Ids of the organisation's cost centres that a head answers for, with all centres below them. Empty for other roles. */
  scopes: readonly string[];
};
