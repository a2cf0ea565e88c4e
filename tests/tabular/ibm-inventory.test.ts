import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diffInventory } from '@/lib/tabular';
import { importFile, utf8 } from './read-inventory';
import { hasSharedFile, sharedFile } from './shared-data';

const FILE = 'inventories/ibm-hr-employees.csv';
const missing = !hasSharedFile(FILE);

/** The file cut by hand: it has no quotation marks. */
const plainRows = () =>
  readFileSync(sharedFile(FILE), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

/** The same people in another file: cells changed, columns in another order, another delimiter. */
function variant(change: {
  header?: (name: string) => string;
  cell?: (value: string, header: string) => string;
  order?: (a: number, b: number) => number;
  delimiter?: string;
  shuffleRows?: boolean;
}): string {
  const [headers = [], ...rows] = plainRows();
  const order = headers.map((_, i) => i);
  if (change.order) order.sort(change.order);
  const sorted = change.shuffleRows ? rows.toReversed() : rows;
  const lines = [
    order.map((i) => change.header?.(headers[i] ?? '') ?? headers[i]),
    ...sorted.map((row) => order.map((i) => change.cell?.(row[i] ?? '', headers[i] ?? '') ?? row[i])),
  ];
  return lines.map((cells) => cells.join(change.delimiter ?? ',')).join('\r\n');
}

describe.skipIf(missing)(
  `a real HR export of 1,470 persons, monthly pay and a byte-order mark (needs ${FILE})`,
  () => {
    const original = missing
      ? importFile('Department,Title\nA,B')
      : importFile(readFileSync(sharedFile(FILE)));

    test('every column that counts is found, and no decoy is taken for pay or FTE', () => {
      const { mapping, columns, kind } = original.recognition;
      const header = (index: number | undefined) => columns.find((column) => column.index === index)?.header;
      expect(kind).toBe('persons');
      expect(header(mapping.personKey)).toBe('EmployeeNumber');
      expect(header(mapping.costCentre)).toBe('Department');
      expect(header(mapping.title)).toBe('JobRole');
      expect(header(mapping.grade)).toBe('JobLevel');
      expect(header(mapping.salary)).toBe('MonthlyIncome');
      expect(header(mapping.leaver)).toBe('Attrition');
      expect(mapping.fte).toBeUndefined();
      for (const decoy of ['DailyRate', 'HourlyRate', 'MonthlyRate', 'EmployeeCount', 'PercentSalaryHike'])
        expect(columns.find((column) => column.header === decoy)?.field).toBeNull();
      expect(original.options).toMatchObject({ payBasis: 'month', fteFrom: 'one' });
    });

    test('the lines are the groups of department, role and level, with their heads; 1,470 FTE in all', () => {
      const [headers = [], ...rows] = plainRows();
      const at = (name: string) => headers.indexOf(name);
      const counts = new Map<string, number>();
      for (const row of rows) {
        const key = [row[at('Department')], row[at('JobRole')], row[at('JobLevel')]].join('|');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const names = new Map(original.read.costCentres.map((centre) => [centre.code, centre.name]));
      const lines = original.read.roleLines.map(
        (line) => [`${names.get(line.costCentre)}|${line.title}|${line.grade}`, line.heads] as const,
      );
      expect(new Map(lines)).toEqual(counts);
      expect(lines).toHaveLength(counts.size);
      expect(original.read.faults).toEqual([]);
      expect(original.read.personsRead).toBe(1470);
      expect(original.read.roleLines.reduce((sum, line) => sum + line.fte, 0)).toBe(1470);
    });

    test('pay is kept to the cent: 12 times the sum of the monthly incomes is the sum of FTE × salary', () => {
      const [headers = [], ...rows] = plainRows();
      const monthly = rows.reduce((sum, row) => sum + Number(row[headers.indexOf('MonthlyIncome')]), 0);
      const pay = original.read.roleLines.reduce((sum, line) => sum + line.fte * line.salary, 0);
      expect(Math.abs(pay - 12 * monthly)).toBeLessThan(0.005);
    });

    test('no employee number is in what the import gives back', () => {
      const text = variant({
        cell: (value, header) =>
          header === 'EmployeeNumber'
            ? `CANARY${value}`
            : header === 'MonthlyIncome' && value === '5993'
              ? 'none'
              : value,
      });
      const { read, doubts } = importFile(text);
      expect(read.faults.length).toBeGreaterThan(0);
      expect(JSON.stringify({ read, doubts })).not.toContain('CANARY');
    });

    test('importing the same file again changes nothing', () => {
      const again = importFile(readFileSync(sharedFile(FILE))).read.roleLines;
      expect(again).toEqual(original.read.roleLines);
      const diff = diffInventory(original.read.roleLines, again);
      expect(diff).toMatchObject({ added: [], changed: [], missing: [] });
      expect(diff.unchanged).toHaveLength(again.length);
    });

    test('the 237 marked as leavers are kept and named in a note, and left out if the user says so', () => {
      expect(original.doubts.map((doubt) => doubt.option)).toContain('leaveOutLeavers');
      expect(original.read.notes.join(' ')).toContain('Attrition');
      const without = importFile(readFileSync(sharedFile(FILE)), { leaveOutLeavers: true }).read;
      expect(without.personsRead).toBe(1470 - 237);
      expect(without.leftOut).toEqual({ 'marked as leavers': 237 });
    });

    const renamed: Record<string, string> = {
      EmployeeNumber: 'Employee #',
      Department: 'DEPARTMENT',
      JobRole: 'job_title',
      JobLevel: 'Pay Grade',
      MonthlyIncome: 'Monthly Salary (€)',
      StandardHours: 'Standard-Hours',
    };
    const german: Record<string, string> = {
      EmployeeNumber: 'Personalnummer',
      Department: 'Abteilung',
      JobRole: 'Stellenbezeichnung',
      JobLevel: 'Entgeltgruppe',
      MonthlyIncome: 'Bruttomonatsgehalt',
      StandardHours: 'Wochenstunden',
      Attrition: 'Ausgeschieden',
    };
    const euros = (value: string) => `${value.replace(/\B(?=(\d{3})+$)/g, '.')},00 €`;
    test.each([
      [
        'columns in another order',
        () => utf8(variant({ order: (a, b) => ((a * 17) % 35) - ((b * 17) % 35) })),
      ],
      ['rows in another order', () => utf8(variant({ shuffleRows: true }))],
      ['headers renamed', () => utf8(variant({ header: (name) => renamed[name] ?? name }))],
      [
        'semicolons, decimal commas and thousands points',
        () =>
          utf8(
            variant({
              delimiter: ';',
              cell: (value, header) => (header === 'MonthlyIncome' ? euros(value) : value),
            }),
          ),
      ],
      [
        'German headers in Windows-1252',
        () => {
          const text = variant({
            header: (name) => german[name] ?? name,
            delimiter: ';',
            cell: (value, header) => (header === 'MonthlyIncome' ? euros(value) : value),
          });
          return Uint8Array.from(text, (char) => (char === '€' ? 0x80 : char.charCodeAt(0)));
        },
      ],
      [
        'four title rows above the headers',
        () => utf8(`Headcount${','.repeat(34)}\r\nRun on,2026-11-20\r\n\r\nConfidential\r\n${variant({})}`),
      ],
      [
        'a repeated header and a total at the end',
        () => utf8(`${variant({})}\r\n${plainRows()[0]?.join(',')}\r\nTotal,1470`),
      ],
    ])('%s: the same lines', (_, bytes) => {
      const { read } = importFile(bytes());
      expect(read.faults).toEqual([]);
      expect(read.roleLines).toEqual(original.read.roleLines);
    });
  },
);
