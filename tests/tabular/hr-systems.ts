import { writeXlsx } from 'hucre/xlsx';
import { utf8 } from './read-inventory';

/** An invented person, as each system below writes them in its own way. Money is a year's for a full-time post. */
export type Person = {
  id: string;
  first: string;
  last: string;
  centre: { code: string; name: string };
  title: string;
  grade: string;
  location: string;
  fte: number;
  pay: number;
  isContractor: boolean;
  isHourly: boolean;
  hired: string;
  left: string | null;
};

const CENTRES = [
  { code: '4711', name: 'Compliance' },
  { code: '4720', name: 'Customer care' },
  { code: '0815', name: 'Finance & tax' },
];
const TITLES = ['Analyst', 'Senior analyst', 'Team lead', 'Clerk'];
const PLACES = ['Dublin', 'Köln'];
const FIRST = ['Ann', 'Bo', 'Chloé', 'Dörte', 'Eve', 'Fritz'];
const LAST = ['Lee', 'Müller', "O'Brien", 'de la Cruz', 'Ray'];

/** Plans of these tests start in January 2027: some have left before, some come after, some leave in its course. */
export function people(count: number): Person[] {
  const pick = <T>(items: readonly T[], at: number): T => {
    const item = items[at % items.length];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return Array.from({ length: count }, (_, i) => ({
    id: String(100_000 + i),
    first: pick(FIRST, i * 7),
    last: pick(LAST, i * 3),
    centre: pick(CENTRES, i),
    title: pick(TITLES, Math.floor(i / 3)),
    grade: `P${1 + (i % 2)}`,
    location: pick(PLACES, Math.floor(i / 5)),
    fte: pick([1, 1, 1, 0.5, 0.75], i),
    pay: 30_000 + ((i * 1_237) % 40) * 1_000 + 0.5 * (i % 2),
    isContractor: i % 11 === 4,
    isHourly: i % 4 === 1,
    hired: i % 17 === 3 ? '2027-06-15' : `20${10 + (i % 15)}-0${1 + (i % 9)}-${10 + (i % 19)}`,
    left: i % 13 === 5 ? '2026-11-30' : i % 13 === 6 ? '2028-02-28' : null,
  }));
}

export const isInPost = ({ hired, left }: Person) =>
  hired <= '2027-01-31' && (left === null || left >= '2027-01-01');

type Cell = string | number | Date | null;
export type HrFile = {
  system: string;
  bytes: () => Promise<Uint8Array>;
  /** What the system does not write, so that the lines do not have it. */
  without?: ('grade' | 'location' | 'contractors')[];
  /** Whether cost centres are named and not coded. */
  byName?: boolean;
};

const csv =
  (rows: readonly (readonly Cell[])[], { delimiter = ',', newline = '\r\n' } = {}) =>
  (): string =>
    rows
      .map((row) =>
        row
          .map((cell) => {
            const text = cell === null ? '' : String(cell);
            return new RegExp(`[${delimiter}"\n]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          })
          .join(delimiter),
      )
      .join(newline) + newline;

const inUtf8 = (text: () => string) => async () => utf8(text());
const inUtf16 = (text: () => string) => async () => new Uint8Array(Buffer.from(`\uFEFF${text()}`, 'utf16le'));
/** Only letters that Latin 1 has are written. */
const inWindows1252 = (text: () => string) => async () => new Uint8Array(Buffer.from(text(), 'latin1'));

const us = (amount: number) =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const german = (amount: number) =>
  amount.toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 3 });
const usDate = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
const germanDate = (iso: string) => `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
const asDate = (iso: string) => new Date(`${iso}T00:00:00Z`);
export const FULL_TIME_HOURS = 40;
/** To the cent of an hour, as a payroll writes it. */
export const hourly = (pay: number) => Math.round((pay / 52 / FULL_TIME_HOURS) * 100) / 100;

/** A custom report: title rows, FTE in percent, annualised pay beside a frequency that is the plan's. */
const workdayHeader = [
  ...[
    'Employee ID',
    'Worker',
    'Business Title',
    'Compensation Grade',
    'Cost Center - ID',
    'Cost Center - Name',
  ],
  ...['Location', 'FTE %', 'Total Base Pay Annualized - Amount', 'Currency', 'Frequency', 'Worker Type'],
  ...['Hire Date', 'Termination Date', 'Worker Status', 'Manager'],
];
const workdayRow = (p: Person, date: (iso: string) => Cell, pay: (amount: number) => Cell): Cell[] => [
  ...[p.id, `${p.first} ${p.last}`, p.title, p.grade, p.centre.code, p.centre.name],
  ...[p.location, p.fte * 100, pay(p.pay), 'EUR', p.isHourly ? 'Hourly' : 'Annual'],
  ...[
    p.isContractor ? 'Contingent Worker' : 'Employee',
    date(p.hired),
    p.left === null ? null : date(p.left),
  ],
  ...[p.left !== null && p.left < '2026-12' ? 'Terminated' : 'Active', 'Bo Ray'],
];

function workdayCsv(persons: readonly Person[]): HrFile {
  const rows = [
    ['Headcount by Cost Center'],
    ['Effective Date', '12/31/2026'],
    ['Include Subordinate Organizations', 'Yes'],
    [],
    workdayHeader,
    ...persons.map((p) => workdayRow(p, usDate, us)),
    [],
    ['Total', null, null, null, null, null, null, null, us(persons.reduce((sum, p) => sum + p.pay, 0))],
  ];
  return { system: 'Workday, CSV in UTF-16', bytes: inUtf16(csv(rows, { delimiter: '\t' })) };
}

function workdayXlsx(persons: readonly Person[]): HrFile {
  const titles = [['Headcount by Cost Center'], ['Effective Date', asDate('2026-12-31')], []];
  const rows: Cell[][] = [...titles, workdayHeader];
  const merges = [{ startRow: 0, endRow: 0, startCol: 0, endCol: workdayHeader.length - 1 }];
  let centre = '';
  for (const p of persons.toSorted((a, b) => (a.centre.code < b.centre.code ? -1 : 1))) {
    if (p.centre.code !== centre) {
      centre = p.centre.code;
      merges.push({ startRow: rows.length, endRow: rows.length, startCol: 0, endCol: 5 });
      rows.push([`Cost centre ${p.centre.name}`]);
    }
    rows.push(workdayRow(p, asDate, (amount) => amount));
  }
  rows.push(['Grand total', null, null, null, null, null, null, null, 1]);
  const about = {
    name: 'About',
    rows: [
      ['Report', 'Headcount'],
      ['Owner', 'HR'],
    ],
  };
  return {
    system: 'Workday, XLSX with a sheet of notes and merged banners',
    bytes: () => writeXlsx({ sheets: [about, { name: 'Sheet1', rows, merges }] }),
  };
}

/** Hours a week in the place of FTE; pay a month; no names. */
function successFactors(persons: readonly Person[]): HrFile {
  const rows = [
    ...[
      [
        ...[
          'person-id-external',
          'company',
          'cost-center',
          'department',
          'pay-grade',
          'jobTitle',
          'location',
        ],
        ...['standard-hours', 'employee-class', 'emplStatus', 'paycompvalue', 'frequency', 'currencyCode'],
        ...['startDate', 'endDate', 'manager-ID'],
      ],
    ],
    ...persons.map((p): Cell[] => [
      ...[p.id, 'X SE', p.centre.code, p.centre.name, p.grade, p.title, p.location],
      ...[p.fte * FULL_TIME_HOURS, p.isContractor ? 'External contractor' : 'Regular', p.left ? 'A' : 'A'],
      ...[(p.pay / 12).toFixed(10), 'MON', 'EUR', p.hired, p.left ?? '9999-12-31', '100001'],
    ]),
  ];
  return { system: 'SAP SuccessFactors', bytes: inUtf8(csv(rows, { newline: '\n' })) };
}

/** Names in one column, departments by name, pay per half month; hours not at all, so each is one FTE where it says no more. */
function adp(persons: readonly Person[]): HrFile {
  const rows = [
    [
      ...['Payroll Name', 'File Number', 'Home Department Description', 'Job Title Description', 'Pay Grade'],
      ...['Location Description', 'FTE', 'Salary', 'Pay Frequency', 'Worker Category', 'Position Status'],
      ...['Hire Date', 'Termination Date', 'Reports To Name'],
    ],
    ...persons.map((p): Cell[] => [
      ...[`${p.last}, ${p.first}`, p.id, p.centre.name, p.title, p.grade, p.location, p.fte],
      ...[`$${us(p.pay / 24)}`, 'Semi-Monthly', p.isContractor ? 'Temp' : 'Full Time'],
      ...[p.left !== null && p.left < '2026-12' ? 'Terminated' : 'Active', usDate(p.hired)],
      ...[p.left === null ? '' : usDate(p.left), 'Ray, Bo'],
    ]),
  ];
  return { system: 'ADP', byName: true, bytes: inUtf8(csv(rows)) };
}

/** Salaried and hourly people in one column of rates; who is a contractor stands in the status. */
function bambooHr(persons: readonly Person[]): HrFile {
  const rows = [
    [
      ...[
        'Employee #',
        'Last name, First name',
        'Status',
        'Hire Date',
        'Termination Date',
        'Employment Status',
      ],
      ...['Job Title', 'Department', 'Location', 'FTE', 'Pay rate', 'Pay type', 'Pay rate - Currency code'],
      ...['Reporting to', 'Work Email'],
    ],
    ...persons.map((p): Cell[] => [
      ...[p.id, `${p.last}, ${p.first}`, p.left !== null && p.left < '2026-12' ? 'Inactive' : 'Active'],
      ...[p.hired, p.left ?? '0000-00-00'],
      ...[p.isContractor ? 'Contractor' : p.fte === 1 ? 'Full-Time' : 'Part-Time', p.title, p.centre.name],
      ...[p.location, p.fte, `${us(p.isHourly ? hourly(p.pay) : p.pay)} USD`],
      ...[p.isHourly ? 'Hourly' : 'Salary', 'USD', 'Bo Ray', `${p.id}@example.com`],
    ]),
  ];
  return { system: 'BambooHR', without: ['grade'], byName: true, bytes: inUtf8(csv(rows)) };
}

const personioHeader = [
  ...[
    'Personalnummer',
    'Vorname',
    'Nachname',
    'Status',
    'Position',
    'Kostenstelle',
    'Standort',
    'Entgeltgruppe',
  ],
  ...['Wochenstunden', 'Fixgehalt', 'Gehaltsintervall', 'Währung', 'Beschäftigungsart', 'Eintrittsdatum'],
  ...['Austrittsdatum', 'Vorgesetzter'],
];
const personioRow = (p: Person, number: (value: number) => Cell, date: (iso: string) => Cell): Cell[] => [
  ...[p.id, p.first, p.last, p.left !== null && p.left < '2026-12' ? 'Inaktiv' : 'Aktiv', p.title],
  ...[p.centre.code, p.location, p.grade, number(p.fte * 38.5), number(p.pay / 12), 'monatlich', 'EUR'],
  ...[
    p.isContractor ? 'Zeitarbeit' : 'Intern',
    date(p.hired),
    p.left === null ? null : date(p.left),
    'Bo Ray',
  ],
];
/** German headers, Windows-1252, semicolons, decimal commas. Months of pay are rounded to the cent. */
const personio = (persons: readonly Person[]): HrFile => ({
  system: 'Personio in German',
  bytes: inWindows1252(
    csv([personioHeader, ...persons.map((p) => personioRow(p, german, germanDate))], { delimiter: ';' }),
  ),
});
const personioXlsx = (persons: readonly Person[]): HrFile => ({
  system: 'Personio in German, XLSX',
  bytes: () =>
    writeXlsx({
      sheets: [
        {
          name: 'Mitarbeiter',
          rows: [personioHeader, ...persons.map((p) => personioRow(p, (n) => n, asDate))],
        },
      ],
    }),
});

/** French headers and numbers: narrow spaces between thousands, euro signs behind, part time in percent. */
function french(persons: readonly Person[]): HrFile {
  const euros = (amount: number) =>
    `${amount.toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} €`;
  const rows = [
    [
      ...['Matricule', 'Nom', 'Prénom', 'Centre de coûts', 'Libellé centre de coûts', 'Intitulé du poste'],
      ...['Niveau', 'Site', 'Taux d’activité', 'Salaire annuel brut', 'Type de contrat', 'Date d’entrée'],
      ...['Date de sortie', 'Responsable'],
    ],
    ...persons.map((p): Cell[] => [
      ...[p.id, p.last, p.first, p.centre.code, p.centre.name, p.title, p.grade, p.location],
      ...[`${p.fte * 100} %`.replace('.', ','), euros(p.pay), p.isContractor ? 'Intérimaire' : 'CDI'],
      ...[
        germanDate(p.hired).replaceAll('.', '/'),
        p.left === null ? '' : germanDate(p.left).replaceAll('.', '/'),
      ],
      'Ray',
    ]),
  ];
  return { system: 'a French payroll', bytes: inUtf8(csv(rows, { delimiter: ';' })) };
}

export const HR_FILES = [
  workdayCsv,
  workdayXlsx,
  successFactors,
  adp,
  bambooHr,
  personio,
  personioXlsx,
  french,
].map((make) => make(people(120)));
