import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '@/components/grid/arithmetic';

test.each([
  ['1/3*40', 40 / 3],
  ['2+3*4', 14],
  ['(2+3)*4', 20],
  ['10 - 4 - 3', 3],
  ['24 / 4 / 2', 3],
  ['-3 + 5', 2],
  ['2 * -3', -6],
  ['52 000 * 1', null],
  ['1,250.50 × 2', 2501],
  ['7,5 ÷ 2', 3.75],
  ['200 * 12,5 %', 25],
  ['−(1 + 1)', -2],
])('%s is %d', (text, value) => {
  if (value === null) expect(evaluate(text)).toBeNull();
  else expect(evaluate(text)).toBeCloseTo(value, 12);
});

test.each(['', '1/0', '2 +', '(1', '1)', '3 4', 'A1', '2 ** 3', '=1', '1..2'])('%s is no sum', (text) => {
  expect(evaluate(text)).toBeNull();
});

/** A sum in the notation of JavaScript, which reads + - * / and brackets as people do. */
const sums = fc.letrec<{ sum: string }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.integer({ min: 1, max: 999 }).map(String),
    fc
      .tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum'))
      .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
    tie('sum').map((inner) => `-(${inner})`),
  ),
})).sum;

test('any sum is what JavaScript makes of it', () => {
  fc.assert(
    fc.property(sums, (text) => {
      const expected: unknown = new Function(`return ${text}`)();
      const finite = typeof expected === 'number' && Number.isFinite(expected);
      expect(evaluate(text)).toEqual(finite ? expected : null);
    }),
    { numRuns: 2000 },
  );
});
