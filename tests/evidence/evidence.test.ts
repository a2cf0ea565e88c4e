import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '@/lib/engine/types';
import {
  autonomousEstimate,
  costDefaults,
  findOccupation,
  findOccupations,
  findStudy,
  NEEDS_PILOT_ABOVE,
  OCCUPATIONS,
  type PresetName,
  presetEstimate,
  STUDIES,
  studiesFor,
  studyUse,
} from '@/lib/evidence';
import { estimateSchema } from '@/lib/plan';
import { readCsv } from '@/lib/tabular';

function estimate(preset: PresetName, code: string): Estimate {
  const occupation = findOccupation(code);
  if (!occupation) throw new Error(`no occupation ${code}`);
  return presetEstimate(preset, occupation, { system: 'copilot', rolloutStart: '2027-03', usage: 1 });
}

/** Net share of a regular user's time that is freed at a point. model.md, section 2. */
function freed({ exposure, timeSaved, review }: Estimate, at: 0 | 1 | 2): number {
  return (exposure?.[at] ?? 0) * ((timeSaved?.[at] ?? 0) - (review?.[2 - at] ?? 0));
}

describe('presets free what their sources found, at the likely point', () => {
  test.each([
    ['customer support', 'embedded', '43-4051', 0.096],
    ['a human resources specialist', 'assistant', '13-1071', 0.035],
    ['an accountant', 'embedded', '13-2011', 0.081],
    ['a software developer', 'embedded', '15-1252', 0.099],
  ] as const)('%s with %s %s: %f', (_, preset, code, share) => {
    expect(freed(estimate(preset, code), 1)).toBeCloseTo(share, 3);
  });
  test('over all 144 occupations the middle one is 3 % with an assistant and 7 to 10 % with an embedded tool', () => {
    const middle = (preset: PresetName) =>
      OCCUPATIONS.map((occupation) => freed(estimate(preset, occupation.code), 1)).sort(
        (a, b) => a - b,
      )[72] ?? 0;
    expect(middle('assistant')).toBeCloseTo(0.03, 2);
    expect(middle('embedded')).toBeGreaterThan(0.07);
    expect(middle('embedded')).toBeLessThan(0.1);
  });
  test('at the low point checking takes more than is saved, and at the likely point no preset comes near the 30 % that need a pilot', () => {
    for (const { code } of OCCUPATIONS)
      for (const preset of ['assistant', 'embedded'] as const) {
        const one = estimate(preset, code);
        expect(freed(one, 0)).toBeLessThan(0);
        expect(freed(one, 1)).toBeLessThan(NEEDS_PILOT_ABOVE / 2);
      }
  });
  test('every preset of every occupation is a valid estimate of the plan file, and says that it is no forecast and what it is from', () => {
    for (const { code, title } of OCCUPATIONS)
      for (const preset of ['assistant', 'embedded'] as const) {
        const one = estimate(preset, code);
        expect(estimateSchema.safeParse(one).error?.issues).toBeUndefined();
        expect(one.evidence?.rationale).toContain('prior, not a forecast');
        expect(one.evidence?.rationale).toContain(title);
        if (one.evidence?.class === 'study') expect(findStudy(one.evidence.source ?? '')).not.toBeNull();
      }
  });
  test('compliance and procurement rest on an assumption, whatever the tool', () => {
    expect(estimate('embedded', '13-1041').evidence?.class).toBe('assumption');
    expect(estimate('embedded', '43-3061').evidence?.class).toBe('assumption');
    expect(estimate('embedded', '43-4051').evidence).toMatchObject({ class: 'study', source: 'E01' });
  });
  test('autonomous handling comes from counts: 40 % eligible, 60 % contained, 10 % back, 5 % audits free 0.4 × (0.6 × 0.9 − 0.05) = 19.6 %', () => {
    const one = autonomousEstimate(
      {
        eligible: [0.3, 0.4, 0.5],
        containment: [0.4, 0.6, 0.7],
        recontact: [0.05, 0.1, 0.2],
        review: [0.02, 0.05, 0.1],
      },
      { rolloutStart: '2027-03', usage: 0 },
    );
    expect(freed(one, 1)).toBeCloseTo(0.196, 9);
    expect(one.timeSaved).toEqual([0.32, 0.54, 0.665]);
    expect(estimateSchema.safeParse(one).success).toBe(true);
  });
});

