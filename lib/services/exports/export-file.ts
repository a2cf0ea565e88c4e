/** A file to be taken away, in pieces of text or bytes. `parts` may be made as they are read. */
export type ExportFile = {
  name: string;
  type: string;
  parts: Iterable<string | Uint8Array>;
  origin: ExportOrigin;
};

/** What a file is of, when it was taken and by whom: what a table without a heading does not say itself. */
export type ExportOrigin = {
  /** Null where the file is of the whole organisation. */
  planId: string | null;
  /** Of the plan, or of the organisation. */
  name: string;
  currency: string;
  /** Number of the last kept version if the plan is still as that one holds it, else "now"; null where it is of no plan. */
  version: number | 'now' | null;
  /** Code of a scenario, or ALL_SCENARIOS; null where the file is of none. */
  scenario: string | null;
  /** Milliseconds since 1970. */
  at: number;
  /** Name of the member. */
  by: string;
};

/** Where no scenario was asked for: no code of a scenario has this character. */
export const ALL_SCENARIOS = '*';

const CSV = 'text/csv; charset=utf-8';
const JSON_FILE = 'application/json; charset=utf-8';
const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `what` names the file's content, e.g. "rollup". */
export const csvFile = (
  origin: ExportOrigin,
  what: string,
  parts: Iterable<string | Uint8Array>,
): ExportFile => ({
  name: fileName(origin, what, 'csv'),
  type: CSV,
  parts,
  origin,
});

export const jsonFile = (origin: ExportOrigin, what: string, text: string): ExportFile => ({
  name: fileName(origin, what, 'json'),
  type: JSON_FILE,
  parts: [text],
  origin,
});

export const xlsxFile = (origin: ExportOrigin, what: string, bytes: Uint8Array): ExportFile => ({
  name: fileName(origin, what, 'xlsx'),
  type: XLSX,
  parts: [bytes],
  origin,
});

export const pdfFile = (origin: ExportOrigin, what: string, bytes: Uint8Array): ExportFile => ({
  name: fileName(origin, what, 'pdf'),
  type: PDF,
  parts: [bytes],
  origin,
});

/** "fy27-plan-results-v3-base-EUR-2026-11-23-ada-lund.csv" */
function fileName(
  { name, version, currency, scenario, at, by }: ExportOrigin,
  what: string,
  extension: string,
): string {
  const day = new Date(at).toISOString().slice(0, 10);
  const state = typeof version === 'number' ? `v${version}` : version;
  const scenarios = scenario === ALL_SCENARIOS ? 'all-scenarios' : scenario;
  const parts = [slug(name) || 'plan', what, state, scenarios, currency, day, slug(by)];
  return `${parts.filter(Boolean).join('-')}.${extension}`;
}

/** Of a name that people gave, in characters: file systems take 255 in all. */
const LONGEST_PART = 60;

/** Letters and digits of ASCII with hyphens, so that a header and every file system can carry it. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-|-$/g, '');
}
