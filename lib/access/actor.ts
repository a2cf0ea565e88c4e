export type MemberRole = 'admin' | 'planner' | 'head' | 'executive' | 'viewer';
export const MEMBER_ROLES: readonly MemberRole[] = ['admin', 'planner', 'head', 'executive', 'viewer'];

/** With an access token a program reads as its member may, and no more. */
export type ActorToken = {
  name: string;
  /** The only plan that it opens; null for all that the member may read. */
  planId: string | null;
};

/** Who asks: a member of one organisation, as read from the row of the session or of the access token on this request. */
export type Actor = {
  memberId: string;
  userId: string;
  organisationId: string;
  name: string;
  email: string;
  role: MemberRole;
  /** Ids of the organisation's cost centres that a head answers for, with all centres below them. Empty for other roles. */
  scopes: readonly string[];
  /** Missing for a signed-in browser. */
  token?: ActorToken;
};
