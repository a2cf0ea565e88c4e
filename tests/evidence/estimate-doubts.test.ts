import { describe, expect, test } from 'vitest';
import { augmentationAt, type Estimate, type Evidence } from '@/lib/engine';
import { autonomousEstimate, doubtsOf, findOccupation, OCCUPATIONS, presetEstimate } from '@/lib/evidence';

const PILOTS = new Set(['P-0A1B2C']);
const estimateOf = (evidence?: Evidence, timeSaved = 0.1): Estimate => ({
  exposure: [1, 1, 1],
  timeSaved: [0, timeSaved, 1],
  review: [0, 0, 0],
  quality: 0,
  usage: 0,
  rollout: { start: '2027-01', rampMonths: 12, ceiling: [1, 1, 1], curve: 's' },
  ...(evidence ? { evidence } : {}),
});
const kindsOf = (estimate: Estimate, thisMonth = '2026-11') =>
  doubtsOf(estimate, {
    gain: augmentationAt(estimate, 'likely').gain,
    thisMonth,
    pilots: PILOTS,
  }).map(({ kind }) => kind);
const STUDY: Evidence = { class: 'study', source: 'E01' };

test('an estimate with a class and a source, in time and of little saving, is in no doubt', () => {
  expect(kindsOf(estimateOf(STUDY))).toEqual([]);
});

test('a review due in the month before this one is overdue; one due this month is not yet', () => {
  expect(kindsOf(estimateOf({ ...STUDY, reviewBy: '2026-10' }))).toEqual(['overdue']);
  expect(kindsOf(estimateOf({ ...STUDY, reviewBy: '2026-11' }))).toEqual([]);
  expect(kindsOf(estimateOf({ ...STUDY, reviewBy: '2025-12' }), '2026-01')).toEqual(['overdue']);
});

describe('unsupported is', () => {
  test.each<[string, Evidence | undefined]>([
    ['no evidence at all', undefined],
    ['a class without a source', { class: 'study' }],
    ['a source of blanks', { class: 'study', source: '  ' }],
    ['the code of a pilot that is not in the library', { class: 'pilot-measured', source: 'P-FFFFFF' }],
  ])('%s', (_, evidence) => {
    expect(kindsOf(estimateOf(evidence))).toEqual(['unsupported']);
  });
  test('not a pilot of the library in lower case, nor one described in free text', () => {
    expect(kindsOf(estimateOf({ class: 'pilot-measured', source: 'p-0a1b2c' }))).toEqual([]);
    expect(kindsOf(estimateOf({ class: 'pilot-reported', source: 'Pilot in Cork, 2026' }))).toEqual([]);
  });
});

describe('a saving above 30 %', () => {
  test('is in doubt with 30.1 % and not with 30 %', () => {
    expect(kindsOf(estimateOf(STUDY, 0.301))).toEqual(['high']);
    expect(kindsOf(estimateOf(STUDY, 0.3))).toEqual([]);
  });
  test.each<[string, Evidence]>([
    ['a named pilot that was measured', { class: 'pilot-measured', source: 'P-0A1B2C' }],
    ['a named pilot as people reported it', { class: 'pilot-reported', source: 'Pilot in Cork' }],
    ['a count of its own tickets', { class: 'assumption', source: 'own tickets' }],
  ])('is in no doubt with %s', (_, evidence) => {
    expect(kindsOf(estimateOf(evidence, 0.5))).toEqual([]);
  });
  test('is in doubt where the pilot has no name or is not in the library', () => {
    expect(kindsOf(estimateOf({ class: 'pilot-measured' }, 0.5))).toEqual(['unsupported', 'high']);
    const unknown: Evidence = { class: 'pilot-measured', source: 'P-FFFFFF' };
    expect(kindsOf(estimateOf(unknown, 0.5))).toEqual(['unsupported', 'high']);
  });
});

describe('a preset left unchanged', () => {
  const place = { rolloutStart: '2027-03', usage: 1 };
  test('is told for each of the 144 occupations and both presets, whatever else was edited', () => {
    for (const occupation of OCCUPATIONS)
      for (const preset of ['assistant', 'embedded'] as const) {
        const estimate = presetEstimate(preset, occupation, place);
        const edited = { ...estimate, quality: 0.02, rollout: { ...estimate.rollout, rampMonths: 6 } };
        expect(kindsOf(edited), `${preset} ${occupation.code}`).toEqual(['preset']);
      }
  });
  test('is no longer told when one of its values was changed, or it was counted from own tickets', () => {
    const occupation = findOccupation('43-4051');
    if (!occupation) throw new Error('no such occupation');
    const estimate = presetEstimate('embedded', occupation, place);
    const [low = 0, likely = 0, high = 0] = estimate.exposure ?? [];
    expect(kindsOf({ ...estimate, exposure: [low, likely + 0.0001, high] })).toEqual([]);
    const counted = autonomousEstimate(
      { eligible: [0.3, 0.4, 0.5], containment: [0.4, 0.6, 0.7], recontact: [0.05, 0.1, 0.2] },
      place,
    );
    expect(kindsOf(counted)).toEqual([]);
  });
});

test('every reason is a sentence of its own', () => {
  const found = doubtsOf(
    { ...estimateOf({ class: 'study', reviewBy: '2026-01' }, 0.5) },
    { gain: 0.5, thisMonth: '2026-11', pilots: PILOTS },
  );
  expect(found).toHaveLength(3);
  for (const { reason } of found) expect(reason).toMatch(/^It .*\.$/);
});
