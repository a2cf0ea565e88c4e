import type { Database } from '@/db';
import type { Clock } from '@/lib/clock';
import { type Environment, mailSettings } from '@/lib/env';
import { log } from '@/lib/log';
import { deliverMail } from '../mail/deliver';
import { smtpTransport } from '../mail/transport';
import { remindOfDueDates } from '../reminders/remind-of-due-dates';

type Work = { database: Database; clock: Clock; settings: Environment };

const SECOND = 1000;
const REMINDERS_EVERY = 15 * 60 * SECOND;
const MAIL_EVERY = 20 * SECOND;

/**
 * What the server does by itself, from its start on and at intervals: reminders of due dates, and mail.
 * @returns ends it; a run under way goes to its end
 */
export function startBackgroundWork({ database, clock, settings }: Work): () => void {
  const mail = mailSettings(settings);
  const send = mail && smtpTransport(mail);
  const url = settings.HEADROOM_URL;
  const stops = [
    repeat('reminders', REMINDERS_EVERY, () => remindOfDueDates({ database, clock })),
    repeat('mail', MAIL_EVERY, () => deliverMail({ database, clock, send, url })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Each run begins an interval after the end of the one before, and a failed one is followed by the next. It keeps no process alive. */
function repeat(name: string, interval: number, work: () => Promise<unknown>): () => void {
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const run = async () => {
    try {
      await work();
    } catch (error) {
      log.error({ work: name, error }, 'background work failed');
    }
    if (!isStopped) timer = setTimeout(run, interval).unref();
  };
  timer = setTimeout(run, 0).unref();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
