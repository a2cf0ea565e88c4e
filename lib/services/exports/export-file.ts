/** A file to be taken away. `parts` may be made as they are read. */
export type ExportFile = { name: string; type: string; parts: Iterable<string> };

export const CSV = 'text/csv; charset=utf-8';
export const JSON_FILE = 'application/json; charset=utf-8';

type Named = {
  plan: { name: string; currency: string };
  what: string;
  scenario?: string | undefined;
  now: number;
  extension: 'csv' | 'json';
};

/** "fy27-plan-results-base-EUR-2026-11-23.csv": what a table without a heading does not say itself. */
export function fileName({ plan, what, scenario, now, extension }: Named): string {
  const day = new Date(now).toISOString().slice(0, 10);
  return `${[slug(plan.name), what, scenario, plan.currency, day].filter(Boolean).join('-')}.${extension}`;
}

/** Letters and digits of ASCII with hyphens, so that a header and every file system can carry it. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || 'plan';
}
