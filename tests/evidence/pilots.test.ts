import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { augmentationAt, type Estimate, type Triple } from '@/lib/engine';
import {
  matchPilots,
  type Pilot,
  pilotClass,
  pilotCodeIn,
  pilotStrength,
  pilotTriples,
  pilotUse,
  searchPilots,
} from '@/lib/evidence';

const pilot = (change: Partial<Pilot> = {}): Pilot => ({
  code: 'P-0A1B2C',
  name: 'Agent assist in English support',
  function: 'customer_support',
  occupation: '43-4051',
  kind: 'embedded',
  system: 'Agent assist',
  people: 40,
  cases: null,
  from: '2026-03',
  to: '2026-06',
  method: 'trial',
  part: 'Handling of chats.',
  partShare: 0.6,
  timeSaved: [0.04, 0.09, 0.15],
  isNet: true,
  quality: null,
  caveat: 'Not for phone work.',
  owner: 'M. Byrne',
  ...change,
});

describe('strength follows the stated rule on both sides of each threshold', () => {
  test.each([
    ['trial', 30, null, 'strong'],
    ['trial', 29, null, 'fair'],
    ['trial', null, 300, 'strong'],
    ['trial', null, 299, 'fair'],
    ['trial', 9, 99, 'weak'],
    ['before-after', 10, null, 'fair'],
    ['before-after', 9, null, 'weak'],
    ['volume-count', null, 100, 'fair'],
    ['volume-count', null, 99, 'weak'],
    ['time-study', 5000, 5000, 'fair'],
    ['self-report', 5000, null, 'weak'],
  ] as const)('%s with %s people and %s cases is %s', (method, people, cases, strength) => {
    expect(pilotStrength({ method, people, cases })).toBe(strength);
  });
  test('only a self-report is reported; all else is measured', () => {
    expect(pilotClass({ method: 'self-report' })).toBe('pilot-reported');
    expect(pilotClass({ method: 'volume-count' })).toBe('pilot-measured');
  });
});

describe('what a pilot fills in', () => {
  const permille = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000);
  test('frees exactly the net result of the part’s share at all three points, also where it took longer', () => {
    fc.assert(
      fc.property(
        fc.tuple(permille, permille, permille),
        fc.integer({ min: 0, max: 100 }),
        (values, percent) => {
          const [low = 0, likely = 0, high = 0] = [...values].sort((a, b) => a - b);
          const timeSaved: Triple = [low, likely, high];
          const partShare = percent / 100;
          const estimate: Estimate = {
            ...pilotTriples({ partShare, timeSaved, isNet: true }),
            quality: 0,
            usage: 0,
            rollout: { start: '2027-01', rampMonths: 0, ceiling: [1, 1, 1], curve: 's' },
          };
          expect(augmentationAt(estimate, 'conservative').gain).toBeCloseTo(partShare * low, 12);
          expect(augmentationAt(estimate, 'likely').gain).toBeCloseTo(partShare * likely, 12);
          expect(augmentationAt(estimate, 'ambitious').gain).toBeCloseTo(partShare * high, 12);
        },
      ),
    );
  });
  test('leaves review alone where checking was not counted, and exposure where nobody counted the part', () => {
    expect(pilotTriples(pilot({ isNet: false, partShare: null }))).toEqual({ timeSaved: [0.04, 0.09, 0.15] });
  });
});

test('a pilot is found by every word, function, method and strength, the stronger first', () => {
  const weak = pilot({ code: 'P-000001', name: 'Diary of agents', method: 'self-report' });
  const other = pilot({ code: 'P-000002', name: 'Drafting', function: 'legal' });
  const all = [weak, pilot(), other];
  const found = (asked: Parameters<typeof searchPilots>[1]) =>
    searchPilots(all, asked).map(({ code }) => code);
  expect(found({ words: '' })).toEqual(['P-0A1B2C', 'P-000002', 'P-000001']);
  expect(found({ words: 'agents diary' })).toEqual(['P-000001']);
  expect(found({ words: '', function: 'legal' })).toEqual(['P-000002']);
  expect(found({ words: '', method: 'self-report' })).toEqual(['P-000001']);
  expect(found({ words: '', strength: 'weak' })).toEqual(['P-000001']);
});

test('for a role, a pilot of its occupation comes before one of its system, and that before one of its function; others do not come', () => {
  const ofOccupation = pilot({ code: 'P-000001', function: 'legal', system: '', method: 'self-report' });
  const ofSystem = pilot({ code: 'P-000002', function: 'legal', occupation: null, system: ' agent ASSIST' });
  const ofFunction = pilot({ code: 'P-000003', occupation: null, system: 'Other' });
  const ofNone = pilot({ code: 'P-000004', function: 'legal', occupation: null, system: '' });
  const found = matchPilots([ofNone, ofFunction, ofSystem, ofOccupation], {
    function: 'customer_support',
    occupation: '43-4051',
    system: 'Agent assist',
  });
  expect(found.map(({ pilot: { code }, matches }) => [code, matches])).toEqual([
    ['P-000001', ['occupation']],
    ['P-000002', ['system']],
    ['P-000003', ['function']],
  ]);
});

test('a source names a pilot by its code in any case, and free text names none', () => {
  expect(pilotCodeIn(' p-0a1b2c ')).toBe('P-0A1B2C');
  for (const text of [undefined, '', 'E01', 'P-0A1B2', 'Pilot P-0A1B2C', 'P-0A1B2G']) {
    expect(pilotCodeIn(text)).toBeNull();
  }
});

test('what it may not be used for names the rest of the time, other systems, unchecked and self-reported results, and the caveat', () => {
  const { may } = pilotUse(pilot());
  for (const text of ['15', 'low, likely, high', 'of the time of: Handling of chats.'])
    expect(may).toContain(text);
  const { mustNot } = pilotUse(pilot({ isNet: false, method: 'self-report' }));
  for (const text of ['outside that part', 'than Agent assist', 'not counted', 'themselves', 'phone work']) {
    expect(mustNot).toContain(text);
  }
});
