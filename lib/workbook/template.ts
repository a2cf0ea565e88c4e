/**
 * A formula as it is written once for a whole series:
 * `[staff]` this line's staff in this month, `[staff-1]` in the month before, `{fte}` this line's input,
 * `[time.pay]` what a scope other than the line has in this month. Everything else is taken as it stands.
 */
export type Template = string;

const TOKEN = /\[(?:(\w+)\.)?(\w+)(-1)?\]|\{(\w+)\}/g;

export type Scope = {
  /** A series of the line, `before` for the month before. */
  series: (name: string, item: number, t: number) => string;
  /** An input of the line. */
  column: (name: string, item: number) => string;
  /** A series of another scope. */
  other: (scope: string, name: string, item: number, t: number) => string;
};

type Part = (item: number, t: number) => string;

/** Reads a template once, so that a cell of it is only put together. */
export function compileTemplate(template: Template, scope: Scope): (item: number, t: number) => string {
  const parts: Part[] = [];
  let from = 0;
  for (const match of template.matchAll(TOKEN)) {
    const text = template.slice(from, match.index);
    parts.push(() => text);
    parts.push(partOf(match, scope));
    from = match.index + match[0].length;
  }
  const rest = template.slice(from);
  parts.push(() => rest);
  return (item, t) => parts.map((part) => part(item, t)).join('');
}

function partOf(match: RegExpExecArray, scope: Scope): Part {
  const [, other, series, before, column] = match;
  if (column !== undefined) return (item) => scope.column(column, item);
  const name = series ?? '';
  const shift = before === undefined ? 0 : 1;
  if (other === undefined) return (item, t) => scope.series(name, item, t - shift);
  return (item, t) => scope.other(other, name, item, t - shift);
}

/** A template as people read it. */
export const readable = (template: Template): string =>
  template.replace(TOKEN, (_, other, series, before, column) =>
    column !== undefined
      ? `${column}`
      : `${other === undefined ? '' : `${other} `}${series}${before === undefined ? '' : ' of the month before'}`,
  );
