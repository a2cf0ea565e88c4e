import type { MemberWithUser } from '@/db/queries/members';
import type { MemberRole } from '@/lib/access';

export type Member = {
  id: string;
  name: string;
  email: string;
  role: MemberRole;
  scopes: string[];
  isDisabled: boolean;
  version: number;
};

export function memberView(row: MemberWithUser): Member {
  const { id, name, email, role, scopes, disabledAt, version } = row;
  return { id, name, email, role, scopes, isDisabled: disabledAt !== null, version };
}

/** What the audit trail keeps of a member. */
export const memberRecord = ({ role, scopes, isDisabled }: Member) => ({ role, scopes, isDisabled });