describe('occupations are found by the words of job titles', () => {
  test.each([
    ['Customer service representative', '43-4051'],
    ['Support agent', '43-4051'],
    ['KYC analyst', '13-1041'],
    ['Payroll clerk', '43-3051'],
    ['Accountant', '13-2011'],
    ['Software developer', '15-1252'],
    ['Service desk analyst', '15-1232'],
    ['Legal counsel', '23-1011'],
    ['Paralegal', '23-2011'],
    ['BI analyst', '15-2051.01'],
    ['Procurement manager', '11-3061'],
    ['Recruiter', '13-1071'],
    ['Claims adjuster', '13-1031'],
    ['Insurance underwriter', '13-2053'],
  ])('%s', (title, code) => {
    expect(findOccupations(title, 3).map(({ occupation }) => occupation.code)).toContain(code);
  });
  test('a code is found with and without the .00 of O*NET', () => {
    expect(findOccupation('43-4051.00')).toBe(findOccupation('43-4051'));
    expect(findOccupation('no such')).toBeNull();
  });
  test('nothing is found for nothing', () => {
    expect(findOccupations(' ')).toEqual([]);
    expect(findOccupations('zzzz')).toEqual([]);
  });
});

test('each of the 37 studies says what it must not be used for, and no clause of its use is lost', () => {
  for (const study of STUDIES) {
    const { may, mustNot } = studyUse(study);
    expect(mustNot, study.id).not.toBe('');
    for (const clause of study.use.split(/;\s*/)) expect(`${may}; ${mustNot}`).toContain(clause);
  }
  const e04 = studyUse(findStudy('E04') ?? STUDIES[0] ?? missing());
  expect(e04.may).toBe('upper bound for stand-alone drafting tasks');
  expect(e04.mustNot).toMatch(/^not for a role/);
});

function missing(): never {
  throw new Error('There are no studies.');
}

test('cost defaults name their source: support people leave at 30 % a year', () => {
  expect(costDefaults('customer_support').attrition).toMatchObject({
    value: 0.3,
    source: expect.stringContaining('2024'),
  });
  expect(costDefaults('finance_accounting').onCost.value).toBe(0.485);
});

test('studies of a function come before those of all work', () => {
  expect(
    studiesFor('legal')
      .map((study) => study.id)
      .slice(0, 3),
  ).toEqual(['E11', 'E12', 'E13']);
  expect(STUDIES).toHaveLength(37);
});

const shared = process.env.HEADROOM_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data');
const tables = ['occupation-estimates.csv', 'studies.csv'].map((name) => path.join(shared, name));

describe.skipIf(!tables.every(existsSync))(
  'the tables in the project are those they were made from (needs the shared data)',
  () => {
    const rowsOf = (file: string) => {
      const read = readCsv(readFileSync(file));
      if (!read.ok) throw new Error('not read');
      const [headers = [], ...rows] = read.table.rows;
      return rows.map((row) => (name: string) => row[headers.indexOf(name)] ?? '');
    };
    test('144 occupations, each with its three shares', () => {
      const rows = rowsOf(tables[0] ?? '').map((cell) => [
        cell('onet_soc_code').replace(/\.00$/, ''),
        cell('title'),
        Number(cell('exposed_low')),
        Number(cell('exposed_likely')),
        Number(cell('exposed_high')),
      ]);
      expect(
        OCCUPATIONS.map(({ code, title, exposed }) => [
          code,
          title,
          exposed.low,
          exposed.likely,
          exposed.high,
        ]),
      ).toEqual(rows);
      expect(rows).toHaveLength(144);
    });
    test('37 studies, each with what it may be used for', () => {
      const rows = rowsOf(tables[1] ?? '').map((cell) => [
        cell('id'),
        cell('study'),
        cell('effect'),
        cell('use'),
      ]);
      expect(STUDIES.map(({ id, study, effect, use }) => [id, study, effect, use])).toEqual(rows);
    });
  },
);
