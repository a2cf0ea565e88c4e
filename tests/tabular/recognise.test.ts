import { describe, expect, test } from 'vitest';
import { type InventoryField, readCsv, recognise } from '@/lib/tabular';
import { utf8 } from './read-inventory';

function recogniseText(text: string) {
  const csv = readCsv(utf8(text));
  if (!csv.ok) throw new Error(JSON.stringify(csv.faults));
  const result = recognise(csv.table);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.recognition;
}

type Sheet = {
  system: string;
  rows: string[];
  fields: Partial<Record<InventoryField, string>>;
  kind?: 'role-lines';
};

const SHEETS: Sheet[] = [
  {
    system: 'Workday',
    rows: [
      'Employee ID|Worker|Business Title|Supervisory Organization|Cost Center - ID|Cost Center - Name|Location|FTE %|Total Base Pay Annualized - Amount|Currency|Worker Type|Hire Date|Manager',
      '100234|Ann Lee|KYC Analyst|Compliance EMEA|4711|Compliance|Dublin|50|52,000.00|EUR|Employee|2019-04-01|Bo Ray',
    ],
    fields: {
      personKey: 'Employee ID',
      title: 'Business Title',
      costCentre: 'Cost Center - ID',
      costCentreName: 'Cost Center - Name',
      location: 'Location',
      fte: 'FTE %',
      salary: 'Total Base Pay Annualized - Amount',
      currency: 'Currency',
      engagement: 'Worker Type',
      startDate: 'Hire Date',
      manager: 'Manager',
    },
  },
  {
    system: 'SAP SuccessFactors',
    rows: [
      'person-id-external\tcompany\tcost-center\tdepartment\tjob-code\tjobTitle\tlocation\tfte\tstandard-hours\temployment-type\tpaycomp value\tcurrencyCode',
      '9001\tX SE\tCC100\tHR\tJ12\tHR Partner\tBerlin\t0.5\t20\tRegular\t60000\tEUR',
    ],
    fields: {
      personKey: 'person-id-external',
      legalEntity: 'company',
      costCentre: 'cost-center',
      title: 'jobTitle',
      location: 'location',
      fte: 'fte',
      weeklyHours: 'standard-hours',
      engagement: 'employment-type',
      currency: 'currencyCode',
      grade: 'job-code',
    },
  },
  {
    system: 'BambooHR',
    rows: [
      'Employee #,First Name,Last Name,Department,Division,Job Title,Location,Employment Status,Pay rate,Pay type,Paid per,Reporting to,Hire Date',
      '12,Ann,Lee,Support,Ops,Agent,Cork,Full-Time,41000.00,Salary,Year,Bo Ray,2020-01-02',
    ],
    fields: {
      personKey: 'Employee #',
      costCentre: 'Department',
      title: 'Job Title',
      location: 'Location',
      salary: 'Pay rate',
      status: 'Employment Status',
      startDate: 'Hire Date',
    },
  },
  {
    system: 'Personio',
    rows: [
      'ID;First name;Last name;Email;Position;Department;Cost center;Office;Weekly hours;Fix salary;Salary interval;Employment type;Status',
      '7;Ann;Lee;a@example.com;Controller;Finance;FIN;Wien;38,5;4.200,00;monthly;internal;active',
    ],
    fields: {
      personKey: 'ID',
      title: 'Position',
      costCentre: 'Cost center',
      costCentreName: 'Department',
      location: 'Office',
      weeklyHours: 'Weekly hours',
      salary: 'Fix salary',
      payBasis: 'Salary interval',
      engagement: 'Employment type',
      status: 'Status',
    },
  },
  {
    system: 'ADP',
    rows: [
      'Payroll Name,File #,Home Department Description,Job Title Description,Location,Annual Salary,FTE,Position Status,Reports To Name,Benefit Factor',
      '"Lee, Ann",004711,Procurement,Buyer,Austin,"$71,500.00",1,Active,"Ray, Bo",0.10',
    ],
    fields: {
      personName: 'Payroll Name',
      personKey: 'File #',
      costCentre: 'Home Department Description',
      title: 'Job Title Description',
      salary: 'Annual Salary',
      fte: 'FTE',
      status: 'Position Status',
      manager: 'Reports To Name',
      onCost: 'Benefit Factor',
    },
  },
  {
    system: 'PeopleSoft positions',
    rows: [
      'POSITION_NBR|DESCR|DEPTID|JOBCODE|GRADE_NAME|LOCATION|FTE|MAX_HEAD_COUNT|POSN_STATUS',
      '0001|Clerk|200|C1|G4|NYC|1|1|A',
    ],
    fields: {
      position: 'POSITION_NBR',
      title: 'DESCR',
      costCentre: 'DEPTID',
      grade: 'GRADE_NAME',
      location: 'LOCATION',
      fte: 'FTE',
      heads: 'MAX_HEAD_COUNT',
      status: 'POSN_STATUS',
    },
  },
  {
    system: 'a German export',
    rows: [
      'Personalnummer;Kostenstelle;Stellenbezeichnung;Standort;Jahresgehalt;Beschäftigungsgrad;Währung',
      '4711;K100;Sachbearbeiterin;Köln;52.000,00;80;EUR',
    ],
    fields: {
      personKey: 'Personalnummer',
      costCentre: 'Kostenstelle',
      title: 'Stellenbezeichnung',
      location: 'Standort',
      salary: 'Jahresgehalt',
      fte: 'Beschäftigungsgrad',
      currency: 'Währung',
    },
  },
  {
    system: 'a French export',
    rows: [
      'Matricule;Centre de coûts;Intitulé du poste;Site;Salaire annuel brut;ETP',
      'M12;CC7;Comptable;Lyon;38 500,00 €;0,8',
    ],
    fields: {
      personKey: 'Matricule',
      costCentre: 'Centre de coûts',
      title: 'Intitulé du poste',
      location: 'Site',
      salary: 'Salaire annuel brut',
      fte: 'ETP',
    },
  },
  {
    system: 'a finance planner’s role lines',
    rows: [
      'Department,Role title,Office,Headcount,FTE,Average salary,On-cost %',
      'Legal,Paralegal,London,5,4.5,48000,24',
    ],
    fields: {
      costCentre: 'Department',
      title: 'Role title',
      location: 'Office',
      heads: 'Headcount',
      fte: 'FTE',
      onCost: 'On-cost %',
    },
    kind: 'role-lines',
  },
];

