import { describe, expect, test } from 'vitest';
import { designOf, OCCUPATIONS, STUDIES, searchOccupations, searchStudies, strengthOf } from '@/lib/evidence';

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('how strong a study is', () => {
  test('a randomised trial read in the paper is strong, a vendor’s own is not, and one read about is weak', () => {
    const readFrom = 'primary text';
    expect(strengthOf({ setting: 'RCT, 60 law students', readFrom })).toBe('strong');
    expect(strengthOf({ setting: 'RCT by the vendor, 60 people', readFrom })).toBe('fair');
    expect(strengthOf({ setting: 'RCT, 60 law students', readFrom: 'abstract' })).toBe('fair');
    expect(strengthOf({ setting: 'RCT, 60 law students', readFrom: 'secondary report' })).toBe('weak');
  });

  test('surveys and claims are weak, whoever read them', () => {
    for (const setting of [
      'survey',
      'trial, 20,000 people, self-report',
      'company claim',
      'vendor survey, 10 users',
    ]) {
      expect(strengthOf({ setting, readFrom: 'primary text' })).toBe('weak');
    }
  });

  test('no study that a vendor made or claims is strong', () => {
    for (const study of STUDIES) {
      if (/vendor|claim/i.test(study.setting)) expect(strengthOf(study)).not.toBe('strong');
    }
    expect(designOf({ setting: 'vendor survey, 3 users' })).toBe('claim');
  });
});

describe('the library is searched', () => {
  test('without words or choices it is whole, the stronger first', () => {
    const all = searchStudies({ words: '' });
    expect(all).toHaveLength(STUDIES.length);
    const ranks = all.map(({ strength }) => ['strong', 'fair', 'weak'].indexOf(strength));
    expect(ranks).toEqual([...ranks].sort());
    expect(searchOccupations('', undefined)).toHaveLength(OCCUPATIONS.length);
  });

  test('by words in any order and case, and by every choice together', () => {
    expect(idsOf(searchStudies({ words: 'AGENTS chat' }))).toContain('E01');
    expect(searchStudies({ words: 'chat nosuchword' })).toEqual([]);
    const found = searchStudies({ words: '', function: 'legal', design: 'trial', strength: 'strong' });
    expect(found.length).toBeGreaterThan(0);
    for (const { functions, design, strength } of found) {
      expect(functions.length === 0 || functions.includes('legal')).toBe(true);
      expect([design, strength]).toEqual(['trial', 'strong']);
    }
  });

  test('an occupation by its title or its code', () => {
    const [officer] = searchOccupations('officers compliance', 'compliance');
    expect(officer?.code).toBe('13-1041');
    expect(searchOccupations('13-1041', undefined).map(({ title }) => title)).toContain(
      'Compliance Officers',
    );
    expect(searchOccupations('compliance officers', 'legal')).toEqual([]);
  });
});
