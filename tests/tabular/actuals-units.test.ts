import { describe, expect, test } from 'vitest';
import type { ActualsChoices } from '@/lib/tabular/actuals';
import { read } from './read-actuals';

describe('a unit that stands in the file', () => {
  test.each([
    ['Month,Role,Payroll (kEUR),Staff\n2027-01,AG-1,12.5,3', 'kEUR'],
    ['Monat;Role;Personalkosten in TEUR;VZÄ\n2027-01;AG-1;12,5;3', 'TEUR'],
    ['Report in thousands,,,\nMonth,Role,Payroll,Staff\n2027-01,AG-1,12.5,3', 'thousands'],
    ['Month,Role,Payroll €000,Staff\n2027-01,AG-1,12.5,3', '€000'],
  ])('amounts in thousands: %s', (text, said) => {
    const found = read(text);
    expect(found.rows[0]?.values).toEqual({ payroll: 12_500, staff: 3 });
    expect(found.doubts.join()).toContain(said);
    expect(read(text, { scale: 1 }).rows[0]?.values).toEqual({ payroll: 12.5, staff: 3 });
  });

  test('amounts of another currency are asked about, and amounts in euro are not thousands', () => {
    expect(read('Month,Role,Payroll (USD)\n2027-01,AG-1,100').doubts.join()).toContain('USD');
    const plain = read('Month,Role,Payroll (EUR)\n2027-01,AG-1,100');
    expect([plain.scale, plain.doubts]).toEqual([1, []]);
  });

  test('a value that differs is refused with what the file says, not with the amount that is read from it', () => {
    const { rows, faults } = read('month,role,payroll (kEUR)\n2027-01,AG-1,"1,234"\n2027-01,AG-1,"1,235"');
    expect(rows[0]?.values).toEqual({ payroll: 1_234_000 });
    expect(faults).toMatchObject([
      { found: '1,235', expected: 'one value for a line and a month; line 2 says 1,234' },
    ]);
  });
});

describe('a unit that stands in each row', () => {
  const payrollOf = (text: string, choices?: ActualsChoices) =>
    read(text, choices).rows.map(({ code, values }) => [code, values.payroll]);

  test('goes before what the file is taken for, row by row; staff is never scaled', () => {
    const text =
      'Zeile;Kennzahl;Einheit;Jan 27\n4100;Personalkosten;TEUR;1.390,5\n4100;FTE;FTE;336,3\nAG-1;Personalkosten;EUR;2.000,0\n';
    const found = read(text, { scale: 1_000 });
    expect(found.rows).toEqual([
      { line: 'costCentre', code: '4100', month: '2027-01', values: { payroll: 1_390_500, staff: 336.3 } },
      { line: 'role', code: 'AG-1', month: '2027-01', values: { payroll: 2_000 } },
    ]);
    expect(found.doubts).toContain('“TEUR” stands in 1 row: the amounts there are read as thousands.');
  });

  test('may stand in the name of what the numbers are', () => {
    expect(payrollOf('line;measure;2027-01\n4100;payroll (kEUR);12.5\nAG-1;payroll;900\n')).toEqual([
      ['4100', 12_500],
      ['AG-1', 900],
    ]);
  });

  test('of another currency is refused, not taken for the plan’s', () => {
    const { rows, faults } = read('line;measure;unit;2027-01\n4100;payroll;USD;12.5\n4100;staff;FTE;3\n');
    expect(rows.map(({ values }) => values)).toEqual([{ staff: 3 }]);
    expect(faults.map(({ column, found, expected }) => [column, found, expected])).toEqual([
      ['2027-01', '12.5', 'an amount in EUR with a decimal point'],
    ]);
  });
});
