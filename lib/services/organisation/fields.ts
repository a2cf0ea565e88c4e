import { z } from 'zod';

export const personNameSchema = z.string().trim().min(1, 'a name').max(120, 'at most 120 characters');

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const organisationFields = z.object({
  name: z.string().trim().min(1, 'a name').max(120, 'at most 120 characters'),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => CURRENCIES.has(code), 'a currency code such as EUR'),
  /** Groups of fewer people than this are masked for a viewer. */
  maskThreshold: z
    .number()
    .int('a whole number')
    .min(2, 'at least 2: one person alone is always masked')
    .max(100, 'at most 100'),
});
