import type { ActualLine } from '@/lib/plan/actuals';

export type LineField = 'role' | 'costCentre' | 'line';
export type FoundLine = { line: ActualLine; code: string };

/** What of a plan lines are found in. */
export type Lines = {
  roles: readonly { code: string; title: string }[];
  costCentres: readonly { code: string; name: string }[];
};

/**
 * Lines by their codes in any case and with or without zeros in front, else by a title or name that only one has. A code may stand
 * beside its name, as in “4100 Support”, “Support (4100)” or SAP's “1000/4100”.
 */
export function lineFinder({ roles, costCentres }: Lines) {
  const role = finderOf(
    'role',
    roles.map(({ code, title }) => ({ code, name: title })),
  );
  const costCentre = finderOf('costCentre', costCentres);
  return (field: LineField, text: string): FoundLine | null => {
    if (field === 'role') return role(text);
    if (field === 'costCentre') return costCentre(text);
    const both = [role(text), costCentre(text)].filter((one) => one !== null);
    return both.length === 1 ? (both[0] ?? null) : null;
  };
}

function finderOf(line: ActualLine, items: readonly { code: string; name: string }[]) {
  const exact = new Set(items.map(({ code }) => code));
  const plain = unique(items.map(({ code }) => [code.toLowerCase(), code]));
  const names = unique(items.map(({ code, name }) => [name.trim().toLowerCase(), code]));
  const bare = unique(items.map(({ code }) => [withoutZeros(code.toLowerCase()), code]));
  const codeOf = (text: string) =>
    exact.has(text) ? text : (plain.get(text.toLowerCase()) ?? bare.get(withoutZeros(text.toLowerCase())));
  return (text: string): FoundLine | null => {
    const code =
      codeOf(text) ??
      names.get(text.toLowerCase()) ??
      partsOf(text)
        .map(codeOf)
        .find((one) => one !== undefined);
    return code === undefined ? null : { line, code };
  };
}

const withoutZeros = (code: string) => code.replace(/^0+(?=.)/, '');

/** What of a text may be a code that stands beside its name, or behind the controlling area. */
function partsOf(text: string): string[] {
  const [, before] = /^(\S+)\s*(?:[-–:|]\s*)?\s\S/u.exec(text) ?? [];
  const [, within] = /\(([^()\s]+)\)$/.exec(text) ?? [];
  const [, behind] = /^\w+\/(\S+)$/.exec(text) ?? [];
  return [before?.replace(/[:|]$/, ''), within, behind].filter((part) => part !== undefined);
}

/** Keys that stand for one code only. */
function unique(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [key, code] of entries) {
    if (found.has(key) && found.get(key) !== code) twice.add(key);
    found.set(key, code);
  }
  for (const key of twice) found.delete(key);
  return found;
}
