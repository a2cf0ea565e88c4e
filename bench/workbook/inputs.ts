import { monthIndex } from '@/lib/engine';
import type { Plan, Scenario, SourcingOption } from '@/lib/engine/types';
import type { Layout } from './layout';
import { type Cell, cell, fixed, monthColumn, range } from './sheet';

const INPUTS = [
  'point',
  'delayMonths',
  'realisation',
  'wholePositions',
  'growthShift',
  'priceFactor',
  'redeployShare',
  'redeployFillsVacancy',
  'release',
  'noticeMonths',
  'contractorNoticeMonths',
  'releasePace',
  'severanceMonths',
  'recruitmentCost',
  'retrainingCost',
  'discountRate',
  'awardRate',
  'awardMonth',
  'firstMonth',
  'curveFloor',
  'curveRange',
] as const;
export type Input = (typeof INPUTS)[number];

/** The scenario's choices and the plan's terms, one a row of sheet `In`. */
export function inputSheet(plan: Plan, scenario: Scenario): Cell[][] {
  const { policy } = scenario;
  const values: Record<Input, Cell> = {
    ...policy,
    release: Number(policy.release),
    point: ['conservative', 'likely', 'ambitious'].indexOf(scenario.point) + 1,
    delayMonths: scenario.delayMonths,
    realisation: scenario.realisation,
    wholePositions: Number(scenario.wholePositions),
    growthShift: scenario.growthShift,
    priceFactor: scenario.priceFactor,
    discountRate: plan.plan.discountRate,
    awardRate: plan.plan.payAward?.rate ?? 0,
    awardMonth: plan.plan.payAward?.month ?? 0,
    firstMonth: Number(plan.plan.start.slice(5)),
    curveFloor: '=1/(1+EXP(5))',
    curveRange: '=1/(1+EXP(-5))-1/(1+EXP(5))',
  };
  return INPUTS.map((name) => [values[name]]);
}

export function inputRow(name: Input): number {
  return INPUTS.indexOf(name);
}

/** A reference to an input. */
export function input(name: Input): string {
  return fixed('In', 'A', inputRow(name));
}

export const TIME = { index: 0, pay: 1, discount: 2 };

/** Sheet `Time`: the month's index, pay(t) and the discount factor. model.md, sections 1 and 7. */
export function timeSheet(plan: Plan): Cell[][] {
  const months = Array.from({ length: plan.plan.months }, (_, t) => t);
  const index = (t: number) => cell('Time', monthColumn(t), TIME.index);
  const isAward = (t: number) => `MOD(${input('firstMonth')}-1+${index(t)},12)+1=${input('awardMonth')}`;
  return [
    ['', ...months],
    [
      '',
      ...months.map((t) =>
        t === 0
          ? 1
          : `=${cell('Time', monthColumn(t - 1), TIME.pay)}*IF(${isAward(t)},1+${input('awardRate')},1)`,
      ),
    ],
    ['', ...months.map((t) => `=(1+${input('discountRate')})^(-(${index(t)}+1)/12)`)],
  ];
}

/** Sheet `Centre`: the realisation that holds in each centre. model.md, section 3. */
export function centreSheet({ plan, centres }: Layout): Cell[][] {
  return centres.map(({ code, parent }) => {
    const own = plan.costCentres.find((centre) => centre.code === code)?.realisation;
    return [own ?? `=${parent === -1 ? input('realisation') : cell('Centre', 'A', parent)}`];
  });
}

/** Sheet `Task`: the ten numbers of each task, and in K its part of the role's gain. model.md, section 2. */
export function taskSheet({ roles }: Layout): { rows: Cell[][]; gain: string[] } {
  const rows: Cell[][] = [];
  const gain = roles.map(({ role: { estimate } }) => {
    if (estimate === undefined) return '0';
    const { exposure, timeSaved, review } = estimate;
    const whole = exposure && timeSaved && review ? [{ share: 1, exposure, timeSaved, review }] : [];
    const first = rows.length;
    for (const { share, ...task } of estimate.tasks ?? whole) {
      const row = rows.length + 1;
      const point = input('point');
      const gained = `CHOOSE(${point},E${row},F${row},G${row})-CHOOSE(${point},J${row},I${row},H${row})`;
      const formula = `=A${row}*CHOOSE(${point},B${row},C${row},D${row})*(${gained})`;
      rows.push([share, ...task.exposure, ...task.timeSaved, ...task.review, formula]);
    }
    return `SUM(${range('Task', 'K', { first, last: rows.length - 1 })})`;
  });
  return { rows, gain };
}

export const NEVER = 1e9;

/** Sheet `System`: go-live, end, prices of the chosen option, one system a row. */
export function systemSheet(plan: Plan, scenario: Scenario): Cell[][] {
  return plan.systems.map((system) => {
    const option =
      system.options.find((one) => one.code === scenario.sourcing[system.code]) ?? system.options[0];
    if (option === undefined) throw new Error(`${system.code} has no option`);
    return systemRow(plan, option);
  });
}

/** The columns of sheet `System`. */
export const SYSTEM = {
  start: 'A',
  end: 'B',
  seat: 'C',
  unit: 'D',
  fixed: 'E',
  capacity: 'F',
  block: 'G',
  upfront: 'H',
  build: 'I',
  every: 'J',
  refresh: 'K',
  onboarding: 'L',
  trend: 'M',
} as const;

function systemRow(plan: Plan, option: SourcingOption): Cell[] {
  return [
    monthIndex(plan.plan.start, option.start),
    option.end === undefined ? NEVER : monthIndex(plan.plan.start, option.end),
    option.seatPrice,
    option.unitPrice,
    option.fixedMonthly,
    option.block?.capacity ?? 0,
    option.block?.monthly ?? 0,
    option.upfront,
    option.buildMonths,
    option.refresh?.everyMonths ?? 0,
    option.refresh?.cost ?? 0,
    option.onboarding,
    option.priceTrend,
  ];
}
