import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readCsv } from '@/lib/tabular';
import { actualsScore, readActuals } from '@/lib/tabular/actuals';
import { actualsTemplate } from '@/lib/tabular/actuals-csv';
import { monthOfCell } from '@/lib/tabular/months';
import { readWorkbook } from '@/lib/tabular/read-workbook';
import { PLAN, read, values } from './read-actuals';

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

test('of several columns that are chosen for one field, the first is read', () => {
  const text = 'month,role,Amount,Amount\n2027-01,LD-1,5,7';
  const found = read(text, { columns: { 2: 'payroll', 3: 'payroll' }, addsUp: true });
  expect(found.rows[0]?.values).toEqual({ payroll: 5 });
  expect(found.columns.map(({ reading }) => reading.kind)).toEqual(['field', 'field', 'field', 'unread']);
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

test('a workbook whose headers are merged over two rows and over the months of each measure', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Report',
        rows: [
          ['Actuals 2027'],
          ['Cost center', 'Name', 'Headcount', null, 'Payroll', null],
          [null, null, 'Jan', 'Feb', 'Jan', 'Feb'],
          [4100, 'Customer support', 10.5, 11, 52_000, 53_000],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
          { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
          { startRow: 1, startCol: 4, endRow: 1, endCol: 5 },
        ],
      },
    ],
  });
  const book = await readWorkbook(bytes, { judge: actualsScore });
  if (!book.ok) throw new Error(JSON.stringify(book.faults));
  expect(readActuals(book.table, PLAN)).toMatchObject({
    ok: true,
    read: {
      headerLine: 3,
      faults: [],
      rows: [
        { line: 'costCentre', code: '4100', month: '2027-01', values: { staff: 10.5, payroll: 52_000 } },
        { line: 'costCentre', code: '4100', month: '2027-02', values: { staff: 11, payroll: 53_000 } },
      ],
    },
  });
});

