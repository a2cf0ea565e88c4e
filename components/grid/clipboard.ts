/** The next cell: in quotes only if they close right before a tab, a line's end or the end, and otherwise whatever stands there. */
const CELL = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
const LINE_END = /\r\n|[\r\n]/y;

/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, quotes round cells with line breaks, a line's end
 * after the last line. Excel leaves quotes inside of a cell as they are, which a CSV reader takes for the start of a quoted one.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    CELL.lastIndex = at;
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    LINE_END.lastIndex = at;
    at += LINE_END.exec(text)?.[0].length ?? 0;
  }
  return rows;
}

const quoted = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as such a block. */
export function formatBlock(cells: readonly (readonly string[])[]): string {
  const lines = cells.map((line) => line.map(quoted).join('\t'));
  return lines.join('\n') + (lines.at(-1) === '' ? '\n' : '');
}
