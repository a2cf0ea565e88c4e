import { describe, expect, test } from 'vitest';
import { diffInventory } from '@/lib/tabular';
import { isContractor } from '@/lib/tabular/contractors';
import { monthOfDate } from '@/lib/tabular/dates';
import { parseNumber } from '@/lib/tabular/numbers';
import { importFile } from './read-inventory';

describe('who is no employee', () => {
  test.each([
    ...[
      'Contractor',
      'Contingent Worker',
      'CW',
      'C',
      'Contract',
      'Temp',
      'Agency temp',
      'Temporary Agency Worker',
    ],
    ...[
      'Freelancer',
      'External',
      'Extern',
      'Self-employed',
      'Outsourced',
      'Third party',
      'Consultant',
      'Off-payroll',
    ],
    ...[
      'Zeitarbeit',
      'Zeitarbeitnehmer',
      'Leiharbeiter',
      'Arbeitnehmerüberlassung',
      'Fremdpersonal',
      'Freie Mitarbeiterin',
    ],
    ...['Freiberuflich', 'Selbständig', 'Selbstständige', 'Werkvertrag', 'Dienstleister'],
    ...['Intérimaire', 'Intérim', 'Prestataire', 'Sous-traitant', 'Indépendant'],
  ])('%s', (type) => {
    expect(isContractor(type)).toBe(true);
  });
  test.each([
    ...[
      'Employee',
      'Regular',
      'Permanent',
      'Full-Time',
      'Fixed term',
      'Temporary',
      'Intern',
      'Internal',
      'Trainee',
      '',
    ],
    ...[
      'Festangestellt',
      'Angestellte',
      'Befristet',
      'Auszubildende',
      'CDI',
      'CDD',
      'Cadre',
      'M',
      'P',
      'Contemporary arts',
    ],
  ])('but “%s” is one', (type) => {
    expect(isContractor(type)).toBe(false);
  });
  test('the status says it where no column has the type', () => {
    const { read } = importFile(
      'Employee #,Department,Job Title,Employment Status\n1,A,B,Full-Time\n2,A,B,Contractor\n',
    );
    expect(read.roleLines.map(({ engagement }) => engagement).sort()).toEqual(['contractor', 'employee']);
  });
});

describe('who has left, and who is to come', () => {
  test.each([
    ...[
      'Terminated',
      'Terminated - Voluntary',
      'Inactive',
      'T',
      'I',
      'Retired',
      'Resigned',
      'Deceased',
      'No show',
      'No',
    ],
    ...[
      'Ausgeschieden',
      'Ausgetreten zum 31.12.',
      'Inaktiv',
      'Gekündigt',
      'Sorti',
      'Démissionné',
      'Inactif',
      'false',
      '0',
    ],
  ])('“%s” has left', (status) => {
    const { read } = importFile(`Employee ID,Department,Job title,Status\n1,A,B,Active\n2,A,B,${status}\n`);
    expect(read.leftOut).toEqual({ 'no longer active by status': 1 });
  });
  test.each([
    'Active',
    'A',
    'On leave',
    'Elternzeit',
    'Suspended',
    'Actif',
    'Aktiv',
    'Probation',
    'true',
    '1',
    'Yes',
  ])('“%s” is there', (status) => {
    const { read } = importFile(`Employee ID,Department,Job title,Status\n1,A,B,${status}\n`);
    expect(read.roleLines).toMatchObject([{ fte: 1 }]);
  });
  test('a future hire is left out and counted', () => {
    const { read } = importFile('Employee ID,Department,Job title,Status\n1,A,B,Active\n2,A,B,Pre-hire\n');
    expect(read.leftOut).toEqual({ 'not here yet by status': 1 });
  });
  test.each([
    ['2026-12-31', '2026-12'],
    ['2026-12-31T00:00:00Z', '2026-12'],
    ['20261231', '2026-12'],
    ['31.12.2026', '2026-12'],
    ['31/12/26', '2026-12'],
    ['31-Dec-2026', '2026-12'],
    ['31 December 2026', '2026-12'],
    ['Dec 31, 2026', '2026-12'],
    ['December 31st, 2026', '2026-12'],
    ['31. Dezember 2026', '2026-12'],
    ['1. März 2026', '2026-03'],
    ['1er', null],
    ['31 décembre 2026', '2026-12'],
    ['3 août 2026', '2026-08'],
    ['14 juillet 2026', '2026-07'],
    ['14 juin 2026', '2026-06'],
    ['1 févr. 2026', '2026-02'],
    ['31 foo 2026', null],
    ['0000-00-00', null],
  ])('the date %s is in %s', (cell, month) => {
    expect(monthOfDate(cell, 'day-first')).toBe(month);
  });
  test('a last day that cannot be read is a fault, and no leaver is counted without a word', () => {
    const rows = ['1,A,B,2026-11-30', '2,A,B,', '3,A,B,0000-00-00', '4,A,B,n/a', '5,A,B,soon'];
    const { read } = importFile(['Employee ID,Department,Job title,End date', ...rows].join('\n'));
    expect(read.faults).toMatchObject([{ line: 6, column: 'End date', found: '“soon”' }]);
    expect(read.roleLines).toMatchObject([{ heads: 3 }]);
    expect(read.leftOut).toEqual({ 'gone before the plan starts': 1 });
  });
});

