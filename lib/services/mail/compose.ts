import type { Shown } from '../notifications/read-entries';
import { oneLine } from './one-line';

/** A mail as handed over: one recipient, plain text. */
export type Mail = {
  /** Without angle brackets; the same at each attempt. */
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
};

type About = {
  id: string;
  to: { name: string; email: string };
  organisation: string;
  /** The public address of this installation. */
  url: string;
  /** What is told, the first one first; one or more. */
  told: readonly [Shown, ...Shown[]];
};

/** What happened, where, and how to have no more of it. No figure, no comment and no reason leaves Headroom by mail. */
export function composeMail({ id, to, organisation, url, told }: About): Mail {
  const base = new URL(url);
  const [first, ...others] = told;
  const sentence = oneLine(first.sentence);
  const subject =
    others.length === 0 ? sentence : `${sentence.replace(/\.$/, '')}, and ${others.length} more`;
  const lines = told.flatMap((shown) => [oneLine(shown.sentence), new URL(shown.path, base.origin).href, '']);
  return {
    messageId: `${id}@${base.hostname}`,
    to: { name: oneLine(to.name), address: to.email },
    subject: `Headroom: ${shorten(subject)}`,
    text: [
      ...lines,
      `Plan: ${oneLine(first.plan)}`,
      `Organisation: ${oneLine(organisation)}`,
      '',
      'Figures, comments and reasons are not sent by mail; they are in Headroom.',
      `To have no more of these mails, switch them off in your account: ${new URL('/account', base.origin).href}`,
      '',
    ].join('\n'),
  };
}

const LONGEST = 150;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
