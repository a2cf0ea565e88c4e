import { monthIndex } from '@/lib/engine';
import { input, SYSTEM, TIME } from './inputs';
import type { Layout } from './layout';
import { type Cell, cell, fixed, monthColumn, range, type Workbook } from './sheet';

/** The columns of sheet `Role`: the inventory, then what follows from it and the scenario. */
const ROLE = {
  fte: 'A',
  opening: 'B',
  salary: 'C',
  onCost: 'D',
  attrition: 'E',
  growth: 'F',
  usage: 'G',
  quality: 'H',
  start: 'I',
  ramp: 'J',
  low: 'K',
  likely: 'L',
  high: 'M',
  gain: 'N',
  ceiling: 'O',
  begin: 'P',
  end: 'Q',
  base: 'R',
  stay: 'S',
  loaded: 'T',
  supervised: 'U',
} as const;
type RoleColumn = keyof typeof ROLE;

/** Sheets of one row a role and one column a month. A zero ending marks the baseline. */
export const ROLE_SHEETS = [
  'Adoption',
  'Demand0',
  'Demand',
  'Free',
  'Cash',
  'Target',
  'Leavers',
  'Hires',
  'Redeployed',
  'Released',
  'Staff',
  'Stranded',
  'Pool',
  'Leavers0',
  'Hires0',
  'Redeployed0',
  'Released0',
  'Staff0',
  'Stranded0',
  'Pool0',
  'Payroll',
  'Recruitment',
  'Severance',
  'Retraining',
  'Carried',
  'Cost0',
  'Users',
  'Volume',
  'MostUsers',
  'Seat',
  'Use',
  'Onboarding',
  'QualityStaff',
  'Net',
] as const;
export type RoleSheet = (typeof ROLE_SHEETS)[number];
type Formulas = Record<RoleSheet, Cell>;

type Member = Layout['roles'][number];

function roleRow(layout: Layout, { role, centre, system }: Member, row: number, gain: string): Cell[] {
  const { estimate } = role;
  const at = (column: RoleColumn) => `${ROLE[column]}${row + 1}`;
  const start = estimate ? monthIndex(layout.plan.plan.start, estimate.rollout.start) : 0;
  const live = system === -1 ? '0' : fixed('System', SYSTEM.start, system);
  const below = layout.rows(centre).workload;
  return [
    role.fte,
    role.fte - role.vacant,
    role.salary,
    role.onCost,
    role.attrition,
    role.growth,
    estimate?.usage ?? 0,
    estimate?.quality ?? 0,
    start,
    estimate?.rollout.rampMonths ?? 0,
    ...(estimate?.rollout.ceiling ?? [0, 0, 0]),
    estimate ? `=${gain}` : 0,
    estimate ? `=CHOOSE(${input('point')},${at('low')},${at('likely')},${at('high')})` : 0,
    estimate ? `=MAX(0,${at('start')},${live})+${input('delayMonths')}` : 0,
    system === -1 ? 1e9 : `=${fixed('System', SYSTEM.end, system)}`,
    `=1+${at('growth')}+${input('growthShift')}`,
    `=(1-${at('attrition')})^(1/12)`,
    `=${at('salary')}*(1+${at('onCost')})/12`,
    below === null ? 0 : `=SUM(${range('Role', ROLE.fte, below)})`,
  ];
}

function adoptionFormula(
  { role: { estimate } }: Member,
  at: (column: RoleColumn) => string,
  month: string,
): Cell {
  if (estimate === undefined) return 0;
  const u = `IF(${at('ramp')}=0,1,MIN(1,(${month}-${at('begin')}+1)/${at('ramp')}))`;
  const s = `(1/(1+EXP(-10*(${u}-0.5)))-${input('curveFloor')})/${input('curveRange')}`;
  const shape = estimate.rollout.curve === 's' ? s : u;
  return `=IF(OR(${month}<${at('begin')},${month}>=${at('end')}),0,${at('ceiling')}*${shape})`;
}

