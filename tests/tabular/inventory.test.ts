import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CostCentre, Role } from '@/lib/engine/types';
import { diffInventory, type InventoryLine, inventoryToCsv, rowFaultToFault } from '@/lib/tabular';
import { importFile } from './read-inventory';

const centres: CostCentre[] = [
  { code: 'CMP', name: 'Compliance, “EMEA”; =risk', parent: null },
  { code: '-SUP', name: '+Support', parent: null },
];

const base: Role = {
  code: 'CMP-KYC',
  costCentre: 'CMP',
  title: 'KYC analyst',
  location: 'Dublin',
  country: 'IE',
  occupation: '13-1041',
  grade: 'P3',
  fte: 42.125,
  vacant: 2,
  heads: 44,
  salary: 52000.1 + 0.2,
  onCost: 0.24,
  attrition: 0.12,
  growth: -0.02,
  engagement: 'employee',
  driver: 'workload',
};

const asRole = ({ codeGiven: _codeGiven, defaulted: _defaulted, ...role }: InventoryLine): Role => role;

describe('Headroom’s own inventory file imports back without loss', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '=1+1',
      '-5',
      '@x',
      '＝x',
      "'=1",
      '007',
      '1,234',
      ' spaced ',
      'a\r\nb',
      'a;b|c\td',
      'Total',
      'yes',
    ),
  );
  const title = text.filter((value) => value !== '' && value.trim() !== '');
  const code = fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/);
  const amount = fc.oneof(
    fc.double({ min: 0, max: 1e7, noNaN: true }),
    fc.integer({ min: 0, max: 99999 }).map((n) => n / 1000),
  );
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  const role = fc
    .record({
      code,
      costCentre: fc.constantFrom('CMP', '-SUP'),
      title,
      location: text,
      country: fc.constantFrom('', 'IE', 'US-NY'),
      occupation: fc.option(fc.constantFrom('13-1041', '-1'), { nil: undefined }),
      grade: text,
      fte: amount,
      vacantShare: share,
      heads: fc.option(fc.nat(500), { nil: undefined }),
      salary: amount,
      onCost: fc.double({ min: 0, max: 3, noNaN: true }),
      attrition: share,
      growth: fc.double({ min: -0.99, max: 5, noNaN: true }).map((value) => value + 0),
      engagement: fc.constantFrom('employee' as const, 'contractor' as const),
      driver: fc.constantFrom('workload' as const, 'span' as const),
    })
    .map(
      ({ vacantShare, occupation, heads, ...rest }): Role => ({
        ...rest,
        vacant: rest.fte * vacantShare,
        ...(occupation === undefined ? {} : { occupation }),
        ...(heads === undefined ? {} : { heads }),
      }),
    );

  test('2,000 random inventories with hostile words: every field of every role comes back, and importing changes nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(role, { minLength: 1, maxLength: 12, selector: (one) => one.code }),
        (roles) => {
          const { read, recognition, doubts } = importFile(inventoryToCsv(roles, centres, { pay: true }));
          expect(recognition.own).toBe(true);
          expect(doubts).toEqual([]);
          expect(read.faults).toEqual([]);
          const before = new Map(roles.map((one) => [one.code, one]));
          expect(new Map(read.roleLines.map((line) => [line.code, asRole(line)]))).toEqual(before);
          expect(diffInventory(roles, read.roleLines)).toMatchObject({ added: [], changed: [], missing: [] });
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);

  test('codes and names of cost centres come back, those that look like formulas too', () => {
    const roles = [base, { ...base, code: '-x', costCentre: '-SUP' }];
    const { read } = importFile(inventoryToCsv(roles, centres, { pay: true }));
    expect(read.costCentres).toEqual([
      { code: '-SUP', name: '+Support' },
      { code: 'CMP', name: 'Compliance, “EMEA”; =risk' },
    ]);
  });

  test('a file without pay holds no salary, and importing it leaves pay as it is', () => {
    const csv = inventoryToCsv([{ ...base, salary: 98765.4321 }], centres, { pay: false });
    expect(csv).not.toContain('98765');
    const { read } = importFile(csv);
    expect(diffInventory([base], read.roleLines)).toMatchObject({ unchanged: ['CMP-KYC'], changed: [] });
  });
});

