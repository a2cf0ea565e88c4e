import { type Level, rolloutShape } from '@/lib/engine';
import type { Book } from './book';
import type { RoleSeries } from './role-series';
import { type RoleTerms, roleTermsOf } from './sheets/roles';
import { timeValues } from './sheets/time';

export type Figures = Record<RoleSeries, ArrayLike<number>>;

const series = (level: Level | undefined, what: string) => {
  if (!level) throw new Error(`The engine has no figures of ${what}.`);
  return level.series;
};

/** Every series of a role by month: the engine's, and from them the steps between that a result does not carry. */
export function roleFigures(book: Book): Figures[] {
  const { layout, result, baseline, months, scenario } = book;
  const { t: index } = timeValues(book);
  return roleTermsOf(book).map((terms, row): Figures => {
    const member = layout.roles[row];
    if (!member) throw new Error('A role is not in the layout.');
    const { role } = member;
    const own = series(result.roles[role.code], role.code);
    const base = series(baseline.roles[role.code], role.code);
    const each = (value: (t: number) => number) => Float64Array.from(index, (_, t) => value(t));
    const at = (values: ArrayLike<number>, t: number) => values[t] ?? 0;
    const { progress, adoption } = adoptionOf(role.estimate?.rollout, terms, months);
    const cash = each(
      (t) =>
        terms.realisation * Math.max(0, at(own.free, t)) +
        Math.min(0, at(own.free, t)) +
        (at(own.baselineDemand, t) - at(own.demand, t)),
    );
    const users = each((t) => at(own.staff, t) * at(adoption, t));
    const opening = role.fte - role.vacant;
    const surplus = (staff: ArrayLike<number>, leavers: ArrayLike<number>, target: ArrayLike<number>) =>
      each((t) => Math.max(0, (t === 0 ? opening : at(staff, t - 1)) - at(leavers, t) - at(target, t)));
    const cumulative = running(own.net, (sum, net) => sum + net);
    return {
      ...own,
      progress,
      adoption,
      baselineLeavers: base.leavers,
      baselineSurplus: surplus(base.staff, base.leavers, base.demand),
      baselineHires: base.hires,
      baselineRedeployed: base.redeployed,
      baselineReleased: base.released,
      baselineStranded: base.stranded,
      baselinePool: base.pool,
      cash,
      taken: cash.map((value) => (scenario.wholePositions && value > 0 ? Math.floor(value + 1e-9) : value)),
      surplus: surplus(own.staff, own.leavers, own.target),
      baselineSeverance: base.severance,
      baselineRetraining: base.retraining,
      users,
      mostUsers: running(users, Math.max),
      volume: each((t) => at(own.baselineDemand, t) * at(adoption, t) * (role.estimate?.usage ?? 0)),
      invested: each(
        (t) =>
          at(own.severance, t) -
          at(base.severance, t) +
          at(own.retraining, t) -
          at(base.retraining, t) +
          at(own.onboarding, t) +
          at(own.upfront, t) +
          at(own.refresh, t),
      ),
      qualityStaff: each((t) => at(own.quality, t) * at(own.staff, t)),
      ...signsOf(cumulative),
    };
  });
}

/** Cumulative net and, from 1, the last month so far in which it is below 0. model.md, section 7. */
export function signsOf(cumulative: Float64Array): { cumulative: Float64Array; lastBelow: Float64Array } {
  let last = 0;
  const lastBelow = cumulative.map((value, t) => {
    if (value < -1e-6) last = t + 1;
    return last;
  });
  return { cumulative, lastBelow };
}

export function running(
  values: ArrayLike<number>,
  next: (before: number, now: number) => number,
): Float64Array {
  let value = 0;
  return Float64Array.from(values, (now) => {
    value = next(value, now);
    return value;
  });
}

type Rollout = { rampMonths: number; curve: 'linear' | 's' };

function adoptionOf(
  rollout: Rollout | undefined,
  { begin, end, ceiling }: RoleTerms,
  months: number,
): { progress: Float64Array; adoption: Float64Array } {
  const progress = new Float64Array(months).map((_, t) => {
    if (!rollout || t < begin) return 0;
    return rollout.rampMonths === 0 ? 1 : Math.min(1, (t - begin + 1) / rollout.rampMonths);
  });
  const adoption = progress.map((u, t) =>
    !rollout || t >= end || u === 0 ? 0 : ceiling * rolloutShape(u, rollout.curve),
  );
  return { progress, adoption };
}
