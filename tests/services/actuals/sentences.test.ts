import { expect, test } from 'vitest';
import { againstPlan, savingSentence } from '@/lib/services/actuals/sentences';

/** Without the spaces that keep a number and its unit together. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [{ actual: 1_200_000, planned: 1_500_000 }, 'net saving €1.2 M, planned €1.5 M'],
  [{ actual: -1_050_000, planned: -335_000 }, 'net cost €1.05 M, planned €335 k'],
  [{ actual: -50_000, planned: 335_000 }, 'net cost €50 k, planned a net saving of €335 k'],
])('what is realised of what was planned is said without a sign: %o', (saving, said) => {
  expect(plain(savingSentence(saving, 'EUR'))).toBe(said);
});

test.each([
  [0.04, 'as planned'],
  [3, '3.0 FTE above the plan'],
  [-2.5, '2.5 FTE below the plan'],
])('a variance of %d FTE is “%s”', (variance, said) => {
  expect(plain(againstPlan(variance))).toBe(said);
});
