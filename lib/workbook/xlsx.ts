import { type CellStyle, type WriteSheet, writeXlsx, type Cell as XlsxCell } from 'hucre/xlsx';
import type { Cell, Choice, Format, Sheet, Workbook } from './cells';
import { columnName } from './references';

const NUMBER_FORMATS: Partial<Record<Format, string>> = {
  text: '@',
  whole: '#,##0',
  fte: '#,##0.00',
  money: '#,##0.00',
  share: '0.00%',
  factor: '0.000000',
  month: 'mmm yyyy',
  monthHeading: 'mmm yyyy',
  /** A truth that a formula takes over is a number to LibreOffice. */
  flag: '"TRUE";"TRUE";"FALSE"',
};

const FONT = { name: 'Calibri', size: 11 };

const HEADING = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A4D' } },
  alignment: { wrapText: true, vertical: 'top' },
} as const satisfies CellStyle;

/** The looks of a format; what may be changed by hand is blue on pale yellow, as modellers are used to. */
function styleOf(format: Format, isInput: boolean): CellStyle {
  const numFmt = NUMBER_FORMATS[format];
  const number = numFmt === undefined ? {} : { numFmt };
  if (format === 'title') return { font: { ...FONT, bold: true, size: 16 } };
  if (format === 'heading') return HEADING;
  if (format === 'monthHeading') return { ...HEADING, ...number, alignment: { horizontal: 'right' } };
  if (format === 'note') return { alignment: { indent: 1 } };
  if (!isInput) return number;
  return {
    ...number,
    font: { ...FONT, color: { rgb: '0000C0' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBE6' } },
  };
}

/** One object a look, so that a cell of the file refers to it and no more. */
function stylist(): (cell: Cell) => CellStyle {
  const known = new Map<string, CellStyle>();
  return ({ format, input }) => {
    const key = `${format} ${input === true}`;
    const style = known.get(key) ?? styleOf(format, input === true);
    known.set(key, style);
    return style;
  };
}

/** In points; headings have room for two lines. */
const HEIGHTS: Partial<Record<Format, number>> = { title: 26, heading: 32 };

/** Most characters that a cell holds. */
const LONGEST = 32_767;

/** What XML cannot carry is left out. */
const textOf = (value: string) => value.replace(/[\ufffe\uffff]/g, '').slice(0, LONGEST);

/** A text is written as a run of text, which no program takes for a formula, a number or an error such as "#N/A". */
function cellOf(cell: Cell, style: CellStyle): Partial<XlsxCell> {
  const { value, formula } = cell;
  if (formula !== undefined) {
    const result = typeof value === 'string' ? textOf(value) : value;
    return { formula, formulaResult: result, style };
  }
  if (typeof value !== 'string') return { value, style };
  const text = textOf(value);
  return text.startsWith('#') ? { value: text, richText: [{ text }], style } : { value: text, style };
}

function sheetOf(sheet: Sheet, style: (cell: Cell) => CellStyle): WriteSheet {
  const { frozen, widths } = sheet;
  const cells = new Map<string, Partial<XlsxCell>>();
  const rowDefs = new Map<number, { height: number }>();
  let rows = 0;
  let columns = 0;
  for (const row of sheet.rows()) {
    for (const [c, cell] of row.entries()) {
      if (cell.value === null && cell.formula === undefined && cell.input === undefined) continue;
      cells.set(`${rows},${c}`, cellOf(cell, style(cell)));
    }
    const height = HEIGHTS[row[0]?.format ?? 'text'];
    if (height !== undefined) rowDefs.set(rows, { height });
    rows++;
    columns = Math.max(columns, row.length);
  }
  return {
    name: sheet.name,
    columns: Array.from({ length: columns }, (_, c) => ({ width: widths[c] ?? widths.at(-1) ?? 12 })),
    cells,
    rowDefs,
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
    ...(sheet.filter ? { autoFilter: { range: `A${frozen.rows}:${columnName(columns - 1)}${rows}` } } : {}),
    dataValidations: sheet.choices.map(validationOf),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const validationOf = ({ range, values, from }: Choice) => ({
  type: 'list' as const,
  range,
  allowBlank: true,
  showErrorMessage: true,
  ...(values ? { values } : {}),
  ...(from ? { formula1: from } : {}),
});

/** The bytes of a workbook as an XLSX file, which is recalculated when it is opened. `modified` is its date. */
export async function xlsxOf(workbook: Workbook, modified: Date): Promise<Uint8Array> {
  const style = stylist();
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, style)),
    defaultFont: FONT,
    namedRanges: [...workbook.names],
    properties: { title: textOf(workbook.title), creator: 'Headroom', created: modified, modified },
  });
}
