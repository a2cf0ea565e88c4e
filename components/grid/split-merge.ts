import type { Role } from '@/lib/engine';
import { tidy } from './parse-cell';
import { type Line, lineMaker, type Sheet, withoutLines } from './sheet';

/** A changed sheet, or why it cannot be. */
type Changed = { ok: true; sheet: Sheet } | { ok: false; reason: string };
const refuse = (reason: string): Changed => ({ ok: false, reason });

type Split = {
  /** The line that is split. */
  id: string;
  /** FTE of the new line; the rest stays. */
  fte: number;
  newId: string;
};

/**
 * Two lines in the place of one, alike in all but their size: vacant posts go along in proportion, and heads as whole people.
 * The estimate stands on both.
 */
export function splitLine(sheet: Sheet, { id, fte, newId }: Split): Changed {
  const at = sheet.lines.findIndex((line) => line.id === id);
  const line = sheet.lines[at];
  if (!line || !(fte > 0 && fte < line.role.fte)) {
    return refuse('A line is split into two parts of more than 0 FTE each.');
  }
  const { role, centreId, position } = line;
  const made = lineMaker(sheet.lines, { id: centreId, code: role.costCentre })(newId);
  const share = fte / role.fte;
  const heads = role.heads === undefined ? undefined : Math.round(role.heads * share);
  const vacant = Math.min(fte, tidy(role.vacant * share));
  const left = tidy(role.fte - fte);
  const part: Role = { ...role, code: made.role.code, fte, vacant, heads };
  const rest: Role = {
    ...role,
    fte: left,
    vacant: Math.min(left, Math.max(0, tidy(role.vacant - vacant))),
    heads: role.heads === undefined || heads === undefined ? undefined : role.heads - heads,
  };
  const lines = [...sheet.lines];
  const added = { id: newId, centreId, role: part, ...(position === undefined ? {} : { position }) };
  lines.splice(at, 1, { ...line, role: rest }, added);
  return { ok: true, sheet: { ...sheet, lines } };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** One line has one centre, one kind of engagement, one driver and one estimate. */
function hindrance([first, ...others]: readonly Line[]): string | null {
  if (!first || others.length === 0) return 'Select two or more lines to merge.';
  const all = (of: (line: Line) => unknown) => others.every((line) => isSame(of(line), of(first)));
  if (!all((line) => line.centreId)) return 'Lines of different cost centres are not merged.';
  if (!all(({ role }) => role.engagement)) return 'Employees and contractors are not merged.';
  if (!all(({ role }) => role.driver)) return 'Lines of different drivers are not merged.';
  if (!all(({ role }) => role.estimate ?? null)) {
    return 'The lines have different estimates; give them the same one first.';
  }
  return null;
}

function mean(roles: readonly Role[], of: (role: Role) => number, weight: (role: Role) => number): number {
  const total = roles.reduce((sum, role) => sum + weight(role), 0);
  if (total === 0) return roles.reduce((sum, role) => sum + of(role), 0) / roles.length;
  return tidy(roles.reduce((sum, role) => sum + weight(role) * of(role), 0) / total);
}

/**
 * Several lines as one, in the place of the first and under its name: FTE, vacant posts and heads added up, salary, attrition and
 * growth averaged by FTE, on-cost by pay, so that the pay of all stays what it is.
 */
export function mergeLines(sheet: Sheet, ids: ReadonlySet<string>): Changed {
  const merged = sheet.lines.filter((line) => ids.has(line.id));
  const reason = hindrance(merged);
  const [first] = merged;
  if (reason !== null || !first) return refuse(reason ?? 'Select two or more lines to merge.');
  if (merged.some(({ id }) => sheet.invalid.has(id))) {
    return refuse('A cell of these lines has a value to correct first.');
  }
  const roles = merged.map(({ role }) => role);
  const add = (of: (role: Role) => number) => tidy(roles.reduce((sum, role) => sum + of(role), 0));
  const byFte = (of: (role: Role) => number) => mean(roles, of, ({ fte }) => fte);
  const role: Role = {
    ...first.role,
    fte: add(({ fte }) => fte),
    vacant: add(({ vacant }) => vacant),
    heads: roles.some(({ heads }) => heads !== undefined)
      ? add(({ heads, fte }) => heads ?? Math.ceil(fte))
      : undefined,
    salary: byFte(({ salary }) => salary),
    onCost: mean(
      roles,
      ({ onCost }) => onCost,
      ({ fte, salary }) => fte * salary,
    ),
    attrition: byFte(({ attrition }) => attrition),
    growth: byFte(({ growth }) => growth),
  };
  const rest = withoutLines(sheet, new Set([...ids].filter((id) => id !== first.id)));
  const lines = rest.lines.map((line) => (line.id === first.id ? { ...line, role } : line));
  return { ok: true, sheet: { ...rest, lines } };
}
