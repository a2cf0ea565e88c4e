import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readCsv } from '@/lib/tabular';
import {
  type ActualsChoices,
  type ActualsSurroundings,
  actualsScore,
  readActuals,
} from '@/lib/tabular/actuals';
import { actualsTemplate } from '@/lib/tabular/actuals-csv';
import { monthOfCell } from '@/lib/tabular/months';
import { readWorkbook } from '@/lib/tabular/read-workbook';

const PLAN: ActualsSurroundings = {
  currency: 'EUR',
  months: ['2027-01', '2027-02', '2027-03'],
  roles: [
    { code: 'AG-1', title: 'Agent' },
    { code: 'LD-1', title: 'Team lead' },
  ],
  costCentres: [{ code: '4100', name: 'Customer support' }],
};

function read(text: string, choices: ActualsChoices = {}) {
  const table = readCsv(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(JSON.stringify(table.faults));
  const outcome = readActuals(table.table, PLAN, choices);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.read;
}

test.each([
  ['2027-01', '2027-01'],
  ['2027-1', '2027-01'],
  ['2027/01', '2027-01'],
  ['202701', '2027-01'],
  ['01/2027', '2027-01'],
  ['1.2027', '2027-01'],
  ['Jan 2027', '2027-01'],
  ['January-27', '2027-01'],
  ['Jan’27', '2027-01'],
  ['2027 Jan', '2027-01'],
  ['März 2027', '2027-03'],
  ['févr. 2027', '2027-02'],
  ['31/01/2027', '2027-01'],
  ['31.01.2027', '2027-01'],
  ['2027-01-31', '2027-01'],
  ['31 January 2027', '2027-01'],
  [46_053, '2026-01'],
  ['2027-13', null],
  ['Staff', null],
  ['', null],
])('%s is the month %s', (cell, month) => {
  expect(monthOfCell(cell, 'day-first')).toBe(month);
});

test('a row a line and month, in any order and spelling of headers, with decimal commas and totals', () => {
  const found = read(
    'Ist-Zahlen 2027;;;;\nPersonalkosten;Monat;Kostenstelle;VZÄ;Role code\n12.345,50 €;01/2027;;10,5;ag-1\n"1.000";Feb 2027;Customer Support;7;\n13.345,50;;Summe;;\n',
  );
  expect(found).toMatchObject({
    headerLine: 2,
    decimal: ',',
    rowsRead: 2,
    totalsLeftOut: 1,
    faults: [],
    doubts: [],
  });
  expect(found.rows).toEqual([
    { line: 'role', code: 'AG-1', month: '2027-01', values: { payroll: 12_345.5, staff: 10.5 } },
    { line: 'costCentre', code: '4100', month: '2027-02', values: { payroll: 1000, staff: 7 } },
  ]);
});

test('a column a month: of a measure that its header names, that the row names, or that is chosen', () => {
  const staff = (value: number) => [
    { line: 'role', code: 'AG-1', month: '2027-01', values: { staff: value } },
    { line: 'role', code: 'AG-1', month: '2027-02', values: { staff: value + 1 } },
  ];
  expect(read('Role,Staff Jan 2027,2027-02 FTE\nAG-1,5,6').rows).toEqual(staff(5));
  expect(read('Role,Measure,Jan-27,Feb-27\nAG-1,Headcount,5,6').rows).toEqual(staff(5));
  const plain = read('Role,2027-01,2027-02\nAG-1,5,6');
  expect([plain.rows, plain.measure, plain.doubts.length]).toEqual([staff(5), 'staff', 1]);
  const chosen = read('Role,2027-01,2027-02\nAG-1,5,6', { measure: 'leavers' });
  expect(chosen.rows[0]?.values).toEqual({ leavers: 5 });
  expect(chosen.doubts).toEqual([]);
});

test('what cannot be read is refused with its line, column, what was found and what was expected, and the rest is read', () => {
  const { faults, rows } = read(
    [
      'month,line,staff,payroll,users',
      '2027-01,AG-1,ten,100 USD,4',
      '2027-01,XX,1,1,1',
      '2031-01,AG-1,1,,',
      'soon,AG-1,1,,',
      '2027-02,AG-1,-3,,50 %',
      '2027-01,AG-1,,,5',
    ].join('\n'),
  );
  expect(rows).toEqual([{ line: 'role', code: 'AG-1', month: '2027-01', values: { users: 4 } }]);
  expect(faults.map(({ line, column, found }) => [line, column, found])).toEqual([
    [2, 'staff', 'ten'],
    [2, 'payroll', '100 USD'],
    [3, 'line', 'XX'],
    [4, 'month', '2031-01'],
    [5, 'month', 'soon'],
    [6, 'staff', '-3'],
    [6, 'users', '50 %'],
    [7, 'users', '5'],
  ]);
  expect(faults[3]?.expected).toBe('a month of the plan, 2027-01 to 2027-03');
  expect(faults[7]?.expected).toBe('one value for a line and a month; line 2 says 4');
});

test('a column that is not known can be given a meaning, and a known one none', () => {
  const text = 'month,role,Köpfe,cost\n2027-01,LD-1,3,900';
  expect(read(text).rows[0]?.values).toEqual({ cost: 900 });
  expect(read(text, { columns: { 2: 'staff', 3: null } }).rows[0]?.values).toEqual({ staff: 3 });
});

test('a file without months or lines is refused with what headers it needs', () => {
  for (const text of ['name,age\nA,3', 'month,staff\n2027-01,3', 'role,staff\nAG-1,3']) {
    const table = readCsv(new TextEncoder().encode(text));
    if (!table.ok) throw new Error('It is a table.');
    expect(readActuals(table.table, PLAN)).toMatchObject({ ok: false, faults: [{ path: 'file' }] });
  }
});

test('the template has every line and month of the plan, and with its numbers empty says nothing', () => {
  const roles = PLAN.roles.map((role) => ({ ...role, costCentre: '4100' }));
  const text = [...actualsTemplate({ months: PLAN.months, roles })].join('');
  expect(read(text)).toMatchObject({ rowsRead: 6, rows: [], faults: [] });
  const filled = text.replace(/(2027-02,LD-1,Team lead,4100),/, '$1,4.5');
  expect(read(filled).rows).toEqual([
    { line: 'role', code: 'LD-1', month: '2027-02', values: { staff: 4.5 } },
  ]);
});

test('a workbook is read from the sheet that holds actuals, its months as dates and its numbers as they are', async () => {
  const date = (month: number) => new Date(Date.UTC(2027, month - 1, 1));
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Employee ID', 'Cost center', 'Job title', 'Annual salary']] },
      {
        name: 'FTE',
        rows: [
          ['Role', 'Measure', date(1), date(2)],
          ['AG-1', 'Staff', 1.234, 5],
        ],
      },
    ],
  });
  const read = await readWorkbook(bytes, { judge: actualsScore });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const outcome = readActuals(read.table, PLAN);
  expect(outcome).toMatchObject({
    ok: true,
    read: {
      faults: [],
      rows: [
        { line: 'role', code: 'AG-1', month: '2027-01', values: { staff: 1.234 } },
        { line: 'role', code: 'AG-1', month: '2027-02', values: { staff: 5 } },
      ],
    },
  });
});