describe('pay', () => {
  test('a column that says itself how often it is paid is not multiplied by the frequency of the payroll', () => {
    const { read, recognition } = importFile(
      'File #,Department,Job title,Annual Salary,Pay Frequency\n1,A,B,48000,Semi-Monthly\n2,A,B,52000,Bi-Weekly\n',
    );
    expect(read.roleLines).toMatchObject([{ salary: 50_000 }]);
    expect(recognition.columns[4]).toMatchObject({
      field: null,
      why: expect.stringContaining('“Annual Salary” says itself how often it is paid'),
    });
  });
  test('rates of the hour among salaries do not decide how the salaries are read', () => {
    const hours = Array.from({ length: 9 }, (_, i) => `${i},A,Agent,2${i},Hourly`);
    const { read, doubts } = importFile(
      ['Employee #,Department,Job title,Pay rate,Pay type', ...hours, '10,A,Boss,90000,Salary'].join('\n'),
    );
    expect(read.roleLines.map(({ title, salary }) => [title, salary])).toEqual([
      ['Agent', 24 * 52 * 40],
      ['Boss', 90_000],
    ]);
    expect(doubts).toMatchObject([
      { option: 'payBasis', text: expect.stringContaining('“Pay type” does not') },
    ]);
  });
  test.each([
    ['MON', 1000, 12_000],
    ['ANN', 30_000, 30_000],
    ['HRLY', 20, 41_600],
    ['Biweekly', 1000, 26_000],
    ['half month', 1000, 24_000],
    ['per day', 100, 26_000],
    ['pro Woche', 500, 26_000],
    ['mensuel', 1000, 12_000],
  ])('%s: %d is %d a year', (frequency, amount, year) => {
    const { read } = importFile(`ID,Department,Job title,Amount,Frequency\n1,A,B,${amount},${frequency}\n`);
    expect(read.roleLines).toMatchObject([{ salary: year }]);
  });
});

describe('currencies', () => {
  const file =
    'Employee ID,Department,Job title,Salary,Currency\n1,A,Cook,50000,EUR\n2,A,Baker,60000,USD\n3,A,Clerk,40000,GBP\n';
  test('rows in others are refused by name, and each is asked for', () => {
    const { read } = importFile(file);
    expect(read.faults.map(({ line, found, expected }) => [line, found, expected])).toEqual([
      [3, 'an amount in USD', 'EUR, the plan’s currency, or a rate for USD'],
      [4, 'an amount in GBP', 'EUR, the plan’s currency, or a rate for GBP'],
    ]);
    expect(read.foreignCurrencies).toEqual(['GBP', 'USD']);
  });
  test('a rate takes in the rows of its currency and no other', () => {
    const { read } = importFile(file, { rates: { USD: 0.9 } });
    expect(read.faults).toMatchObject([{ found: 'an amount in GBP' }]);
    expect(read.roleLines.map(({ title, salary }) => [title, salary])).toEqual([
      ['Baker', 54_000],
      ['Cook', 50_000],
    ]);
    expect(read.foreignCurrencies).toEqual(['GBP', 'USD']);
  });
  test('a sign stands for its commonest currency; a sign with a code for the code', () => {
    expect(parseNumber('$71,500.00 USD', '.')).toEqual({ value: 71_500, percent: false, currency: 'USD' });
    expect(parseNumber('CA$5', '.')).toBeNull();
    expect(parseNumber('$5 EUR', '.')).toBeNull();
    const pounds = 'Department,Title,FTE,Salary\nA,B,1,"£50,000.00"';
    expect(importFile(pounds, { rates: { GBP: 1.2 } }).read.roleLines).toMatchObject([{ salary: 60_000 }]);
  });
});

describe('one role line for each person', () => {
  const header = 'Employee ID,Name,Cost center,Job title,FTE,Annual salary';
  const rows = [
    '1,Ann,CMP,Cook,1,50000',
    '2,Bo,CMP,Cook,0.5,40000',
    '3,Eve,CMP,Cook,1,50000',
    '4,Al,CMP,Boss,1,90000',
  ];
  const linesOf = (lines: readonly string[]) =>
    importFile([header, ...lines].join('\n'), { grouping: 'each' }).read.roleLines;

  test('has their FTE and pay, and a code that holds neither key nor order of the rows', () => {
    const lines = linesOf(rows);
    expect(lines.map(({ code, fte, salary, heads }) => [code, fte, salary, heads])).toEqual([
      ['CMP-Boss', 1, 90_000, 1],
      ['CMP-Cook-1', 0.5, 40_000, 1],
      ['CMP-Cook-2', 1, 50_000, 1],
      ['CMP-Cook-3', 1, 50_000, 1],
    ]);
    const others = rows.toReversed().map((row) => row.replace(/^\d+,\w+/, (who) => `9${who}`));
    expect(linesOf(others)).toEqual(lines);
  });
  test('a person with two jobs has two lines and is one head', () => {
    const lines = linesOf([...rows, '4,Al,CMP,Cook,0.2,50000']);
    expect(lines).toHaveLength(5);
    expect(lines.reduce((sum, line) => sum + (line.heads ?? 0), 0)).toBe(4);
  });
  test('the same file again changes nothing; one person less is one line less and no other change', () => {
    const roles = linesOf(rows).map(({ codeGiven: _given, defaulted: _defaulted, ...role }) => role);
    expect(diffInventory(roles, linesOf(rows))).toMatchObject({ added: [], changed: [], missing: [] });
    for (const gone of rows) {
      const diff = diffInventory(roles, linesOf(rows.filter((row) => row !== gone)));
      expect([diff.added, diff.changed]).toEqual([[], []]);
      expect(diff.missing).toHaveLength(1);
    }
  });
  test('20,000 people with the same title are compared in good time', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `${i},P,CMP,Agent,1,${30_000 + (i % 50)}`);
    const lines = linesOf(many);
    const roles = lines.map(({ codeGiven: _given, defaulted: _defaulted, ...role }) => role);
    const start = performance.now();
    expect(diffInventory(roles, lines).unchanged).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
