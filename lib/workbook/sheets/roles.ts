import { augmentationAt, type Role } from '@/lib/engine';
import { type Book, indexOf, NEVER, rowsByCode, serialOf } from '../book';
import { type Cell, EMPTY, fixed, formula, input, label, type Sheet, type Value } from '../cells';
import { allRows, columnOf, inTable, ofTable } from '../references';
import { realisations } from './cost-centres';
import { CENTRES, ROLES, type RoleColumn, SYSTEMS, type SystemColumn, TASKS } from './input-tables';
import { monthsFromStart } from './options';
import { termsOf } from './systems';
import { type Cells, tableSheet } from './table-sheet';
import { tasksOf } from './tasks';
import { atPoint, gainFormula, TRIPLE_HEADINGS, triple, tripleCells } from './triples';

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
  ...TRIPLE_HEADINGS,
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
