import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxStreamWriter } from 'hucre/xlsx';

export type ImportTiming = {
  file: string;
  bytes: number;
  what: string;
  rows: number;
  milliseconds: number;
  peak: number;
  /** Milliseconds of the steps, and the longest that another request waited, of a whole import. */
  parts?: Record<'check' | 'preview' | 'import', number>;
  longestWait?: number;
};

const HEADER = [
  ...[
    'Employee ID',
    'Worker',
    'Business Title',
    'Compensation Grade',
    'Cost Center - ID',
    'Cost Center - Name',
  ],
  ...['Location', 'Country', 'FTE %', 'Total Base Pay Annualized - Amount', 'Currency', 'Worker Type'],
  ...['Hire Date', 'Worker Status', 'Manager', 'Work Email'],
];

function person(i: number): (string | number)[] {
  const centre = i % 200;
  return [
    ...[
      100_000 + i,
      `Person ${i}`,
      `Title ${Math.floor(i / 200) % 8}`,
      `P${1 + (i % 6)}`,
      `CC-${centre}`,
      `Centre ${centre}`,
    ],
    ...[i % 3 === 0 ? 'Dublin' : 'Cork', 'IE', i % 5 === 0 ? 50 : 100, 40_000 + (i % 900) * 50, 'USD'],
    ...[i % 25 === 0 ? 'Contingent Worker' : 'Employee', `20${10 + (i % 15)}-0${1 + (i % 9)}-15`, 'Active'],
    ...[`Person ${i % 1000}`, `person.${i}@example.com`],
  ];
}

async function writeFiles(folder: string, persons: number): Promise<string[]> {
  const rows = Array.from({ length: persons }, (_, i) => person(i));
  const csv = path.join(folder, 'persons.csv');
  writeFileSync(csv, [HEADER, ...rows].map((row) => row.join(',')).join('\r\n'));
  const xlsx = path.join(folder, 'persons.xlsx');
  const writer = new XlsxStreamWriter({ name: 'Persons' });
  for (const row of [HEADER, ...rows]) writer.addRow(row);
  writeFileSync(xlsx, await writer.finish());
  return [csv, xlsx];
}

const WAYS = [
  ['library', 'the library alone: cells in memory'],
  ['import', 'headroom: checked, previewed, imported'],
] as const;

/** The same persons as CSV and XLSX, read by the library alone and imported wholly, each in a process of its own. */
export async function timeImports(persons: number): Promise<ImportTiming[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-bench-import-'));
  try {
    const files = await writeFiles(folder, persons);
    return files.flatMap((file) =>
      WAYS.map(([way, what]) => {
        const child = path.join(import.meta.dirname, 'import-child.ts');
        const place = path.join(folder, `${way}-${path.basename(file)}`);
        const answer = execFileSync(process.execPath, ['--import', 'tsx', child, way, file, place], {
          encoding: 'utf8',
        });
        return { file: path.extname(file).slice(1), bytes: statSync(file).size, what, ...JSON.parse(answer) };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
