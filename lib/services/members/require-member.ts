import type { Writer } from '@/db';
import { findMember, listActiveAdmins, type MemberWithUser } from '@/db/queries/members';
import { AppError, conflict, notFound } from '@/lib/errors';
import { memberView } from './view';

/**
 * The member as stored, of this organisation and in this version.
 * @throws NOT_FOUND, CONFLICT
 */
export async function requireMember(
  writer: Writer,
  organisationId: string,
  { memberId, version }: { memberId: string; version: number },
): Promise<MemberWithUser> {
  const member = await findMember(writer, organisationId, memberId);
  if (!member) throw notFound();
  if (member.version !== version) throw conflict(memberView(member));
  return member;
}

/** @throws FORBIDDEN where nobody could manage the organisation without this member */
export async function requireAnotherAdmin(
  writer: Writer,
  { organisationId, id }: MemberWithUser,
): Promise<void> {
  const admins = await listActiveAdmins(writer, organisationId);
  if (admins.some((adminId) => adminId !== id) || !admins.includes(id)) return;
  throw new AppError(
    'FORBIDDEN',
    'This is the only administrator. Make somebody else an administrator first. Nothing was changed.',
  );
}
