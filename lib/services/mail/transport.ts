import { createTransport } from 'nodemailer';
import { isLoopback, type MailSettings } from '@/lib/env';
import type { Mail } from './compose';

/** Hands a mail over. Rejects where the server did not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

const SECOND = 1000;

/** A connection for each mail. A password is never sent in clear text to another machine. */
export function smtpTransport({ smtpUrl, from }: MailSettings): SendMail {
  const { username, hostname } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: username !== '' && !isLoopback(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 30 * SECOND,
  });
  return async ({ messageId, to, subject, text }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${messageId}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