describe('persons become role lines', () => {
  const header = 'Employee ID,Name,Cost center,Job title,Location,Grade,FTE,Annual salary';
  test('two analysts of 1.0 and 0.5 FTE on 60,000 and 30,000 are 1.5 FTE, 2 heads, (60,000 + 15,000) / 1.5 = 50,000', () => {
    const { read } = importFile(
      `${header}\n1,Ann,CMP,Analyst,Cork,P3,1,60000\n2,Bo,CMP,Analyst,Cork,P3,0.5,30000\n`,
    );
    expect(read.roleLines).toMatchObject([{ code: 'CMP-Analyst-P3', fte: 1.5, heads: 2, salary: 50000 }]);
  });
  test('if the amounts are what people are really paid: (60,000 + 30,000) / 1.5 = 60,000', () => {
    const { read, doubts } = importFile(
      `${header}\n1,Ann,CMP,Analyst,Cork,P3,1,60000\n2,Bo,CMP,Analyst,Cork,P3,0.5,30000\n`,
      { payIs: 'actual' },
    );
    expect(doubts.map((doubt) => doubt.option)).toEqual(['payIs']);
    expect(read.roleLines[0]?.salary).toBe(60000);
  });
  test('other sites, grades and engagements are other lines, with codes of their own that do not depend on the order', () => {
    const rows = [
      '1,A,CMP,Analyst,Cork,P3,1,1',
      '2,B,CMP,Analyst,Dublin,P3,1,1',
      '3,C,CMP,Analyst,Cork,P4,1,1',
    ];
    const codes = (lines: string[]) =>
      importFile([header, ...lines].join('\n')).read.roleLines.map((line) => [
        line.code,
        line.location,
        line.grade,
      ]);
    expect(new Set(codes(rows).map(([code]) => code)).size).toBe(3);
    expect(codes(rows.toReversed())).toEqual(codes(rows));
  });
  test('a person with two jobs is one head, where most of their FTE is', () => {
    const { read } = importFile(
      `${header}\n1,Ann,CMP,Analyst,Cork,P3,0.4,50000\n1,Ann,LEG,Counsel,Cork,P5,0.6,70000\n2,Bo,CMP,Analyst,Cork,P3,1,50000\n`,
    );
    expect(read.roleLines.map((line) => [line.title, line.fte, line.heads])).toEqual([
      ['Analyst', 1.4, 1],
      ['Counsel', 0.6, 1],
    ]);
    expect(read.personsRead).toBe(2);
  });
  test('hours a week are divided by the full-time hours, monthly pay is times 12, FTE % 50 is 0.5', () => {
    const hours = importFile(
      'Personalnummer;Kostenstelle;Stellenbezeichnung;Wochenstunden;Monatsgehalt\n1;K1;Koch;38,5;3.000,00\n2;K1;Koch;38,5;3.000,00\n3;K1;Koch;19,25;3.000,00\n',
    );
    expect(hours.read.roleLines).toMatchObject([{ fte: 2.5, heads: 3, salary: 36000 }]);
    const percent = importFile(
      'Employee ID,Department,Job title,FTE %,Annual salary\n1,A,B,100,10\n2,A,B,50,10\n',
    );
    expect(percent.read.roleLines).toMatchObject([{ fte: 1.5 }]);
  });
  test.each([
    ['hourly', 20, 20 * 52 * 40],
    ['Weekly', 1000, 52_000],
    ['Bi-Weekly', 2000, 52_000],
    ['semi-monthly', 2500, 60_000],
    ['Month', 5000, 60_000],
    ['H', 20, 20 * 52 * 40],
    ['Annual', 60_000, 60_000],
  ])('pay %s of %d is %d a year, by the row’s own frequency', (frequency, amount, year) => {
    const { read } = importFile(
      `Employee ID,Department,Job title,Pay rate,Frequency\n1,A,B,${amount},${frequency}\n`,
    );
    expect(read.roleLines[0]?.salary).toBe(year);
  });
  test('those who left, and those who come later, are left out and counted', () => {
    const { read } = importFile(
      'Employee ID,Department,Job title,Status,Hire date,Termination date\n1,A,B,Active,2020-01-01,\n2,A,B,Terminated,2020-01-01,\n3,A,B,Active,2027-06-01,\n4,A,B,Active,2020-01-01,2026-12-31\n5,A,B,Active,2020-01-01,2027-03-31\n',
    );
    expect(read.leftOut).toEqual({
      'no longer active by status': 1,
      'not here yet when the plan starts': 1,
      'gone before the plan starts': 1,
    });
    expect(read.roleLines[0]?.heads).toBe(2);
  });
  test('a post without a person is vacant FTE', () => {
    const { read } = importFile('Position ID,Employee ID,Department,Job title,FTE\nP1,1,A,B,1\nP2,,A,B,1\n');
    expect(read.roleLines).toMatchObject([{ fte: 2, vacant: 1, heads: 1 }]);
  });
  test('contractors are lines of their own', () => {
    const { read } = importFile(
      'Employee ID,Department,Job title,Worker Type\n1,A,B,Employee\n2,A,B,Contingent Worker\n',
    );
    expect(read.roleLines.map((line) => line.engagement).sort()).toEqual(['contractor', 'employee']);
  });
  test('a department that the organisation has already is that cost centre, by code or by name', () => {
    const known = {
      currency: 'EUR',
      planStart: '2027-01',
      knownCentres: [{ code: 'CMP', name: 'Compliance' }],
    };
    const { read } = importFile('Employee ID,Department,Job title\n1,compliance,B\n2,CMP,B\n', {}, known);
    expect(read.roleLines).toMatchObject([{ costCentre: 'CMP', fte: 2 }]);
    expect(read.costCentres).toEqual([{ code: 'CMP', name: 'Compliance' }]);
  });
  test('countries are read by code and by name in English, German and French', () => {
    const { read } = importFile(
      'Employee ID,Department,Job title,Country\n1,A,B,Germany\n2,A,B,Deutschland\n3,A,B,Allemagne\n4,A,B,DE\n5,A,B,US-NY\n6,A,B,UK\n',
    );
    expect(read.roleLines.map((line) => [line.country, line.fte]).sort()).toEqual([
      ['DE', 4],
      ['GB', 1],
      ['US-NY', 1],
    ]);
  });
  test('no name and no number of a person is in anything that comes back', () => {
    const { read, doubts } = importFile(
      'Employee ID,First name,Last name,Email,Manager,Position ID,Department,Job title,FTE,Salary\nSECRET1,SECRET2,SECRET3,SECRET4,SECRET5,SECRET6,A,B,1,50000\nSECRET1,SECRET2,SECRET3,SECRET4,SECRET5,SECRET6,A,B,x,none\n',
    );
    expect(read.faults).toHaveLength(2);
    expect(JSON.stringify({ read, doubts })).not.toContain('SECRET');
  });
});

