import { describe, expect, test } from 'vitest';
import {
  isCounted,
  type PresetField,
  presetFields,
  presetOption,
  SOURCING_FIGURES,
  SOURCING_PRESETS,
  type SourcingPresetName,
} from '@/lib/evidence';
import { optionSchema } from '@/lib/plan';

const isName = (name: string): name is SourcingPresetName => name in SOURCING_PRESETS;
const NAMES = Object.keys(SOURCING_PRESETS).filter(isName);
/** 1,000 pages: 670,000 tokens read, 100,000 written. */
const tokens = { in: 670_000, out: 100_000 };

function field(name: SourcingPresetName, wanted: PresetField['field']): PresetField {
  const found = presetFields(name, tokens).find((one) => one.field === wanted);
  if (!found) throw new Error(`${name} has no ${wanted}`);
  return found;
}
const optionOf = (name: SourcingPresetName, rate = 1) =>
  presetOption(name, { tokens, start: '2027-04', currency: rate === 1 ? 'USD' : 'EUR', rate });

describe('presets of sourcing add up by hand, in US dollars', () => {
  test.each([
    ['api-tokens', 'unitPrice', 0.67 * 2 + 0.1 * 10],
    ['hosted-open', 'unitPrice', 0.67 * 0.1 + 0.1 * 0.32],
    ['assistant-seats', 'seatPrice', 30],
    ['assistant-seats', 'onboarding', 360],
    ['gpus-rented', 'blockMonthly', 2 * 3.99 * 730],
    ['gpus-rented', 'blockCapacity', (1727.69 * 3600 * 730 * 0.4) / 100_000],
    ['gpus-bought', 'upfront', 310_000],
    ['gpus-bought', 'refreshCost', 310_000],
    ['gpus-bought', 'blockCapacity', (2572.8 * 3600 * 730 * 0.4) / 100_000],
    ['own-small', 'upfront', 520_000],
    ['own-frontier', 'upfront', 191_400_000],
    ['own-frontier', 'blockMonthly', 8 * 3.99 * 730],
  ] as const)('%s, %s: %f', (name, wanted, value) => {
    expect(field(name, wanted).value).toBeCloseTo(value, 6);
  });

  test('96 A100 for 1,830 hours at 0.52 million are 2.96 USD an hour: training by rent, not by a price list', () => {
    expect(SOURCING_FIGURES.smallTraining.value / (96 * 1830)).toBeCloseTo(2.96, 2);
  });

  test('the marginal cost of an own model is a hundredth of a per cent of its training a month: capacity up front, then next to nothing', () => {
    expect(field('own-frontier', 'blockMonthly').value / field('own-frontier', 'upfront').value).toBeLessThan(
      2e-4,
    );
  });
});

describe('every price of every preset says where it is from', () => {
  test('all four kinds are there, and the closed ones by tokens and by seats', () => {
    expect(new Set(NAMES.map((name) => SOURCING_PRESETS[name].kind)).size).toBe(4);
    expect(NAMES.filter((name) => SOURCING_PRESETS[name].kind === 'closed-api')).toHaveLength(2);
  });

  test.each(NAMES)(
    '%s: a published figure has a title and a date; what is not published is 0 and says so',
    (name) => {
      const { label, meaning, asOf } = SOURCING_PRESETS[name];
      expect(label.length).toBeGreaterThan(5);
      expect(meaning.length).toBeGreaterThan(30);
      const dates = presetFields(name, tokens).flatMap(({ field: at, value, how, sources, isMoney }) => {
        expect(sources.length, at).toBeGreaterThan(0);
        if (value !== 0) {
          expect(how, at).not.toBe('');
          expect(
            sources.every(({ kind }) => kind === 'published' || kind === 'judgement'),
            at,
          ).toBe(true);
        } else expect(['ask', 'none'], at).toContain(sources[0]?.kind);
        return sources.flatMap((source) => {
          expect(source.title, at).not.toBe('');
          if (source.kind !== 'published') return [];
          expect(source.asOf, at).toMatch(/^20\d\d(-(0[1-9]|1[0-2]))?$/);
          return isMoney ? [source.asOf] : [];
        });
      });
      expect(asOf, 'the oldest price in it').toBe(dates.sort()[0]);
    },
  );

  test.each(NAMES)(
    '%s makes a valid option of a plan file, dated, with every source in its notes',
    (name) => {
      const { option, prices } = optionOf(name);
      expect(optionSchema.safeParse({ ...option, code: 'x' }).error?.issues).toBeUndefined();
      expect(prices.asOf).toBe(SOURCING_PRESETS[name].asOf);
      expect(prices.notes.length).toBeLessThan(4000);
      for (const { value, sources } of presetFields(name, tokens))
        if (value !== 0) for (const { title } of sources) expect(prices.notes).toContain(title);
    },
  );
});

test('money is converted by the rate that is given and by no other, capacity and months are not, and the notes say the rate', () => {
  const [dollars, euros] = [optionOf('gpus-bought'), optionOf('gpus-bought', 0.9)];
  expect(euros.option.upfront).toBeCloseTo(0.9 * dollars.option.upfront, 6);
  expect(euros.option.refresh).toEqual({ everyMonths: 48, cost: 0.9 * 310_000 });
  expect(euros.option.block?.capacity).toBe(dollars.option.block?.capacity);
  expect(euros.option.buildMonths).toBe(dollars.option.buildMonths);
  expect(euros.prices.notes).toContain('1 USD = 0.9 EUR');
  expect(dollars.prices.notes).not.toContain('1 USD =');
});

test('a preset by tokens waits for the tokens of a unit: of both for a price, of those written for a machine’s capacity', () => {
  expect(isCounted('api-tokens', { in: 0, out: 0 })).toBe(false);
  expect(isCounted('api-tokens', { in: 5, out: 0 })).toBe(true);
  expect(isCounted('gpus-rented', { in: 5, out: 0 })).toBe(false);
  expect(isCounted('gpus-rented', { in: 0, out: 5 })).toBe(true);
  expect(isCounted('assistant-seats', { in: 0, out: 0 })).toBe(true);
});
