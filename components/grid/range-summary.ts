import type { Role } from '@/lib/engine';
import { FIELDS, type Field, isNumeric, shownNumber } from './fields';

/** The numbers that a column shows in the range; shares are percent. */
export type ColumnSummary = { field: Field; count: number; sum: number; average: number };

/** Count, sum and average of each column of numbers. */
export const summaryOf = (roles: readonly Role[], fields: readonly Field[]): ColumnSummary[] =>
  fields.filter(isNumeric).flatMap((field) => {
    const numbers = roles.flatMap((role) => {
      const value = shownNumber(role, field);
      return value === null ? [] : [value];
    });
    if (numbers.length === 0) return [];
    const sum = numbers.reduce((total, value) => total + value, 0);
    return [{ field, count: numbers.length, sum, average: sum / numbers.length }];
  });

/** Percentages of different lines do not add up to anything. */
export const addsUp = (field: Field) => FIELDS[field].kind !== 'percent';
