import type { Plan, Scenario } from '@/lib/engine/types';
import { input, SYSTEM, systemSheet, TIME } from './inputs';
import type { Layout } from './layout';
import { FTE } from './roles';
import { type Cell, cell, columnName, fixed, fixedRange, monthColumn, range, type Workbook } from './sheet';

/** Sheets of one row a system and one column a month. */
const SYSTEM_SHEETS = [
  'Trend',
  'SystemUsers',
  'SystemVolume',
  'Blocks',
  'BlockCost',
  'FixedCost',
  'UpfrontCost',
  'RefreshCost',
] as const;
type SystemFormulas = Record<(typeof SYSTEM_SHEETS)[number], Cell>;

/** The sheets whose costs are shared among centres, by the series that they make. */
export const SHARED = {
  block: 'BlockCost',
  fixed: 'FixedCost',
  upfront: 'UpfrontCost',
  refresh: 'RefreshCost',
} as const;

function systemFormulas(
  layout: Layout,
  s: number,
  t: number,
  has: { block: boolean; refresh: boolean },
): SystemFormulas {
  const month = cell('Time', monthColumn(t), TIME.index);
  const at = (column: keyof typeof SYSTEM) => fixed('System', SYSTEM[column], s);
  const now = (sheet: (typeof SYSTEM_SHEETS)[number]) => cell(sheet, monthColumn(t), s);
  const all = { first: 0, last: layout.roles.length - 1 };
  const sumOf = (sheet: string) =>
    `=SUMIF(${fixedRange('Names', 'A', all)},${s + 1},${range(sheet, monthColumn(t), all)})`;
  const runs = `AND(${month}>=${at('start')},${month}<${at('end')})`;
  const factor = input('priceFactor');
  const late = `MIN(${at('build')},MAX(0,${at('build')}-${at('start')}))`;
  const parts = `IF(AND(${month}>=${at('start')}-${at('build')},${month}<${at('start')}),1,0)+IF(${month}=0,${late},0)`;
  const atOnce = `IF(${month}=${at('start')},${at('upfront')},0)`;
  const paid = `IF(${at('build')}=0,${atOnce},${at('upfront')}/MAX(1,${at('build')})*(${parts}))`;
  const due = `AND(${month}>${at('start')},${month}<${at('end')},MOD(${month}-${at('start')},${at('every')})=0)`;
  return {
    Trend: `=(1+${at('trend')})^(${month}/12)`,
    SystemUsers: sumOf('Users'),
    SystemVolume: sumOf('Volume'),
    Blocks: has.block
      ? `=IF(${runs},MAX(1,CEILING(${now('SystemVolume')}/${at('capacity')}-0.000000001,1)),0)`
      : 0,
    BlockCost: has.block ? `=${now('Blocks')}*${at('block')}*${now('Trend')}*${factor}` : 0,
    FixedCost: `=IF(${runs},${at('fixed')}*${factor},0)`,
    UpfrontCost: `=IF(${at('start')}<0,0,${paid}*${factor})`,
    RefreshCost: has.refresh ? `=IF(${due},${at('refresh')}*${factor},0)` : 0,
  };
}

/** Sheet `Share`: each centre's part (column) of each system's shared costs (row); the last column is the whole. */
function shareSheet({ plan, centres, roles }: Layout): Cell[][] {
  const all = { first: 0, last: roles.length - 1 };
  const [fte, system, centre] = [
    fixedRange('Role', FTE, all),
    fixedRange('Names', 'A', all),
    fixedRange('Names', 'B', all),
  ];
  return plan.systems.map((_, s) => [
    ...centres.map(({ last }, c) => {
      const within = `${centre},">=${c + 1}",${centre},"<=${last + 1}"`;
      return `=IFERROR(SUMIFS(${fte},${system},${s + 1},${within})/SUMIF(${system},${s + 1},${fte}),0)`;
    }),
    1,
  ]);
}

/** A centre's part of a shared cost in a month; the centre after the last is the plan. */
export function sharedFormula(layout: Layout, sheet: string, centre: number, t: number): string {
  const systems = { first: 0, last: layout.plan.systems.length - 1 };
  const share = fixedRange('Share', columnName(centre), systems);
  return `=SUMPRODUCT(${share},${range(sheet, monthColumn(t), systems)})`;
}

export function addSystemSheets(workbook: Workbook, layout: Layout, scenario: Scenario): void {
  const { plan } = layout;
  const terms = systemSheet(plan, scenario);
  workbook.set('System', terms);
  workbook.set('Share', shareSheet(layout));
  for (const sheet of SYSTEM_SHEETS)
    workbook.set(
      sheet,
      plan.systems.map(() => [0]),
    );
  for (const [s, row] of terms.entries()) {
    const holds = (column: keyof typeof SYSTEM) => Number(row[Object.keys(SYSTEM).indexOf(column)]) > 0;
    const has = { block: holds('capacity'), refresh: holds('every') };
    for (const t of monthsOf(plan)) {
      const formulas = systemFormulas(layout, s, t, has);
      for (const sheet of SYSTEM_SHEETS) workbook.get(sheet)?.[s]?.push(formulas[sheet]);
    }
  }
}

export function monthsOf(plan: Plan): number[] {
  return Array.from({ length: plan.plan.months }, (_, t) => t);
}
