import type { MemberWithUser } from '@/db/queries/members';
import type { Actor } from '@/lib/access';

/** The member as who asks: for the question what somebody else may see. */
export const actorOf = ({
  id,
  userId,
  organisationId,
  name,
  email,
  role,
  scopes,
}: MemberWithUser): Actor => ({
  memberId: id,
  userId,
  organisationId,
  name,
  email,
  role,
  scopes: role === 'head' ? scopes : [],
});
