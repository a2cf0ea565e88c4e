import type { Database } from '@/db';
import { findSession, type OpenSession, updateSession } from '@/db/queries/sessions';
import type { Actor } from '@/lib/access';
import type { Clock } from '@/lib/clock';
import { hashToken } from '@/lib/ids';
import { SESSION_IDLE, SESSION_LIFETIME, SESSION_NOTED_EVERY } from './session-limits';

/** Who the session stands for as of now: role and scopes are read from their rows, so a change takes effect on the next request. */
export async function findActor(
  { database, clock }: { database: Database; clock: Clock },
  token: string,
): Promise<Actor | null> {
  const open = await database.snapshot((reader) => findSession(reader, hashToken(token)));
  const now = clock();
  if (!open || !isAlive(open, now)) return null;
  if (now - open.session.lastSeenAt >= SESSION_NOTED_EVERY) {
    await database.write((writer) => updateSession(writer, open.session.id, { lastSeenAt: now }));
  }
  return memberActor(open);
}

/** The member as the policy asks for them. */
export const memberActor = ({ member, user, scopes }: Omit<OpenSession, 'session'>): Actor => ({
  memberId: member.id,
  userId: user.id,
  organisationId: member.organisationId,
  name: user.name,
  email: user.email,
  role: member.role,
  scopes: member.role === 'head' ? scopes : [],
});

function isAlive({ session, member }: OpenSession, now: number): boolean {
  return (
    member.disabledAt === null &&
    now - session.lastSeenAt < SESSION_IDLE &&
    now - session.createdAt < SESSION_LIFETIME
  );
}
