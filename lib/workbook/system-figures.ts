import { refreshPayments, runningMonths, upfrontPayments } from '@/lib/engine';
import type { Book } from './book';
import { type Figures, running, signsOf } from './role-figures';
import { roleTermsOf } from './sheets/roles';
import { termsOf } from './sheets/systems';
import type { Added, RollupSeries, SystemSeries } from './system-series';

export type SystemFigures = Record<SystemSeries, ArrayLike<number>>;
export type RollupFigures = Record<RollupSeries, ArrayLike<number>>;

/** What the sums of roles that a result does not carry come to. */
function sumOf(name: Added, roles: readonly Figures[], months: number): Float64Array {
  const sum = new Float64Array(months);
  for (const figures of roles) {
    for (let t = 0; t < months; t++) sum[t] = (sum[t] ?? 0) + (figures[name][t] ?? 0);
  }
  return sum;
}

export function systemFigures(book: Book, roles: readonly Figures[]): SystemFigures[] {
  const { plan, months, result, scenario, naming, chosen } = book;
  const terms = roleTermsOf(book);
  return plan.systems.map((system, s): SystemFigures => {
    const level = result.systems[system.code];
    const option = chosen[s];
    if (!level || !option) throw new Error(`The engine has no figures of ${system.code}.`);
    const { startIndex, endIndex, priceTrend, fixedMonthly, blockMonthly } = termsOf(book, s);
    const each = (value: (t: number) => number) => new Float64Array(months).map((_, t) => value(t));
    const isRunning = each((t) => Number(t >= startIndex && t < endIndex));
    const trend = each((t) => (1 + priceTrend) ** (t / 12));
    const span = runningMonths(option, plan.plan);
    const upfrontCost = upfrontPayments(option, span, months).map((paid) => paid * scenario.priceFactor);
    const refreshCost = refreshPayments(option, span, months).map((paid) => paid * scenario.priceFactor);
    const own = roles.filter((_, row) => terms[row]?.systemRow === s);
    const invested = sumOf('invested', own, months);
    const isUnnamed = naming[s]?.roles === 0;
    return {
      ...level.series,
      running: isRunning,
      trend,
      blockCost: each(
        (t) => (level.series.blocks[t] ?? 0) * blockMonthly * (trend[t] ?? 0) * scenario.priceFactor,
      ),
      fixedCost: isRunning.map((on) => on * fixedMonthly * scenario.priceFactor),
      upfrontCost,
      refreshCost,
      invested: isUnnamed ? each((t) => (upfrontCost[t] ?? 0) + (refreshCost[t] ?? 0)) : invested,
      qualityStaff: sumOf('qualityStaff', own, months),
      ...signsOf(running(level.series.net, (sum, net) => sum + net)),
    };
  });
}

/** The plan first, then its centres in the order of the layout. */
export function rollupFigures(
  book: Book,
  roles: readonly Figures[],
  systems: readonly SystemFigures[],
): RollupFigures[] {
  const { layout, result, months, naming } = book;
  const within = (from: number, to: number) =>
    roles.filter((_, row) => {
      const centre = layout.roles[row]?.centre ?? -1;
      return centre >= from && centre <= to;
    });
  const unnamed = systems.filter((_, s) => naming[s]?.roles === 0);
  const lines = [
    { level: result.total, members: [...roles], alone: unnamed },
    ...layout.centres.map(({ centre, last }, row) => ({
      level: result.costCentres[centre.code],
      members: within(row, last),
      alone: [],
    })),
  ];
  return lines.map(({ level, members, alone }): RollupFigures => {
    if (!level) throw new Error('The engine has no figures of a cost centre.');
    const invested = sumOf('invested', members, months);
    for (const system of alone) {
      for (let t = 0; t < months; t++) invested[t] = (invested[t] ?? 0) + (system.invested[t] ?? 0);
    }
    return {
      ...level.series,
      invested,
      qualityStaff: sumOf('qualityStaff', members, months),
      ...signsOf(running(level.series.net, (sum, net) => sum + net)),
    };
  });
}
