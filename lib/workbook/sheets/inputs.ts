import { augmentationAt, type Point, type Role, type Triple } from '@/lib/engine';
import { type Book, indexOf, NEVER, rowsByCode, serialOf } from '../book';
import { type Cell, EMPTY, fixed, formula, heading, input, label, type Sheet, type Value } from '../cells';
import { allRows, columnOf, inTable, ofTable, SHEET, type Table } from '../references';
import { sourcingCell } from './scenario';

const triple = <Name extends string>(name: Name) => [`${name}Low`, `${name}Likely`, `${name}High`] as const;

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
const TERMS = [
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
export type SystemColumn = (typeof SYSTEMS.columns)[number];

type Cells<Column extends string> = Record<Column, Cell>;

function tableSheet<Column extends string>(
  table: Table<Column>,
  names: Readonly<Record<Column, string>>,
  rows: readonly Cells<Column>[],
  { widths, columns }: { widths: readonly number[]; columns: number },
): Sheet {
  return {
    name: table.sheet,
    widths,
    frozen: { rows: 1, columns },
    filter: true,
    choices: [],
    rows: () => [
      table.columns.map((column) => heading(names[column])),
      ...rows.map((cells) => table.columns.map((column) => cells[column])),
    ],
  };
}

/** The realisation that holds in each centre. model.md, section 3. */
export function realisations({ layout, scenario }: Book): number[] {
  const found: number[] = [];
  for (const { centre, parent } of layout.centres) {
    found.push(centre.realisation ?? found[parent] ?? scenario.realisation);
  }
  return found;
}

export const CENTRE_HEADINGS: Record<(typeof CENTRES.columns)[number], string> = {
  no: 'No.',
  code: 'Code',
  name: 'Cost centre',
  parent: 'Above it',
  ownRealisation: 'Own realisation',
  realisation: 'Realisation in use',
};

export function centresSheet(book: Book): Sheet {
  const values = realisations(book);
  const rows = book.layout.centres.map(({ centre, parent }, row): Cells<(typeof CENTRES.columns)[number]> => {
    const own = inTable(CENTRES, 'ownRealisation', row);
    const above = parent === -1 ? 'scenarioRealisation' : inTable(CENTRES, 'realisation', parent);
    return {
      no: fixed(row + 1, 'whole'),
      code: label(centre.code),
      name: label(centre.name),
      parent: label(centre.parent ?? ''),
      ownRealisation: input(centre.realisation, 'share'),
      realisation: formula(`IF(ISNUMBER(${own}),${own},${above})`, values[row] ?? 0, 'share'),
    };
  });
  return tableSheet(CENTRES, CENTRE_HEADINGS, rows, { widths: [6, 16, 40, 16, 14], columns: 2 });
}

const atPoint = (cells: readonly string[]) => `CHOOSE(pointNumber,${cells.join(',')})`;

/** exposure · (timeSaved − review) at the point in use, review from the other end of its triple. model.md, section 2. */
function gainFormula(cell: (name: string) => string): string {
  const [low, likely, high] = triple('review').map(cell);
  const review = atPoint([high ?? '', likely ?? '', low ?? '']);
  return `${atPoint(triple('exposure').map(cell))}*(${atPoint(triple('timeSaved').map(cell))}-${review})`;
}

const tripleCells = <Name extends string>(name: Name, values: Triple | undefined) =>
  Object.fromEntries(triple(name).map((column, i) => [column, input(values?.[i], 'share')])) as Record<
    `${Name}${'Low' | 'Likely' | 'High'}`,
    Cell
  >;

export const TASK_HEADINGS: Record<(typeof TASKS.columns)[number], string> = {
  role: 'Role',
  roleNo: 'Role no.',
  name: 'Task',
  share: 'Share of the role’s time',
  exposureLow: 'Exposure, low',
  exposureLikely: 'Exposure, likely',
  exposureHigh: 'Exposure, high',
  timeSavedLow: 'Time saved, low',
  timeSavedLikely: 'Time saved, likely',
  timeSavedHigh: 'Time saved, high',
  reviewLow: 'Review, low',
  reviewLikely: 'Review, likely',
  reviewHigh: 'Review, high',
  gain: 'Part of the role’s net gain',
};

const INDEX: Readonly<Record<Point, number>> = { conservative: 0, likely: 1, ambitious: 2 };

const tasksOf = ({ layout }: Book) =>
  layout.roles.flatMap(({ role }, row) => (role.estimate?.tasks ?? []).map((task) => ({ task, role, row })));

export function tasksSheet(book: Book): Sheet {
  const point = INDEX[book.scenario.point];
  const rows = tasksOf(book).map(({ task, role, row }, i): Cells<(typeof TASKS.columns)[number]> => {
    const cell = (name: string) => inTable<string>(TASKS, name, i);
    const gain =
      task.share *
      ((task.exposure[point] ?? 0) * ((task.timeSaved[point] ?? 0) - (task.review[2 - point] ?? 0)));
    return {
      role: label(role.code),
      roleNo: fixed(row + 1, 'whole'),
      name: label(task.name),
      share: input(task.share, 'share'),
      ...tripleCells('exposure', task.exposure),
      ...tripleCells('timeSaved', task.timeSaved),
      ...tripleCells('review', task.review),
      gain: formula(`${cell('share')}*${gainFormula(cell)}`, gain, 'share'),
    };
  });
  return tableSheet(TASKS, TASK_HEADINGS, rows, { widths: [16, 8, 36, 12], columns: 3 });
}

export const OPTION_HEADINGS: Record<(typeof OPTIONS.columns)[number], string> = {
  no: 'No.',
  system: 'System',
  option: 'Option',
  name: 'Name',
  kind: 'Kind',
  start: 'Go-live',
  end: 'End',
  seatPrice: 'Seat, a user and month',
  unitPrice: 'Use, a unit',
  fixedMonthly: 'Fixed, a month',
  blockCapacity: 'Block, units a month',
  blockMonthly: 'Block, cost a month',
  upfront: 'Up-front',
  buildMonths: 'Months to build',
  refreshEvery: 'Refresh, every … months',
  refreshCost: 'Refresh, cost',
  onboarding: 'Onboarding, a new user',
  priceTrend: 'Price trend a year',
  startIndex: 'Go-live, month of the plan',
  endIndex: 'End, month of the plan',
};

const monthsFromStart = (cell: string) =>
  `(YEAR(${cell})-YEAR(startMonth))*12+MONTH(${cell})-MONTH(startMonth)`;

const optionsOf = ({ plan }: Book) =>
  plan.systems.flatMap((system) => system.options.map((option) => ({ system, option })));

export function optionsSheet(book: Book): Sheet {
  const rows = optionsOf(book).map(({ system, option }, i): Cells<(typeof OPTIONS.columns)[number]> => {
    const start = inTable(OPTIONS, 'start', i);
    const end = inTable(OPTIONS, 'end', i);
    return {
      no: fixed(i + 1, 'whole'),
      system: label(system.code),
      option: label(option.code),
      name: label(option.name),
      kind: label(option.kind),
      start: input(serialOf(option.start), 'month'),
      end: input(option.end === undefined ? null : serialOf(option.end), 'month'),
      seatPrice: input(option.seatPrice, 'money'),
      unitPrice: input(option.unitPrice, 'money'),
      fixedMonthly: input(option.fixedMonthly, 'money'),
      blockCapacity: input(option.block?.capacity, 'fte'),
      blockMonthly: input(option.block?.monthly, 'money'),
      upfront: input(option.upfront, 'money'),
      buildMonths: input(option.buildMonths, 'whole'),
      refreshEvery: input(option.refresh?.everyMonths, 'whole'),
      refreshCost: input(option.refresh?.cost, 'money'),
      onboarding: input(option.onboarding, 'money'),
      priceTrend: input(option.priceTrend, 'share'),
      startIndex: formula(monthsFromStart(start), indexOf(book, option.start), 'whole'),
      endIndex: formula(
        `IF(ISNUMBER(${end}),${monthsFromStart(end)},${NEVER})`,
        option.end === undefined ? NEVER : indexOf(book, option.end),
        'whole',
      ),
    };
  });
  return tableSheet(OPTIONS, OPTION_HEADINGS, rows, { widths: [6, 18, 16, 28, 18, 12], columns: 3 });
}

export const SYSTEM_HEADINGS: Record<SystemColumn, string> = {
  ...OPTION_HEADINGS,
  no: 'No.',
  code: 'Code',
  name: 'AI system',
  unit: 'Unit of use',
  option: 'Option in use',
  optionNo: 'Its no. among the options',
  outsideRoles: 'Role lines elsewhere that name it',
  outsideFte: 'Their FTE',
  namingRoles: 'All role lines that name it',
  namingFte: 'FTE of all of them',
};

/** A system's terms: those of its option in use. */
export function termsOf(book: Book, s: number): Record<(typeof TERMS)[number], number> {
  const option = book.chosen[s];
  if (!option) throw new Error('A system has no option.');
  return {
    startIndex: indexOf(book, option.start),
    endIndex: option.end === undefined ? NEVER : indexOf(book, option.end),
    seatPrice: option.seatPrice,
    unitPrice: option.unitPrice,
    fixedMonthly: option.fixedMonthly,
    blockCapacity: option.block?.capacity ?? 0,
    blockMonthly: option.block?.monthly ?? 0,
    upfront: option.upfront,
    buildMonths: option.buildMonths,
    refreshEvery: option.refresh?.everyMonths ?? 0,
    refreshCost: option.refresh?.cost ?? 0,
    onboarding: option.onboarding,
    priceTrend: option.priceTrend,
  };
}

export function systemsSheet(book: Book): Sheet {
  const { plan, layout, chosen, naming } = book;
  const options = optionsOf(book);
  const everyOption = allRows(options.length);
  const everyRole = allRows(layout.roles.length);
  const rows = plan.systems.map((system, s): Cells<SystemColumn> => {
    const at = (column: SystemColumn) => inTable(SYSTEMS, column, s);
    const named = naming[s];
    const option = chosen[s];
    if (!named || !option) throw new Error(`The system "${system.code}" is not in the workbook.`);
    const isOption = (column: 'system' | 'option', cell: string) =>
      `EXACT(${columnOf(OPTIONS, column, everyOption)},${cell})`;
    const values = termsOf(book, s);
    const terms = Object.fromEntries(
      TERMS.map((term) => [
        term,
        formula(
          `INDEX(${columnOf(OPTIONS, term, everyOption)},${at('optionNo')})`,
          values[term],
          FORMAT_OF_TERM[term],
        ),
      ]),
    ) as Cells<(typeof TERMS)[number]>;
    return {
      no: fixed(s + 1, 'whole'),
      code: label(system.code),
      name: label(system.name),
      unit: label(system.unit),
      option: formula(sourcingCell(s), option.code, 'text'),
      optionNo: formula(
        `SUMPRODUCT(${isOption('system', at('code'))}*${isOption('option', at('option'))}*${columnOf(OPTIONS, 'no', everyOption)})`,
        options.findIndex((one) => one.system === system && one.option === option) + 1,
        'whole',
      ),
      ...terms,
      outsideRoles: fixed(named.outsideRoles, 'whole'),
      outsideFte: fixed(named.outsideFte, 'fte'),
      namingRoles: formula(
        `COUNTIF(${columnOf(ROLES, 'systemNo', everyRole)},${at('no')})+${at('outsideRoles')}`,
        named.roles,
        'whole',
      ),
      namingFte: formula(
        `SUMIF(${columnOf(ROLES, 'systemNo', everyRole)},${at('no')},${columnOf(ROLES, 'fte', everyRole)})+${at('outsideFte')}`,
        named.fte,
        'fte',
      ),
    };
  });
  return tableSheet(SYSTEMS, SYSTEM_HEADINGS, rows, { widths: [6, 18, 28, 16, 16, 12], columns: 2 });
}

const FORMAT_OF_TERM = {
  startIndex: 'whole',
  endIndex: 'whole',
  seatPrice: 'money',
  unitPrice: 'money',
  fixedMonthly: 'money',
  blockCapacity: 'fte',
  blockMonthly: 'money',
  upfront: 'money',
  buildMonths: 'whole',
  refreshEvery: 'whole',
  refreshCost: 'money',
  onboarding: 'money',
  priceTrend: 'share',
} as const;

export const ROLE_HEADINGS: Record<RoleColumn, string> = {
  code: 'Code',
  title: 'Role',
  costCentre: 'Cost centre',
  no: 'No.',
  centreNo: 'No. of the cost centre',
  driver: 'Driver',
  engagement: 'Engagement',
  location: 'Location',
  country: 'Country',
  grade: 'Grade',
  occupation: 'Occupation',
  heads: 'Heads',
  fte: 'FTE, approved',
  vacant: 'FTE, vacant',
  salary: 'Salary a year',
  onCost: 'On-cost',
  attrition: 'Attrition a year',
  growth: 'Growth a year',
  exposureLow: 'Exposure, low',
  exposureLikely: 'Exposure, likely',
  exposureHigh: 'Exposure, high',
  timeSavedLow: 'Time saved, low',
  timeSavedLikely: 'Time saved, likely',
  timeSavedHigh: 'Time saved, high',
  reviewLow: 'Review, low',
  reviewLikely: 'Review, likely',
  reviewHigh: 'Review, high',
  quality: 'Quality',
  system: 'AI system',
  usage: 'Usage, units an FTE-month',
  rolloutStart: 'Rollout from',
  rampMonths: 'Ramp, months',
  ceilingLow: 'Ceiling, low',
  ceilingLikely: 'Ceiling, likely',
  ceilingHigh: 'Ceiling, high',
  curve: 'Curve',
  evidence: 'Evidence',
  evidenceSource: 'Its source',
  evidenceRationale: 'Its rationale',
  evidenceOwner: 'Its owner',
  evidenceReviewBy: 'Review by',
  contractor: 'Contractor (1) or employee (0)',
  systemNo: 'No. of the AI system',
  gain: 'Net gain',
  ceiling: 'Ceiling in use',
  begin: 'Rollout, month of the plan',
  end: 'System ends, month of the plan',
  loadBase: 'Load, yearly factor',
  stayRate: 'Stay, monthly share',
  loaded: 'Loaded pay a month',
  realisation: 'Realisation in use',
  supervised: 'FTE supervised at the start',
  share: 'Share of shared costs',
  seatRate: 'Seat, price in use',
  useRate: 'Use, price in use',
  onboardingRate: 'Onboarding, price in use',
};

/** What follows from a role's inputs and the scenario, before any month. */
export type RoleTerms = {
  /** Row of its system, or −1. */
  systemRow: number;
  gain: number;
  ceiling: number;
  begin: number;
  end: number;
  loadBase: number;
  stayRate: number;
  loaded: number;
  realisation: number;
  supervised: number;
  share: number;
  seatRate: number;
  useRate: number;
  onboardingRate: number;
};

export function roleTermsOf(book: Book): RoleTerms[] {
  const { plan, layout, scenario, naming } = book;
  const systems = rowsByCode(plan.systems);
  const realisation = realisations(book);
  return layout.roles.map(({ role, centre }): RoleTerms => {
    const { estimate } = role;
    const system = estimate?.system === undefined ? -1 : (systems.get(estimate.system) ?? -1);
    const terms = system === -1 ? undefined : termsOf(book, system);
    const named = naming[system];
    const at = estimate ? augmentationAt(estimate, scenario.point) : undefined;
    const run = role.driver === 'span' ? layout.runs(centre).workload : null;
    const supervised = run
      ? layout.roles.slice(run.first, run.last + 1).reduce((sum, one) => sum + one.role.fte, 0)
      : 0;
    return {
      systemRow: system,
      gain: at?.gain ?? 0,
      ceiling: at?.ceiling ?? 0,
      begin: estimate
        ? Math.max(0, indexOf(book, estimate.rollout.start), terms?.startIndex ?? 0) + scenario.delayMonths
        : NEVER,
      end: terms?.endIndex ?? NEVER,
      loadBase: 1 + role.growth + scenario.growthShift,
      stayRate: (1 - role.attrition) ** (1 / 12),
      loaded: (role.salary * (1 + role.onCost)) / 12,
      realisation: realisation[centre] ?? 0,
      supervised,
      share: named ? (named.fte > 0 ? role.fte / named.fte : 1 / named.roles) : 0,
      seatRate: (terms?.seatPrice ?? 0) * scenario.priceFactor,
      useRate: (terms?.unitPrice ?? 0) * scenario.priceFactor,
      onboardingRate: (terms?.onboarding ?? 0) * scenario.priceFactor,
    };
  });
}

export function rolesSheet(book: Book): Sheet {
  const terms = roleTermsOf(book);
  const everySystem = allRows(book.plan.systems.length);
  const everyTask = allRows(tasksOf(book).length);
  const rows = book.layout.roles.map(({ role, centre }, row): Cells<RoleColumn> => {
    const term = terms[row];
    if (!term) throw new Error(`The role "${role.code}" is not in the workbook.`);
    const at = (column: RoleColumn) => inTable(ROLES, column, row);
    const ofSystem = (column: SystemColumn) =>
      `INDEX(${columnOf(SYSTEMS, column, everySystem)},${at('systemNo')})`;
    const ifSystem = (otherwise: number, text: string) => `IF(${at('systemNo')}=0,${otherwise},${text})`;
    const rate = (column: SystemColumn) => ifSystem(0, `${ofSystem(column)}*priceFactor`);
    const begin = `MAX(0,${monthsFromStart(at('rolloutStart'))},${ifSystem(0, ofSystem('startIndex'))})+delayMonths`;
    const tasks = `SUMIF(${columnOf(TASKS, 'roleNo', everyTask)},${at('no')},${columnOf(TASKS, 'gain', everyTask)})`;
    const run = role.driver === 'span' ? book.layout.runs(centre).workload : null;
    return {
      ...roleInputs(role, { row, centre }),
      contractor: formula(
        `IF(${at('engagement')}="contractor",1,0)`,
        Number(role.engagement === 'contractor'),
        'whole',
      ),
      systemNo: formula(
        `IF(${at('system')}="",0,SUMPRODUCT(EXACT(${columnOf(SYSTEMS, 'code', everySystem)},${at('system')})*${columnOf(SYSTEMS, 'no', everySystem)}))`,
        term.systemRow + 1,
        'whole',
      ),
      gain: formula(
        `${gainFormula((name) => inTable<string>(ROLES, name, row))}+${tasks}`,
        term.gain,
        'share',
      ),
      ceiling: formula(atPoint(triple('ceiling').map((name) => at(name))), term.ceiling, 'share'),
      begin: formula(`IF(ISNUMBER(${at('rolloutStart')}),${begin},${NEVER})`, term.begin, 'whole'),
      end: formula(ifSystem(NEVER, ofSystem('endIndex')), term.end, 'whole'),
      loadBase: formula(`1+${at('growth')}+growthShift`, term.loadBase, 'factor'),
      stayRate: formula(`(1-${at('attrition')})^(1/12)`, term.stayRate, 'factor'),
      loaded: formula(`${at('salary')}*(1+${at('onCost')})/12`, term.loaded, 'money'),
      realisation: formula(ofTable(CENTRES, 'realisation', centre), term.realisation, 'share'),
      supervised: run
        ? formula(`SUM(${columnOf(ROLES, 'fte', run)})`, term.supervised, 'fte')
        : fixed(0, 'fte'),
      share: formula(
        ifSystem(
          0,
          `IF(${ofSystem('namingFte')}>0,${at('fte')}/${ofSystem('namingFte')},1/${ofSystem('namingRoles')})`,
        ),
        term.share,
        'share',
      ),
      seatRate: formula(rate('seatPrice'), term.seatRate, 'money'),
      useRate: formula(rate('unitPrice'), term.useRate, 'money'),
      onboardingRate: formula(rate('onboarding'), term.onboardingRate, 'money'),
    };
  });
  return {
    ...tableSheet(ROLES, ROLE_HEADINGS, rows, { widths: [16, 36, 16, 6, 8, 12], columns: 2 }),
    choices: [
      { range: choiceRange('engagement', rows.length), values: ['employee', 'contractor'] },
      { range: choiceRange('curve', rows.length), values: ['linear', 's'] },
    ],
  };
}

function choiceRange(column: RoleColumn, count: number): string {
  const last = Math.max(0, count - 1);
  return `${inTable(ROLES, column, 0)}:${inTable(ROLES, column, last)}`.replaceAll('$', '');
}

type RoleInput = Exclude<RoleColumn, keyof RoleTerms | 'contractor' | 'systemNo'>;

function roleInputs(role: Role, { row, centre }: { row: number; centre: number }): Cells<RoleInput> {
  const { estimate } = role;
  const text = (value: string | undefined): Cell => label(value ?? '');
  const month = (value: string | undefined): Value => (value === undefined ? null : serialOf(value));
  const evidence = estimate?.evidence;
  return {
    code: label(role.code),
    title: label(role.title),
    costCentre: label(role.costCentre),
    no: fixed(row + 1, 'whole'),
    centreNo: fixed(centre + 1, 'whole'),
    driver: label(role.driver),
    engagement: input(role.engagement, 'text'),
    location: label(role.location),
    country: label(role.country),
    grade: label(role.grade),
    occupation: text(role.occupation),
    heads: role.heads === undefined ? EMPTY : fixed(role.heads, 'whole'),
    fte: input(role.fte, 'fte'),
    vacant: input(role.vacant, 'fte'),
    salary: input(role.salary, 'money'),
    onCost: input(role.onCost, 'share'),
    attrition: input(role.attrition, 'share'),
    growth: input(role.growth, 'share'),
    ...tripleCells('exposure', estimate?.exposure),
    ...tripleCells('timeSaved', estimate?.timeSaved),
    ...tripleCells('review', estimate?.review),
    quality: input(estimate?.quality, 'share'),
    system: input(estimate?.system ?? '', 'text'),
    usage: input(estimate?.usage, 'fte'),
    rolloutStart: input(month(estimate?.rollout.start), 'month'),
    rampMonths: input(estimate?.rollout.rampMonths, 'whole'),
    ...tripleCells('ceiling', estimate?.rollout.ceiling),
    curve: input(estimate?.rollout.curve ?? '', 'text'),
    evidence: text(evidence?.class),
    evidenceSource: text(evidence?.source),
    evidenceRationale: text(evidence?.rationale),
    evidenceOwner: text(evidence?.owner),
    evidenceReviewBy: text(evidence?.reviewBy),
  };
}