/** Section 4 for the plan (`mark` '') or the baseline ('0'); `target` is the sheet of the target. */
function flowFormulas(member: Member, row: number, t: number, mark: '' | '0', target: string) {
  const now = (sheet: string) => cell(`${sheet}${mark}`, monthColumn(t), row);
  const before = (sheet: string) => cell(`${sheet}${mark}`, monthColumn(t - 1), row);
  const at = (column: RoleColumn) => fixed('Role', ROLE[column], row);
  const month = cell('Time', monthColumn(t), TIME.index);
  const need = cell(target, monthColumn(t), row);
  const surplus = `MAX(0,${before('Staff')}-${now('Leavers')}-${need})`;
  const isContractor = member.role.engagement === 'contractor';
  const pace = `MIN(${surplus}-${now('Redeployed')},${input('releasePace')}*${before('Staff')})`;
  return {
    Leavers: `=${before('Staff')}*(1-${at('stay')})`,
    Hires: `=MAX(0,${need}-(${before('Staff')}-${now('Leavers')}))`,
    Redeployed: isContractor ? 0 : `=${input('redeployShare')}*MAX(0,${surplus}-${before('Stranded')})`,
    Released: isContractor
      ? `=IF(${month}>=${input('contractorNoticeMonths')},${surplus},0)`
      : `=IF(AND(${input('release')}=1,${month}>=${input('noticeMonths')}),${pace},0)`,
    Staff: `=${before('Staff')}-${now('Leavers')}+${now('Hires')}-${now('Redeployed')}-${now('Released')}`,
    Stranded: `=MAX(0,${now('Staff')}-${need})`,
    Pool: `=${before('Pool')}*${at('stay')}+${now('Redeployed')}`,
  };
}

/** A role that AI does not touch is its own baseline. */
function sameAsBaseline(row: number, t: number) {
  const baseline = (sheet: string) => `=${cell(`${sheet}0`, monthColumn(t), row)}`;
  return {
    Leavers: baseline('Leavers'),
    Hires: baseline('Hires'),
    Redeployed: baseline('Redeployed'),
    Released: baseline('Released'),
    Staff: baseline('Staff'),
    Stranded: baseline('Stranded'),
    Pool: baseline('Pool'),
  };
}

function demandFormulas(layout: Layout, member: Member, row: number, t: number) {
  const at = (column: RoleColumn) => fixed('Role', ROLE[column], row);
  const month = cell('Time', monthColumn(t), TIME.index);
  if (member.role.driver === 'workload') {
    return {
      Demand0: `=${at('fte')}*${at('base')}^(${month}/12)`,
      Demand: `=${cell('Demand0', monthColumn(t), row)}`,
    };
  }
  const below = layout.rows(member.centre).workload;
  const follow = (sheet: string) =>
    below === null
      ? `=${at('fte')}`
      : `=IF(${at('supervised')}=0,${at('fte')},${at('fte')}*SUM(${range(sheet, monthColumn(t), below)})/${at('supervised')})`;
  return { Demand0: follow('Staff0'), Demand: follow('Staff') };
}

function systemFormulas({ system }: Member, row: number, t: number) {
  const now = (sheet: RoleSheet) => cell(sheet, monthColumn(t), row);
  const at = (column: RoleColumn) => fixed('Role', ROLE[column], row);
  if (system === -1) return { Seat: 0, Use: 0, Onboarding: 0, MostUsers: 0 };
  const price = (column: string) => `${fixed('System', column, system)}*${input('priceFactor')}`;
  const trend = cell('Trend', monthColumn(t), system);
  const before = cell('MostUsers', monthColumn(t - 1), row);
  return {
    Seat: `=${now('Users')}*${price(SYSTEM.seat)}*${trend}`,
    Use: `=${now('Volume')}*${price(SYSTEM.unit)}*${trend}`,
    Onboarding: `=${price(SYSTEM.onboarding)}*MAX(0,${now('Users')}-${before})`,
    MostUsers: `=MAX(${before},${now('Users')})`,
    Volume: `=${now('Demand0')}*${now('Adoption')}*${at('usage')}`,
  };
}

