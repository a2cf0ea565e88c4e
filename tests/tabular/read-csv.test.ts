import { describe, expect, test } from 'vitest';
import { readCsv } from '@/lib/tabular';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

function read(bytes: Uint8Array) {
  const result = readCsv(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.table;
}
function faultOf(bytes: Uint8Array) {
  const result = readCsv(bytes);
  if (result.ok) throw new Error('was read');
  return result.faults[0];
}

describe('encodings', () => {
  const rows = [
    ['Titel', 'Ort'],
    ['Geschäftsführer', 'Köln'],
  ];
  const text = 'Titel,Ort\r\nGeschäftsführer,Köln\r\n';
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['utf-16le', utf16(text, true, true)],
    ['utf-16be', utf16(text, false, true)],
    ['utf-16le', utf16(text, true, false)],
    ['utf-16be', utf16(text, false, false)],
    ['windows-1252', Uint8Array.from(text, (char) => char.charCodeAt(0))],
  ])('%s is recognised and its accents are right', (encoding, bytes) => {
    const table = read(bytes);
    expect(table.source.encoding).toBe(encoding);
    expect(table.rows).toEqual(rows);
  });

  test('Windows-1252 bytes 80 and 92 are the euro sign and the curly apostrophe, whatever the runtime’s decoder says', () => {
    expect(read(new Uint8Array([0x61, 0x2c, 0x80, 0x92, 0x9f])).rows).toEqual([['a', '€’Ÿ']]);
  });
});

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'] as const)('%j is found, also below title rows', (delimiter) => {
    const lines = [
      'Headcount report',
      '',
      ['Name', 'Pay, yearly', 'Site; office'],
      ['A', '1', 'x'],
      ['B', '2', 'y'],
    ];
    const text = lines
      .map((line) =>
        typeof line === 'string'
          ? line
          : line.map((cell) => (/[,;]/.test(cell) ? `"${cell}"` : cell)).join(delimiter),
      )
      .join('\n');
    const table = read(utf8(text));
    expect(table.source.delimiter).toBe(delimiter);
    expect(table.rows[2]).toEqual(['Name', 'Pay, yearly', 'Site; office']);
  });
  test('decimal commas in a file cut by semicolons are not taken for the delimiter', () => {
    const text = 'Rolle;VZÄ;Gehalt\nA;0,5;1,5\nB;0,75;2,5\nC;1,0;3,5\n';
    expect(read(utf8(text)).source.delimiter).toBe(';');
  });
  test('Excel’s first line sep=; names the delimiter and is no row', () => {
    const table = read(utf8('sep=;\r\na;b\r\n1;2\r\n'));
    expect(table).toMatchObject({
      source: { delimiter: ';' },
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lineNumbers: [2, 3],
    });
  });
});

describe('lines', () => {
  test('a row knows its line in the file, also after cells that hold line breaks', () => {
    const table = read(utf8('a,b\r\n"1\r\n2\r\n3",x\r\n\r\n4,y\r\n'));
    expect(table.rows).toEqual([['a', 'b'], ['1\r\n2\r\n3', 'x'], [''], ['4', 'y']]);
    expect(table.lineNumbers).toEqual([1, 2, 5, 6]);
  });
  test.each(['\r\n', '\n', '\r'])('lines may end with %j, the last one with nothing', (newline) => {
    expect(read(utf8(['a,b', '1,2'].join(newline))).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
  test('mixed line ends are all line ends, and those within quotation marks stay', () => {
    expect(read(utf8('a,b\r\n1,"x\r\ny"\n3,4\r5,6')).rows).toEqual([
      ['a', 'b'],
      ['1', 'x\r\ny'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });
});

describe('what cannot be read says what to do', () => {
  test('a quotation mark that is never closed is named with its line', () => {
    expect(faultOf(utf8('a,b\n1,2\n3,"4\n5,6\n'))).toMatchObject({
      path: 'line 3',
      found: 'a quotation mark that is opened and never closed',
    });
  });
  test('text after a closing quotation mark is named with its line', () => {
    expect(faultOf(utf8('a,b\n1,2\n"3" x,4\n5,6\n'))).toMatchObject({ path: 'line 3' });
  });
  test.each([
    ['an empty file', new Uint8Array()],
    ['an empty file', utf8('\uFEFF \r\n')],
    ['an Excel workbook or a ZIP archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['an old Excel workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF document', utf8('%PDF-1.7')],
    ['a file that is not text', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
  ])('%s is refused', (found, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ path: 'file', found, expected: expect.stringContaining('CSV') });
  });
});