test('a file of 130,000 persons is read whole: 130,000 FTE', () => {
  const rows = Array.from(
    { length: 130_000 },
    (_, i) => `${i},Centre ${i % 40},Title ${i % 300},1,${40_000 + (i % 7)}`,
  );
  const { read } = importFile(['Employee ID,Cost center,Job title,FTE,Annual salary', ...rows].join('\n'));
  expect(read.faults).toEqual([]);
  expect(read.roleLines.reduce((sum, line) => sum + line.fte, 0)).toBe(130_000);
});

describe('bad rows are listed, all of them, and are in no line', () => {
  test('each fault names line, column, what was found and what is expected', () => {
    const { read } = importFile(
      'Department,Role title,FTE,Vacant,Salary,Attrition,Country,Currency\nA,B,2,0,50000,0.1,IE,EUR\n,B,x,0,50000,0.1,Nowhere,EUR\nA,B,1,2,-5,1.2,IE,\nA,B,1,0,50000,0.1,IE,USD\n',
    );
    expect(read.faults.map((fault) => [fault.line, fault.column, fault.found])).toEqual([
      [3, 'FTE', '“x”'],
      [3, 'Country', '“Nowhere”'],
      [3, 'Department', 'an empty cell'],
      [4, 'Salary', '“-5”'],
      [4, 'Vacant', '2'],
      [4, 'Attrition', '“1.2”'],
      [5, 'Currency', 'an amount in USD'],
    ]);
    expect(read.faults.every((fault) => fault.expected !== '')).toBe(true);
    expect(read.roleLines).toMatchObject([{ fte: 2 }]);
    expect(rowFaultToFault(read.faults[0] ?? { line: 0, column: '', found: '', expected: '' }).path).toBe(
      'line 3, column FTE',
    );
  });
  test('what is paid to somebody who is not exempt is not taken for a salary of a year, and the row says why', () => {
    const file = [
      'Employee ID,Job Title,Department,FTE,Salary,Pay Rate Type',
      '1,Analyst,Compliance,1,60000,Exempt',
      '2,Clerk,Compliance,1,25,Non-exempt',
      '3,Clerk,Compliance,1,26,Nonexempt',
      '4,Agent,Compliance,1,30,Hourly',
    ].join('\n');
    const { roleLines, faults } = importFile(file, { payBasis: 'year', fullTimeHours: 40 }).read;
    expect(roleLines.map(({ title, salary }) => [title, salary])).toEqual([
      ['Agent', 62_400],
      ['Analyst', 60_000],
    ]);
    expect(faults.map(({ line, found }) => [line, found])).toEqual([
      [3, '“Non-exempt”'],
      [4, '“Nonexempt”'],
    ]);
  });

  test('an amount in another currency is refused by its sign and its header too, and taken at a rate that is given', () => {
    expect(importFile('Department,Title,FTE,Salary\nA,B,1,"£50,000.00"').read.faults).toMatchObject([
      { found: 'an amount in £' },
    ]);
    expect(importFile('Department,Title,FTE,Salary (USD)\nA,B,1,50000').read.faults).toMatchObject([
      { found: 'an amount in USD' },
    ]);
    expect(
      importFile('Department,Title,FTE,Salary (USD)\nA,B,1,50000', { rates: { USD: 0.9 } }).read.roleLines,
    ).toMatchObject([{ salary: 45000 }]);
  });
  test('more cells than headers means a separator within a text, and is not read one column off', () => {
    expect(importFile('Department,Title,FTE\nA,B, sr.,1').read.faults).toMatchObject([
      { line: 2, column: 'beyond the last header' },
    ]);
  });
  test('a code that a line above has already is a fault that names that line', () => {
    const { read } = importFile('code,costCentre,title,fte\nX,A,B,1\nX,A,C,1');
    expect(read.faults).toMatchObject([{ line: 3, found: '“X”, which line 2 has already' }]);
    expect(read.roleLines).toHaveLength(1);
  });
  test('a file without a needed column says which', () => {
    const { read } = importFile('Employee ID,Department,Annual salary\n1,A,5');
    expect(read.faults).toMatchObject([{ line: 1, column: 'Role title', found: 'no column for it' }]);
  });
});

