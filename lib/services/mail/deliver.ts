import type { Database, Reader } from '@/db';
import { findMember } from '@/db/queries/members';
import {
  deleteMail,
  emptyOutbox,
  findNotification,
  listMailRefusals,
  listMailToSend,
  listToldTogether,
  type NotificationRow,
  type OutboxRow,
  postponeMail,
} from '@/db/queries/notifications';
import { findOrganisation } from '@/db/queries/organisations';
import type { Clock } from '@/lib/clock';
import { log } from '@/lib/log';
import { actorOf } from '../members/actor-of';
import { readEntries, type Shown } from '../notifications/read-entries';
import { composeMail, type Mail } from './compose';
import type { SendMail } from './transport';

type Delivery = {
  database: Database;
  clock: Clock;
  /** Null where no mail is set up: then nothing is sent, and nothing waits for the day it will be. */
  send: SendMail | null;
  /** The public address of this installation. */
  url: string;
};

/** Mails taken up in one pass, so that a long outbox does not hold up what comes after it. */
const AT_ONCE = 50;
const MINUTE = 60_000;
/** Waits of 1, 2, 4 … minutes between the attempts, 17 hours in all. */
const MOST_ATTEMPTS = 11;

/**
 * Sends what waits in the outbox. A mail is deleted after the server has taken it: one that was taken while the process ended is
 * sent again, under the same Message-ID. What its reader has read or may no longer see is not sent.
 * @returns how many mails were taken
 */
export async function deliverMail({ database, clock, send, url }: Delivery): Promise<number> {
  if (!send) {
    await database.write(emptyOutbox);
    return 0;
  }
  const waiting = await database.read((reader) => listMailToSend(reader, { now: clock(), limit: AT_ONCE }));
  let taken = 0;
  for (const row of waiting) {
    const mail = await database.snapshot((reader) => readMail(reader, row, url));
    const error = mail && (await failureOf(send, mail));
    if (mail && !error) taken += 1;
    await database.write((writer) => {
      const attempts = row.attempts + 1;
      const isOver = !error || attempts >= MOST_ATTEMPTS;
      const nextAttemptAt = clock() + MINUTE * 2 ** row.attempts;
      return isOver ? deleteMail(writer, row) : postponeMail(writer, { ...row, attempts, nextAttemptAt });
    });
    if (error) logFailure(row, error);
  }
  return taken;
}

/** The mail as its recipient may read it now, or null where there is nothing to tell them any more. */
async function readMail(
  reader: Reader,
  { id, organisationId, notificationId }: OutboxRow,
  url: string,
): Promise<Mail | null> {
  const notification = await findNotification(reader, organisationId, notificationId);
  if (!notification || notification.readAt !== null) return null;
  const member = await findMember(reader, organisationId, notification.memberId);
  const organisation = await findOrganisation(reader, organisationId);
  const refusals = await listMailRefusals(reader, organisationId);
  if (!member || !organisation || member.disabledAt !== null || refusals.has(member.id)) return null;
  const entries = await readEntries(reader, actorOf(member), await toldTogether(reader, notification));
  const [first, ...others] = entries
    .flatMap(({ shown }): Shown[] => (shown ? [shown] : []))
    .sort((a, b) => a.sentence.localeCompare(b.sentence, 'en'));
  if (!first) return null;
  return composeMail({
    id,
    to: member,
    organisation: organisation.name,
    url,
    told: [first, ...others],
  });
}

/** Reminders of several centres at once make one mail. */
async function toldTogether(reader: Reader, row: NotificationRow): Promise<NotificationRow[]> {
  return row.kind === 'due' || row.kind === 'reminder' ? listToldTogether(reader, row) : [row];
}

type Failure = { code: string; responseCode: number | null };

async function failureOf(send: SendMail, mail: Mail): Promise<Failure | null> {
  try {
    await send(mail);
    return null;
  } catch (error) {
    return {
      code: fieldOf(error, 'code', (value) => typeof value === 'string') ?? 'unknown',
      responseCode: fieldOf(error, 'responseCode', (value) => typeof value === 'number'),
    };
  }
}

/** A field of an error of the transport; its message would name the address. */
function fieldOf<T>(error: unknown, name: string, isKnown: (value: unknown) => value is T): T | null {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : null;
  return isKnown(value) ? value : null;
}

function logFailure({ id, attempts }: OutboxRow, failure: Failure) {
  const isOver = attempts + 1 >= MOST_ATTEMPTS;
  const facts = { mail: id, attempt: attempts + 1, ...failure };
  if (isOver) log.error(facts, 'mail given up');
  else log.warn(facts, 'mail not taken, will be tried again');
}
