import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { from: string; to: string[]; source: string };
export type MailServer = {
  url: string;
  received: ReceivedMail[];
  /** The next mails that are refused, for now or for good, each with an answer that names the recipient. */
  refuseNext: (times: number, responseCode?: number) => void;
  close: () => Promise<void>;
};

/** A real SMTP server on this machine that keeps what it is handed. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let refusals = { times: 0, responseCode: 451 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        if (refusals.times > 0) {
          refusals = { ...refusals, times: refusals.times - 1 };
          const { responseCode } = refusals;
          callback(Object.assign(new Error(`no mail for ${to.join()}`), { responseCode }));
          return;
        }
        const source = Buffer.concat(chunks).toString('utf8');
        received.push({ from: mailFrom ? mailFrom.address : '', to, source });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refuseNext: (times, responseCode = 451) => {
      refusals = { times, responseCode };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
