import type { Database } from '@/db';
import { deleteSession, findSession } from '@/db/queries/sessions';
import type { Clock } from '@/lib/clock';
import { hashToken } from '@/lib/ids';
import { recordAudit } from '../audit';

/** Ends the session that the token opens; nothing where it has ended already. */
export async function signOut(
  { database, clock }: { database: Database; clock: Clock },
  token: string,
): Promise<void> {
  await database.write(async (writer) => {
    const open = await findSession(writer, hashToken(token));
    if (!open) return;
    await deleteSession(writer, open.session.id);
    await recordAudit(writer, {
      organisationId: open.member.organisationId,
      memberId: open.member.id,
      at: clock(),
      action: 'session:close',
      objectType: 'member',
      objectId: open.member.id,
    });
  });
}
