import { z } from 'zod';
import { listMailRefusals, saveMailSetting } from '@/db/queries/notifications';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';

export const setMailInput = z.strictObject({ byMail: z.boolean('whether to send mail') });

/** Whether the member is told by mail, in this organisation, what arrives in their inbox. */
export async function setMail(context: Context, { byMail }: z.output<typeof setMailInput>): Promise<void> {
  const { database, actor } = context;
  const { organisationId, memberId } = actor;
  authorise(actor, 'account:edit', { organisationId });
  await database.write(async (writer) => {
    const before = !(await listMailRefusals(writer, organisationId)).has(memberId);
    await saveMailSetting(writer, { organisationId, memberId, byMail });
    await recordChange(writer, context, {
      action: 'account:setMail',
      objectType: 'member',
      objectId: memberId,
      before: { byMail: before },
      after: { byMail },
    });
  });
}