function monthFormulas(layout: Layout, member: Member, row: number, t: number): Formulas {
  const { role, centre } = member;
  const now = (sheet: RoleSheet) => cell(sheet, monthColumn(t), row);
  const at = (column: RoleColumn) => fixed('Role', ROLE[column], row);
  const pay = cell('Time', monthColumn(t), TIME.pay);
  const changes = role.estimate !== undefined || role.driver === 'span';
  const realised = `${fixed('Centre', 'A', centre)}*MAX(0,${now('Free')})+MIN(0,${now('Free')})`;
  const rounded = `IF(AND(${input('wholePositions')}=1,${now('Cash')}>0),FLOOR(${now('Cash')}+0.000000001,1),${now('Cash')})`;
  const severed = `${input('severanceMonths')}*${at('salary')}/12`;
  const isContractor = role.engagement === 'contractor';
  const costs = (mark: '' | '0') => ({
    payroll: `${cell(`Staff${mark}`, monthColumn(t), row)}*${at('loaded')}*${pay}`,
    recruitment: `${cell(`Hires${mark}`, monthColumn(t), row)}*${input('recruitmentCost')}*${at('salary')}*${pay}`,
    severance: isContractor ? '0' : `${cell(`Released${mark}`, monthColumn(t), row)}*${severed}*${pay}`,
    retraining: `${cell(`Redeployed${mark}`, monthColumn(t), row)}*${input('retrainingCost')}*${at('salary')}*${pay}`,
    carried: `${cell(`Pool${mark}`, monthColumn(t), row)}*${at('loaded')}*${pay}*(1-${input('redeployFillsVacancy')})`,
  });
  const plan = costs('');
  const people = ['Payroll', 'Recruitment', 'Severance', 'Retraining', 'Carried'] as const;
  const systems = ['Seat', 'Use', 'Onboarding'] as const;
  const baseline = flowFormulas(member, row, t, '0', 'Demand0');
  return {
    Adoption: adoptionFormula(member, at, cell('Time', monthColumn(t), TIME.index)),
    ...demandFormulas(layout, member, row, t),
    Free: role.estimate ? `=${now('Demand')}*${at('gain')}*${now('Adoption')}` : 0,
    Cash: changes ? `=${realised}+${now('Demand0')}-${now('Demand')}` : 0,
    Target: changes ? `=MAX(0,${now('Demand0')}-${rounded})` : `=${now('Demand0')}`,
    ...(changes ? flowFormulas(member, row, t, '', 'Target') : sameAsBaseline(row, t)),
    Leavers0: baseline.Leavers,
    Hires0: baseline.Hires,
    Redeployed0: baseline.Redeployed,
    Released0: baseline.Released,
    Staff0: baseline.Staff,
    Stranded0: baseline.Stranded,
    Pool0: baseline.Pool,
    Payroll: `=${plan.payroll}`,
    Recruitment: `=${plan.recruitment}`,
    Severance: isContractor ? 0 : `=${plan.severance}`,
    Retraining: isContractor ? 0 : `=${plan.retraining}`,
    Carried: isContractor ? 0 : `=${plan.carried}`,
    Cost0: `=${Object.values(costs('0')).join('+')}`,
    Users: role.estimate ? `=${now('Staff')}*${now('Adoption')}` : 0,
    Volume: 0,
    ...systemFormulas(member, row, t),
    QualityStaff: role.estimate ? `=${now('Users')}*${at('quality')}` : 0,
    Net: `=${now('Cost0')}-(${[...people, ...systems].map(now).join('+')})`,
  };
}

/** What stands in column A, before month 0. */
function opening(sheet: RoleSheet, row: number): Cell {
  return sheet === 'Staff' || sheet === 'Staff0' ? `=${cell('Role', ROLE.opening, row)}` : 0;
}

/** Sheet `Role` and the sheets of one row a role. */
export function addRoleSheets(workbook: Workbook, layout: Layout, gain: readonly string[]): void {
  const months = Array.from({ length: layout.plan.plan.months }, (_, t) => t);
  workbook.set(
    'Role',
    layout.roles.map((member, row) => roleRow(layout, member, row, gain[row] ?? '0')),
  );
  for (const sheet of ROLE_SHEETS)
    workbook.set(
      sheet,
      layout.roles.map((_, row) => [opening(sheet, row)]),
    );
  for (const [row, member] of layout.roles.entries()) {
    for (const t of months) {
      const formulas = monthFormulas(layout, member, row, t);
      for (const sheet of ROLE_SHEETS) workbook.get(sheet)?.[row]?.push(formulas[sheet]);
    }
  }
}

/** Sheet `Names`: the system, counted from 1, 0 for none, and the centre, counted from 1, of each role. */
export function namesSheet({ roles }: Layout): Cell[][] {
  return roles.map(({ system, centre }) => [system + 1, centre + 1]);
}

/** The column of sheet `Role` that holds the approved posts. */
export const FTE = ROLE.fte;