describe('files as finance sends them', () => {
  test('measures over months: the row above the headers says what each block is', () => {
    const text = [
      'Cost report;;;;;;',
      ';;FTE;;;Personalkosten;',
      'Kostenstelle;Bezeichnung;Jan 27;Feb 27;Mrz 27;Jan 27;Feb 27',
      '4100;Customer support;10,5;11;11;52.000,00;53.000,00',
      'Gesamtergebnis;;10,5;11;11;52.000,00;53.000,00',
    ].join('\n');
    const found = read(text);
    expect(found).toMatchObject({ headerLine: 3, totalsLeftOut: 1, faults: [], doubts: [] });
    expect(values(text)).toEqual([
      ['4100', '2027-01', { staff: 10.5, payroll: 52_000 }],
      ['4100', '2027-02', { staff: 11, payroll: 53_000 }],
      ['4100', '2027-03', { staff: 11 }],
    ]);
  });

  test('months over actual and plan: the actual is read, plan, budget and variance are not', () => {
    const text = [
      ',2027-01,,,2027-02,,',
      'Role,Actual,Plan,Variance,Actual,Budget,Var %',
      'AG-1,5,6,-1,7,8,-12 %',
    ].join('\n');
    expect(values(text)).toEqual([
      ['AG-1', '2027-01', { staff: 5 }],
      ['AG-1', '2027-02', { staff: 7 }],
    ]);
  });

  test.each([
    ['above the months', ',2027,,\nRole,Jan,Feb,Mar\nAG-1,1,2,3', 0],
    ['in the title', 'Headcount 2027\nRole,Jan,Feb,Mar\nAG-1,1,2,3', 1],
    ['nowhere: that of the plan, and it asks', 'Role,Staff Jan,Staff Feb,Staff Mar\nAG-1,1,2,3', 1],
  ])('months without a year, which stands %s', (_, text, doubts) => {
    const found = read(text, { measure: 'staff' });
    expect(found.rows.map(({ month, values: { staff } }) => [month, staff])).toEqual([
      ['2027-01', 1],
      ['2027-02', 2],
      ['2027-03', 3],
    ]);
    if (doubts === 0) expect(found.doubts).toEqual([]);
  });

  test('months of a fiscal year: those before the first belong to the next year', () => {
    const surroundings = { ...PLAN, months: ['2026-12', '2027-01', '2027-02'] };
    const table = readCsv(new TextEncoder().encode('Report 2026\nRole,Dec,Jan,Feb\nAG-1,1,2,3'));
    if (!table.ok) throw new Error('It is a table.');
    const outcome = readActuals(table.table, surroundings);
    if (!outcome.ok) throw new Error('It has actuals.');
    expect(outcome.read.rows.map(({ month }) => month)).toEqual(['2026-12', '2027-01', '2027-02']);
  });

  test.each([
    ['Fiscal year;Period;Cost ctr;Headcount\n2027;001;4100;7', '2027-01'],
    ['Geschäftsjahr;Periode;Kostenstelle;MAK\n2027;2;0000004100;7', '2027-02'],
    ['Fiscal year/period;Cost center;FTE\n003.2027;1000/4100;7', '2027-03'],
    ['Exercice;Mois;Centre de coûts;Effectif\n2027;févr.;4100 Customer support;7', '2027-02'],
    ['Month;Department;Employees\n2027002;Customer support (4100);7', '2027-02'],
  ])('year and period, codes with zeros or beside their name: %s', (text, month) => {
    expect(read(text)).toMatchObject({
      faults: [],
      rows: [{ line: 'costCentre', code: '4100', month, values: { staff: 7 } }],
    });
  });

  test('a special period of the ledger is refused, not taken for a month', () => {
    const { faults, rows } = read('Year,Period,Cost center,Payroll\n2027,013,4100,7');
    expect([rows, faults.map(({ found }) => found)]).toEqual([[], ['013']]);
  });

  test('several rows of a line and a month are refused where they differ, and added up where that is chosen', () => {
    const text = 'Month,Cost center,Cost element,Payroll\n2027-01,4100,Salaries,100\n2027-01,4100,Bonus,20';
    const refused = read(text);
    expect([refused.repeated, refused.faults.length]).toEqual([1, 1]);
    expect(values(text, { addsUp: true })).toEqual([['4100', '2027-01', { payroll: 120 }]]);
    expect(read(text, { addsUp: true }).faults).toEqual([]);
  });

  test('zeros after the last number are months that are not there yet, and the last month can be chosen', () => {
    const text = 'Role,Staff 2027-01,Staff 2027-02,Staff 2027-03\nAG-1,5,6,0\nLD-1,1,0,0';
    expect(read(text).upTo).toBe('2027-02');
    expect(read(text).doubts.join()).toContain('zeros');
    expect(values(text)).toEqual([
      ['AG-1', '2027-01', { staff: 5 }],
      ['AG-1', '2027-02', { staff: 6 }],
      ['LD-1', '2027-01', { staff: 1 }],
      ['LD-1', '2027-02', { staff: 0 }],
    ]);
    expect(read(text, { upTo: '2027-03' }).rows).toHaveLength(6);
    expect(read(text, { upTo: '2027-01' }).rows).toHaveLength(2);
  });

  test('months across that the plan does not have are left out and named, not refused', () => {
    const found = read('Role,Staff 2026-12,Staff 2027-01\nAG-1,4,5');
    expect(found.faults).toEqual([]);
    expect(found.doubts.join()).toContain('2026-12');
    expect(found.rows.map(({ month }) => month)).toEqual(['2027-01']);
  });

  test('rows of plan, budget and forecast beside actual ones are left out and counted', () => {
    const text = [
      'Version,Role,Measure,2027-01',
      'Actual,AG-1,Staff,5',
      'Budget,AG-1,Staff,6',
      'Forecast,AG-1,Staff,7',
    ].join('\n');
    expect(values(text)).toEqual([['AG-1', '2027-01', { staff: 5 }]]);
    expect(read(text).doubts).toEqual(['2 rows of plan, budget or forecast are left out.']);
  });

  test('a title says what the numbers are where no header does, and a chosen measure goes before it', () => {
    const text = 'Staff cost by cost centre 2027\nCost centre,2027-01\n4100,900';
    expect(values(text)).toEqual([['4100', '2027-01', { payroll: 900 }]]);
    expect(read(text).doubts).toHaveLength(1);
    expect(values(text, { measure: 'cost' })).toEqual([['4100', '2027-01', { cost: 900 }]]);
  });

  test('an unknown line is refused, even where a word of a total stands elsewhere in its row', () => {
    const { faults, totalsLeftOut } = read('Month,Role,Title,Staff\n2027-01,XX-9,Total rewards manager,2');
    expect([faults.length, totalsLeftOut]).toEqual([1, 0]);
  });
});

test('any table of known and unknown words is read or refused, and what is read is of the plan', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Role',
      'Cost center',
      'Month',
      'Year',
      'FTE',
      'Payroll kEUR',
      'Actual',
      'Plan',
      'Version',
    ),
    fc.constantFrom('Jan', '2027', '2027-02', '001', 'AG-1', '4100 Support', 'Total', '1.234,5', '-3', ''),
    fc.string({ maxLength: 8 }),
    fc.integer({ min: -5, max: 50_000 }),
  );
  const source = { kind: 'csv', encoding: 'utf-8', delimiter: ',' } as const;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }), (rows) => {
      const outcome = readActuals({ rows, lineNumbers: rows.map((_, at) => at + 1), source }, PLAN);
      if (!outcome.ok) return;
      for (const { code, month, values: found } of outcome.read.rows) {
        expect(['AG-1', 'LD-1', '4100']).toContain(code);
        expect(PLAN.months).toContain(month);
        expect(Object.values(found).every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
