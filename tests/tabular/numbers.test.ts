import { describe, expect, test } from 'vitest';
import { detectNumberPattern, parseNumber } from '@/lib/tabular';
import { detectDecimalMark } from '@/lib/tabular/numbers';

describe('a cell is read by the pattern of its column', () => {
  test.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1 234,50 €', ',', 1234.5],
    ['1\u202F234,50', ',', 1234.5],
    ['CHF 1’234.50', '.', 1234.5],
    ['$71,500.00', '.', 71500],
    ['-12.5', '.', -12.5],
    ['(1,234)', '.', -1234],
    ['1,234-', '.', -1234],
    ['−3', '.', -3],
    ['1,23,456', '.', 123456],
    ['1e-7', '.', 1e-7],
    ['.5', '.', 0.5],
    ['5 %', '.', 0.05],
    ['12,5%', ',', 0.125],
  ] as const)('%s with %s is %f', (cell, decimal, value) => {
    expect(parseNumber(cell, decimal)?.value).toBe(value);
  });
  test.each([
    ['1,5', '.'],
    ['1.5', ','],
    ['1,2345', '.'],
    ['12,34,5', '.'],
    ['1.2.3', '.'],
    ['abc', '.'],
    ['50k', '.'],
    ['', '.'],
    ['(5', '.'],
    ['--5', '.'],
    ['1:30', '.'],
  ] as const)('%s with %s is no number, rather than another number', (cell, decimal) => {
    expect(parseNumber(cell, decimal)).toBeNull();
  });
  test('a cell of 100,000 spaces is refused at once', () => {
    const start = performance.now();
    expect(parseNumber(`(${' '.repeat(100_000)}x`, '.')).toBeNull();
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('the pattern of a column', () => {
  test.each([
    [['1,234', '1,234.5'], { decimal: '.', ambiguous: false }],
    [['1.234', '12,5'], { decimal: ',', ambiguous: false }],
    [['1.234.567', '5'], { decimal: ',', ambiguous: false }],
    [['0,125'], { decimal: ',', ambiguous: false }],
    [['1234,567'], { decimal: ',', ambiguous: false }],
    [['10', '20'], { decimal: '.', ambiguous: false }],
    [['1,234', '5,678'], { decimal: '.', ambiguous: true, example: '1,234' }],
    [['€ 5.000,00', '€ 1,00'], { decimal: ',', currency: '€' }],
  ])('%j', (cells, pattern) => {
    expect(detectNumberPattern(cells)).toMatchObject(pattern);
  });
  test('1,234 is ambiguous by itself and settled by what another column of the file proves', () => {
    const likely = detectDecimalMark([['1,234', '5,678'], ['0,5']]);
    expect(likely).toBe(',');
    expect(detectNumberPattern(['1,234'], likely)).toMatchObject({ decimal: ',', ambiguous: false });
  });
});
