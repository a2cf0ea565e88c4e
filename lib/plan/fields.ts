import { z } from 'zod';
import { CURRENCIES, isCountry } from './iso-codes';

/** The message of every check is what was expected, so that a fault reads "found …, expected …". */

/** An object with exactly these keys. */
export function closedObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `one of ${keys}` : 'an object'),
  });
}

/** A relation between two values that are each right on their own: `sentence` says both, `expected` the rule. */
export function brokenRelation(sentence: string, expected: string, path: (string | number)[] = []) {
  return { code: 'custom', message: sentence, path, params: { expected } } as const;
}

/** Has a relation checked even where a neighbouring value is wrong, so that every fault is listed. */
export const EVEN_AFTER_FAULTS = { when: () => true };

export const text = z.string('a text');
export const code = z
  .string('a code of 1–40 of A–Z a–z 0–9 . _ -')
  .regex(/^[A-Za-z0-9._-]{1,40}$/, 'a code of 1–40 of A–Z a–z 0–9 . _ -');
export const month = z.string('a month as YYYY-MM').regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');
export const currency = z
  .string('a currency of ISO 4217, such as EUR')
  .refine((value) => CURRENCIES.has(value), 'a currency of ISO 4217, such as EUR');
export const country = z
  .string('a country of ISO 3166-1, such as IE or US-NY')
  .refine((value) => value === '' || isCountry(value), 'a country of ISO 3166-1, such as IE or US-NY');

export const flag = z.boolean('true or false');
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `one of ${values.join(', ')}`);

/** A number that may be any amount from 0 on: money, FTE, units. */
export const amount = z.number('a number of 0 or more').min(0, 'a number of 0 or more');
export const positive = z.number('a number above 0').gt(0, 'a number above 0');
export const share = z
  .number('a share from 0 to 1')
  .min(0, 'a share from 0 to 1')
  .max(1, 'a share from 0 to 1');
/** A rate of growth a year. */
export const rate = z.number('a rate above -1').gt(-1, 'a rate above -1');
/** A share a year that cannot be all of it. */
export const partialShare = z
  .number('a share from 0 to below 1')
  .min(0, 'a share from 0 to below 1')
  .lt(1, 'a share from 0 to below 1');
export const change = z
  .number('a change from -1 to 1')
  .min(-1, 'a change from -1 to 1')
  .max(1, 'a change from -1 to 1');

/** A whole number from `least` to `most`. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const expected =
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number of ${least} or more`
      : `a whole number from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected);
}

const NAMES = ['low', 'likely', 'high'] as const;

/** [low, likely, high], each 0 … 1 and none below the one before. model.md, section 2. */
export const triple = z
  .tuple([share, share, share], 'three shares [low, likely, high]')
  .superRefine((value: unknown, context) => {
    if (!Array.isArray(value) || value.length !== 3) return;
    for (const [at, name] of NAMES.entries()) {
      const before: unknown = value[at - 1];
      const now: unknown = value[at];
      if (typeof before !== 'number' || typeof now !== 'number' || before <= now) continue;
      context.addIssue(
        brokenRelation(`${NAMES[at - 1]} ${before} is above ${name} ${now}`, 'low ≤ likely ≤ high'),
      );
    }
  }, EVEN_AFTER_FAULTS);
