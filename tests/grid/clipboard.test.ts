import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBlock, parseBlock } from '@/components/grid/clipboard';
import { notationOf, withPoint, writtenNumber } from '@/components/grid/notation';

describe('cells from a spreadsheet', () => {
  test.each<[string, string, string[][]]>([
    [
      'Excel, two lines',
      'Agent\t12\r\nLead\t3\r\n',
      [
        ['Agent', '12'],
        ['Lead', '3'],
      ],
    ],
    [
      'LibreOffice, without an end of the last line',
      'Agent\t12\nLead\t3',
      [
        ['Agent', '12'],
        ['Lead', '3'],
      ],
    ],
    [
      'Excel on a Mac of old',
      'Agent\t12\rLead\t3\r',
      [
        ['Agent', '12'],
        ['Lead', '3'],
      ],
    ],
    ['a line break in a cell', '"Agent\nsecond line"\t12\r\n', [['Agent\nsecond line', '12']]],
    ['quotes doubled in quotes', '"the ""first""\nline"\t1\r\n', [['the "first"\nline', '1']]],
    [
      'quotes that Excel leaves alone',
      '"first" line\t1\r\n5" pipe\t2\r\n',
      [
        ['"first" line', '1'],
        ['5" pipe', '2'],
      ],
    ],
    [
      'a quote that never closes',
      '"first\t1\n2\t3',
      [
        ['"first', '1'],
        ['2', '3'],
      ],
    ],
    [
      'empty cells at the borders',
      '\t\t\r\n\tx\t\r\n',
      [
        ['', '', ''],
        ['', 'x', ''],
      ],
    ],
    ['an empty last line that is a cell', 'a\n\n', [['a'], ['']]],
    ['one empty cell', '\r\n', [['']]],
    ['nothing', '', []],
  ])('%s', (_name, text, cells) => {
    expect(parseBlock(text)).toEqual(cells);
  });

  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ', '=') }),
  );
  test('any block comes back as it was copied', () => {
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseBlock(formatBlock(cells))).toEqual(cells);
      }),
      { numRuns: 2000 },
    );
  });

  test('a megabyte of quotes is read in no time', () => {
    const text = '"a\t'.repeat(250_000);
    const began = performance.now();
    expect(parseBlock(text)).toHaveLength(1);
    expect(parseBlock(`"${'""'.repeat(500_000)}`)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('numbers to and from spreadsheets', () => {
  test.each([
    ['1.234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u202F234,5', '1234.5'],
    ['1\u00A0234,50 €', '1234.5'],
    ['€ 52.000', '52000'],
    ['12,5%', '12.5%'],
    ['12,5 %', '12.5%'],
    ['-3,5', '-3.5'],
    ['(1.000)', '-1000'],
    ['1,5E-7', '1.5E-7'],
    ['1,234.5', '1,234.5'],
    ['many', 'many'],
  ])('with decimal commas %s is %s', (text, read) => {
    expect(withPoint(text, ',')).toBe(read);
  });

  test('any number that is written is read again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        const exact = Number(value.toPrecision(15));
        for (const [notation, mark] of [
          ['point', '.'],
          ['comma', ','],
        ] as const)
          expect(Number(withPoint(writtenNumber(exact, notation), mark))).toBe(exact);
      }),
    );
  });

  test('German and French spreadsheets write commas, English and Swiss ones points', () => {
    expect(['de-DE', 'fr-FR', 'en-GB', 'en-US', 'de-CH'].map(notationOf)).toEqual([
      'comma',
      'comma',
      'point',
      'point',
      'point',
    ]);
  });
});
