import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCumulative, normalQuantile } from '@/lib/engine/uncertainty/normal';
import { phi } from '../reference/draws';

test('Φ is that of its Taylor series within 1e-15', () => {
  for (let x = -5; x <= 5; x += 1 / 512) {
    expect(Math.abs(normalCumulative(x) - phi(x))).toBeLessThan(1e-15);
  }
});

test('Φ far out has the published tails', () => {
  expect(normalCumulative(-8) / 6.220960574271784e-16).toBeCloseTo(1, 6);
  expect(normalCumulative(-40)).toBeLessThan(1e-300);
  expect(normalCumulative(40)).toBe(1);
});

test('Φ⁻¹ takes Φ back, from 1e-16 to 1 − 1e-16', () => {
  const probability = fc.double({ min: 1e-16, max: 1 - 1e-15, noNaN: true });
  fc.assert(
    fc.property(
      probability,
      (p) => Math.abs(normalCumulative(normalQuantile(p)) - p) <= 2e-8 * Math.min(p, 1 - p) + 3e-16,
    ),
    { numRuns: 5000 },
  );
});

test('Φ⁻¹ is that of the tables, and odd about ½', () => {
  const published = [
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-9, -5.9978070150076865],
    [1e-20, -9.26234008979841],
  ] as const;
  for (const [p, x] of published) expect(normalQuantile(p)).toBeCloseTo(x, 12);
  for (const p of [0.01, 0.2, 0.4]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 13);
});
