import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WHOLE } from '@/lib/access';
import { compute, type EvidenceClass, type Plan } from '@/lib/engine';
import { EVIDENCE_CLASSES, EVIDENCE_KEYS, type EvidenceSums, sumOf } from '@/lib/evidence';
import { evidenceFinding } from '@/lib/services/evidence/finding';
import { rollUpEvidence } from '@/lib/services/evidence/roll-up';
import { anyPlan } from '../../helpers/random-plan';
import { estimate, role, smallPlan, system } from '../../helpers/small-plan';

const CLASSES = Object.keys(EVIDENCE_CLASSES) as EvidenceClass[];

/** The same plan with evidence of every kind, and with none, on its estimates in turn. */
const withEvidence = (plan: Plan): Plan => ({
  ...plan,
  roles: plan.roles.map((one, at) => {
    const name = CLASSES[at % (CLASSES.length + 1)];
    if (!one.estimate) return one;
    return { ...one, estimate: { ...one.estimate, evidence: name ? { class: name } : undefined } };
  }),
});

const rolledUp = (plan: Plan) => {
  const [result] = compute(plan, { roles: true }).scenarios;
  if (!result) throw new Error('The plan has no scenario.');
  return { result, rollup: rollUpEvidence(plan, result) };
};
const size = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.abs(value), 1);
/** Equal but for the order of additions. */
const expectSame = (one: number, other: number, among: readonly number[]) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-12 * size(among));

describe('the classes add up', () => {
  test('of 200 random plans: with the systems that no role names to the plan’s saving, to its freed work, and to each centre’s own', () => {
    fc.assert(
      fc.property(anyPlan.map(withEvidence), (plan) => {
        const { result, rollup } = rolledUp(plan);
        const roles = Object.values(result.roles);
        const savings = [
          ...roles.map(({ measures }) => measures.runRateSaving),
          ...Object.values(result.systems).map(({ measures }) => measures.runRateSaving),
        ];
        const freed = roles.map(({ series }) => series.free.at(-1) ?? 0);
        const whole = sumOf(rollup.centres.get(WHOLE) ?? missing());
        expect(whole.roles).toBe(plan.roles.length);
        expectSame(whole.saving + rollup.unnamedSystems, result.total.measures.runRateSaving, savings);
        expectSame(whole.freed, result.total.series.free.at(-1) ?? 0, freed);
        for (const [code, level] of Object.entries(result.costCentres)) {
          const centre = sumOf(rollup.centres.get(code) ?? missing());
          expectSame(centre.saving, level.measures.runRateSaving, savings);
          expectSame(centre.freed, level.series.free.at(-1) ?? 0, freed);
        }
      }),
      { numRuns: 200 },
    );
  });
  test('a system that no role names belongs to no class: 100 a month are −1,200 a year', () => {
    const { rollup } = rolledUp(smallPlan({ roles: [role('A1')], systems: [system({ fixedMonthly: 100 })] }));
    expect(rollup.unnamedSystems).toBeCloseTo(-1200, 9);
    expect(sumOf(rollup.centres.get(WHOLE) ?? missing()).saving).toBe(0);
  });
});

function missing(): never {
  throw new Error('The rollup lacks a centre.');
}

describe('the finding', () => {
  const sums = (saving: Partial<Record<(typeof EVIDENCE_KEYS)[number], number>>): EvidenceSums => {
    const { rollup } = rolledUp(smallPlan({ roles: [role('A1')] }));
    const empty = rollup.centres.get(WHOLE) ?? missing();
    return Object.fromEntries(
      EVIDENCE_KEYS.map((key) => [key, { ...empty[key], saving: saving[key] ?? 0 }]),
    ) as EvidenceSums;
  };
  test('names what most of the saving rests on and how much of it on own pilots', () => {
    const text = evidenceFinding(sums({ assumption: 900_000, 'pilot-measured': 300_000 }), 'EUR');
    expect(text).toMatch(/^€900.k of the €1\.2.M saved .* rests on assumptions, €300.k on pilots/);
    expect(evidenceFinding(sums({ study: 500_000 }), 'EUR')).toMatch(
      /published studies, none of it on pilots/,
    );
    expect(evidenceFinding(sums({ study: 5, 'pilot-reported': 50 }), 'EUR')).toMatch(
      /as people report them$/,
    );
  });
  test('does not call more than the whole a part of it', () => {
    const text = evidenceFinding(sums({ study: 500_000, none: -100_000 }), 'EUR');
    expect(text).toMatch(/^€500.k a year .* published studies; other role lines cost €100.k of it/);
  });
  test('says so where nothing is saved, and where it costs more', () => {
    expect(evidenceFinding(sums({}), 'EUR')).toMatch(/save nothing net/);
    expect(evidenceFinding(sums({ assumption: -900_000 }), 'EUR')).toMatch(/cost €900.k a year more/);
  });
});

test('a role of 10 FTE freed by a fifth on a study, and one without evidence, are told apart with their posts', () => {
  const evidence = { class: 'study', source: 'E01' };
  const { rollup } = rolledUp(
    smallPlan({
      roles: [
        role('A1', { estimate: estimate(0.2, { evidence }) }),
        role('A2', { fte: 4, estimate: estimate(0.5) }),
        role('A3', { fte: 3 }),
      ],
    }),
  );
  const { study, unstated, none } = rollup.centres.get('A') ?? missing();
  expect([study.fte, study.freed]).toEqual([10, 2]);
  expect([unstated.fte, unstated.freed]).toEqual([4, 2]);
  expect([none.fte, none.freed]).toEqual([3, 0]);
});
