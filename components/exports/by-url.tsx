import type { ExportLine } from '@/components/plans/exports';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/link';
import { AddressTable } from './address-table';
import { CodeBlock } from './code-block';
import { curlCommand, type Fetched, powerQuery, TOKEN_FILE } from './snippets';

type Props = { lines: readonly ExportLine[]; fetched: Fetched };

/** How a spreadsheet or a program fetches the files of a plan by their address. */
export function ByUrl({ lines, fetched }: Props) {
  return (
    <>
      <Callout>
        These addresses want an access token, which you make under{' '}
        <TextLink href="/account#access-tokens">Your account</TextLink>. It reads what you may read, as you
        may at that moment, and nothing else. Keep it like a password.
      </Callout>
      <section className="mt-6">
        <h2 className="mb-3">Addresses</h2>
        <AddressTable origin={fetched.origin} lines={lines} />
        <p className="mt-3 max-w-prose text-13 text-muted">
          Without <code>?scenario=</code> a file holds all scenarios, but for the table by period, the
          workbook and the board paper, which are of the first. The table by period takes <code>measure</code>
          , <code>by</code>, <code>centre</code>, <code>open</code> and <code>lines</code> too, as its own
          page does. The headers <code>x-headroom-…</code> of each answer name plan, kept version, scenario,
          currency, time and member.{' '}
          <TextLink href="/api/v1/openapi.json" download="headroom-openapi.json">
            The OpenAPI document
          </TextLink>{' '}
          describes every address for programs.
        </p>
        <WithoutAddress lines={lines} />
      </section>
      <section className="section">
        <h2>Command line</h2>
        <p className="mt-2 max-w-prose text-muted">
          Put this line with your token into a file <code>headroom-token.txt</code> that only you can read.
        </p>
        <CodeBlock label="Content of headroom-token.txt" text={TOKEN_FILE} />
        <p className="max-w-prose text-muted">Then, on any system that has curl (Windows 10 and later do):</p>
        <CodeBlock label="Command" text={curlCommand(fetched)} />
      </section>
      <section className="section">
        <h2>Power BI and Excel</h2>
        <ol className="mt-2 max-w-prose list-decimal space-y-1 pl-5">
          <li>
            Power BI: Transform data. Excel: Data → Get Data → Launch Power Query Editor. There, Manage
            Parameters → New: name <code>Token</code>, type Text, current value your token.
          </li>
          <li>
            New Source → Blank Query → Advanced Editor. Paste the query below and press Done. For another
            file, change its name; its number columns are in the data dictionary.
          </li>
          <li>
            When you are asked how to connect, choose <strong>Anonymous</strong>: the token goes along in the
            query. Privacy level: Organizational.
          </li>
          <li>Close &amp; Apply, or Close &amp; Load. Refresh fetches the figures as they are then.</li>
        </ol>
        <CodeBlock label="Query" text={powerQuery(fetched)} />
      </section>
      <section className="section">
        <h2>LibreOffice</h2>
        <p className="mt-2 max-w-prose text-muted">
          LibreOffice sends no token along, so let curl fetch the file and link to that.
        </p>
        <ol className="mt-2 max-w-prose list-decimal space-y-1 pl-5">
          <li>
            Run the command above by a timer: <code>cron</code>, or the Task Scheduler of Windows.
          </li>
          <li>
            In Calc: Sheet → External Links, choose the file. Character set UTF-8, language English (USA),
            separated by comma.
          </li>
          <li>Tick “Update every” to have it read again by itself.</li>
        </ol>
      </section>
    </>
  );
}

/** Files of the page that only a browser takes, and why. */
function WithoutAddress({ lines }: Pick<Props, 'lines'>) {
  return lines.flatMap(({ label, byUrl }) =>
    typeof byUrl === 'string' ? (
      []
    ) : (
      <p key={label} className="mt-3 max-w-prose text-13 text-muted">
        {label} have no address. {byUrl.because}
      </p>
    ),
  );
}
