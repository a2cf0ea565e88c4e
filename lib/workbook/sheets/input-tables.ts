import { SHEET, type Table } from '../references';
import { triple } from './triples';

/** Columns of the sheets of inputs, in their order. */

export const CENTRES = {
  sheet: SHEET.centres,
  firstRow: 2,
  columns: ['no', 'code', 'name', 'parent', 'ownRealisation', 'realisation'],
} as const satisfies Table<string>;

export const TASKS = {
  sheet: SHEET.tasks,
  firstRow: 2,
  columns: [
    'role',
    'roleNo',
    'name',
    'share',
    ...triple('exposure'),
    ...triple('timeSaved'),
    ...triple('review'),
    'gain',
  ],
} as const satisfies Table<string>;

export const OPTIONS = {
  sheet: SHEET.options,
  firstRow: 2,
  columns: [
    'no',
    'system',
    'option',
    'name',
    'kind',
    'start',
    'end',
    'seatPrice',
    'unitPrice',
    'fixedMonthly',
    'blockCapacity',
    'blockMonthly',
    'upfront',
    'buildMonths',
    'refreshEvery',
    'refreshCost',
    'onboarding',
    'priceTrend',
    'startIndex',
    'endIndex',
  ],
} as const satisfies Table<string>;

/** What a system takes over from its chosen option. */
export const TERMS = [
  'startIndex',
  'endIndex',
  'seatPrice',
  'unitPrice',
  'fixedMonthly',
  'blockCapacity',
  'blockMonthly',
  'upfront',
  'buildMonths',
  'refreshEvery',
  'refreshCost',
  'onboarding',
  'priceTrend',
] as const;

export const SYSTEMS = {
  sheet: SHEET.systems,
  firstRow: 2,
  columns: [
    'no',
    'code',
    'name',
    'unit',
    'option',
    'optionNo',
    ...TERMS,
    'outsideRoles',
    'outsideFte',
    'namingRoles',
    'namingFte',
  ],
} as const satisfies Table<string>;

export type SystemColumn = (typeof SYSTEMS.columns)[number];

export const ROLES = {
  sheet: SHEET.roles,
  firstRow: 2,
  columns: [
    'code',
    'title',
    'costCentre',
    'no',
    'centreNo',
    'driver',
    'engagement',
    'location',
    'country',
    'grade',
    'occupation',
    'heads',
    'fte',
    'vacant',
    'salary',
    'onCost',
    'attrition',
    'growth',
    ...triple('exposure'),
    ...triple('timeSaved'),
    ...triple('review'),
    'quality',
    'system',
    'usage',
    'rolloutStart',
    'rampMonths',
    ...triple('ceiling'),
    'curve',
    'evidence',
    'evidenceSource',
    'evidenceRationale',
    'evidenceOwner',
    'evidenceReviewBy',
    'contractor',
    'systemNo',
    'gain',
    'ceiling',
    'begin',
    'end',
    'loadBase',
    'stayRate',
    'loaded',
    'realisation',
    'supervised',
    'share',
    'seatRate',
    'useRate',
    'onboardingRate',
  ],
} as const satisfies Table<string>;
export type RoleColumn = (typeof ROLES.columns)[number];