describe('what an import would change', () => {
  const estimate = {
    exposure: [0, 0, 1],
    timeSaved: [0, 0, 1],
    review: [0, 0, 1],
    quality: 0,
    usage: 0,
    rollout: { start: '2027-01', rampMonths: 1, ceiling: [0, 0, 1], curve: 's' },
  } as const satisfies Role['estimate'];
  const file = (rows: string[]) =>
    importFile(['Employee ID,Cost center,Job title,Annual salary', ...rows].join('\n')).read.roleLines;

  test('lines are known by their words: a renamed code, on-cost and an estimate stay where a file has none of them', () => {
    const [line] = file(['1,CMP,Analyst,50000', '2,CMP,Analyst,50000']);
    if (!line) throw new Error('no line');
    const role: Role = {
      ...asRole(line),
      code: 'my-code',
      location: 'Cork',
      onCost: 0.3,
      attrition: 0.1,
      estimate,
    };
    expect(diffInventory([role], [line])).toEqual({
      added: [],
      changed: [],
      unchanged: ['my-code'],
      missing: [],
    });
    const [more] = file(['1,CMP,Analyst,50000', '2,CMP,Analyst,50000', '3,CMP,Analyst,53000']);
    if (!more) throw new Error('no line');
    expect(diffInventory([role], [more]).changed).toMatchObject([
      {
        code: 'my-code',
        changes: [
          { field: 'fte', before: 2, after: 3 },
          { field: 'heads', before: 2, after: 3 },
          { field: 'salary', before: 50000, after: 51000 },
        ],
      },
    ]);
  });
  test('new lines never take a code that is there, and roles that the file does not have are named', () => {
    const [line] = file(['1,CMP,Analyst,50000']);
    if (!line) throw new Error('no line');
    const other: Role = { ...asRole(line), title: 'Quite another role', location: 'Cork' };
    const same: Role = { ...asRole(line), code: 'kept' };
    const lines = file(['1,CMP,Analyst,50000', '2,CMP,Analyst!,50000']);
    const diff = diffInventory([other, same], lines);
    const codes = ['CMP-Analyst', 'kept', ...diff.added.map((added) => added.code)];
    expect(new Set(codes).size).toBe(codes.length);
    expect(diff.unchanged).toEqual(['kept']);
    expect(diff.missing.map((role) => role.code)).toEqual(['CMP-Analyst']);
  });
});
