import { type CsvName, csvDescriptions, UNITS } from '@/lib/tabular';

export type Fetched = {
  /** The public address of this installation, without a path. */
  origin: string;
  planId: string;
  file: CsvName;
  /** Code; all scenarios without one. */
  scenario: string | undefined;
  /** Whether the reader's files have the columns with pay. */
  readsPay: boolean;
};

const pathOf = ({ planId, file }: Fetched) => `api/v1/plans/${planId}/${file}.csv`;

const addressOf = (fetched: Fetched): string => {
  const { origin, scenario } = fetched;
  const query = scenario === undefined ? '' : `?${new URLSearchParams({ scenario })}`;
  return `${origin}/${pathOf(fetched)}${query}`;
};

/** The token stands in a file, so that neither the command nor the list of processes shows it. */
export const curlCommand = (fetched: Fetched): string =>
  `curl -fsS -H @headroom-token.txt -o ${fetched.file}.csv "${addressOf(fetched)}"`;

export const TOKEN_FILE = 'Authorization: Bearer hdr_…';

const TEXTS: ReadonlySet<string> = new Set(
  (['text', 'code', 'month', 'day', 'instant', 'json'] as const).map((unit) => UNITS[unit]),
);

/** Columns of the file that hold numbers. */
function numericColumns({ file, readsPay }: Fetched): string[] {
  const columns = csvDescriptions().find(([name]) => name === file)?.[1].columns ?? [];
  return columns
    .filter(({ unit, isPay }) => !TEXTS.has(UNITS[unit]) && (readsPay || !isPay))
    .map(({ name }) => name);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const IN_A_LINE = 4;

function inLines(items: readonly string[]): string {
  const starts = items.flatMap((_, at) => (at % IN_A_LINE === 0 ? [at] : []));
  return starts.map((at) => `            ${items.slice(at, at + IN_A_LINE).join(', ')}`).join(',\n');
}

/** A query in Power Query's M, for Power BI and Excel; the token is its parameter Token. */
export function powerQuery(fetched: Fetched): string {
  const { origin, scenario } = fetched;
  const query = scenario === undefined ? [] : [`            Query = [scenario = ${quoted(scenario)}],`];
  const numbers = numericColumns(fetched).map(quoted);
  return [
    'let',
    '    Source = Csv.Document(',
    `        Web.Contents(${quoted(origin)}, [`,
    `            RelativePath = ${quoted(pathOf(fetched))},`,
    ...query,
    '            Headers = [Authorization = "Bearer " & Token]',
    '        ]),',
    '        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]',
    '    ),',
    '    Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),',
    '    Typed = Table.TransformColumnTypes(',
    '        Headed,',
    `        List.Transform({\n${inLines(numbers)}\n        }, each {_, type number}),`,
    '        "en-US"',
    '    )',
    'in',
    '    Typed',
  ].join('\n');
}