describe('headers of real systems are recognised', () => {
  test.each(SHEETS.map((sheet) => [sheet.system, sheet] as const))('%s', (_, { rows, fields, kind }) => {
    const { mapping, columns, kind: found } = recogniseText(rows.join('\n'));
    const headers = Object.fromEntries(
      Object.keys(fields).map((field) => {
        const match = columns.find((column) => column.field === field);
        return [field, match?.header];
      }),
    );
    expect(headers).toEqual(fields);
    expect(found).toBe(kind ?? 'persons');
    const used = Object.values(mapping);
    expect(new Set(used).size).toBe(used.length);
  });

  test('case, spaces, _ - # % ( ) and diacritics make no difference', () => {
    const { mapping } = recogniseText('EMPLOYEE-number (#);centre_DE_couts;INTITULE DU POSTE;étp %\n1;2;3;1');
    expect(mapping).toMatchObject({ personKey: 0, costCentre: 1, title: 2, fte: 3 });
  });
});

describe('cells have a say', () => {
  test('attrition is a rate where it is a number and a leaver flag where it is yes or no', () => {
    expect(recogniseText('Department,Title,FTE,Attrition\nA,B,2,0.1').mapping.attrition).toBe(3);
    const flags = recogniseText('Employee ID,Department,Title,Attrition\n1,A,B,Yes');
    expect(flags.mapping.attrition).toBeUndefined();
    expect(flags.mapping.leaver).toBe(3);
  });
  test('a salary column full of words is not taken for pay', () => {
    expect(recogniseText('ID,Department,Title,Salary\n1,A,B,high\n2,A,B,low').mapping.salary).toBeUndefined();
  });
  test('an empty column is said to be empty, an unknown one to be unknown', () => {
    const { columns } = recogniseText('Department,Title,FTE,Shoe size,\nA,B,1,42,\n');
    expect(columns.map((column) => [column.field, column.why]).slice(3)).toEqual([
      [null, 'not known; nothing is taken from it'],
      [null, 'an empty column'],
    ]);
  });
});

test('a file without headers is a fault that says which lines were looked at and what is expected', () => {
  const csv = readCsv(utf8('1,2,3\n4,5,6\n'));
  if (!csv.ok) throw new Error('not read');
  expect(recognise(csv.table)).toMatchObject({
    ok: false,
    faults: [{ path: 'lines 1 to 2', expected: expect.stringContaining('Cost centre') }],
  });
});
