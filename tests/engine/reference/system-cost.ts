/** model.md, section 6: cost of AI systems. */
import type { Plan, Role, SourcingOption, System } from '@/lib/engine/types';
import { adoption } from './augmentation';
import {
  at,
  type ByRole,
  type Case,
  chosenOption,
  eachMonth,
  type Months,
  of,
  rolesNaming,
  sum,
} from './case';
import { indexOf } from './time';

export type OwnUse = Record<'seat' | 'use' | 'onboarding', Months>;
export type SharedCost = Record<'block' | 'fixed' | 'upfront' | 'refresh', Months>;
export type SystemUse = Record<'users' | 'volume' | 'blocks' | 'utilisation', Months>;

const g = (plan: Plan, option: SourcingOption): number => indexOf(plan, option.start);

const e = (plan: Plan, option: SourcingOption): number =>
  option.end === undefined ? Number.POSITIVE_INFINITY : indexOf(plan, option.end);

function runs(plan: Plan, option: SourcingOption, t: number): boolean {
  return g(plan, option) <= t && t < e(plan, option);
}

function k(option: SourcingOption, t: number): number {
  return (1 + option.priceTrend) ** (t / 12);
}

export function users(c: Case, role: Role, staff: Months): Months {
  return eachMonth(c.plan, (t) => at(staff, t) * adoption(c, role, t));
}

export function volume(c: Case, role: Role, demand0: Months): Months {
  return eachMonth(c.plan, (t) => at(demand0, t) * adoption(c, role, t) * (role.estimate?.usage ?? 0));
}

/** What belongs to the role that causes it. */
export function ownUse(c: Case, system: System, usersOfRole: Months, volumeOfRole: Months): OwnUse {
  const option = chosenOption(c.scenario, system);
  const { priceFactor } = c.scenario;
  return {
    seat: eachMonth(c.plan, (t) => at(usersOfRole, t) * option.seatPrice * k(option, t) * priceFactor),
    use: eachMonth(c.plan, (t) => at(volumeOfRole, t) * option.unitPrice * k(option, t) * priceFactor),
    onboarding: eachMonth(c.plan, (t) => {
      const highestSoFar = t === 0 ? 0 : Math.max(...usersOfRole.slice(0, t));
      return option.onboarding * Math.max(0, at(usersOfRole, t) - highestSoFar) * priceFactor;
    }),
  };
}

function blocks(plan: Plan, option: SourcingOption, t: number, volumeOfAll: number): number {
  if (option.block === undefined || !runs(plan, option, t)) return 0;
  return Math.max(1, Math.ceil(volumeOfAll / option.block.capacity - 1e-9));
}

function utilisation(plan: Plan, option: SourcingOption, t: number, volumeOfAll: number): number {
  if (option.block === undefined || !runs(plan, option, t)) return 0;
  return volumeOfAll / (blocks(plan, option, t, volumeOfAll) * option.block.capacity);
}

/** The months in which an equal part of `upfront` is paid, one entry per part, before and after the horizon too. */
function upfrontParts(plan: Plan, option: SourcingOption): number[] {
  const goLive = g(plan, option);
  if (goLive < 0) return [];
  if (option.buildMonths === 0) return [goLive];
  return Array.from({ length: option.buildMonths }, (_, i) => Math.max(0, goLive - option.buildMonths + i));
}

function upfront(plan: Plan, option: SourcingOption, t: number): number {
  const parts = upfrontParts(plan, option);
  const here = parts.filter((month) => month === t).length;
  return here === 0 ? 0 : (option.upfront * here) / parts.length;
}

function refresh(plan: Plan, option: SourcingOption, t: number): number {
  if (option.refresh === undefined || t >= e(plan, option)) return 0;
  const age = t - g(plan, option);
  return age > 0 && age % option.refresh.everyMonths === 0 ? option.refresh.cost : 0;
}

export function systemUse(c: Case, system: System, usersBy: ByRole, volumeBy: ByRole): SystemUse {
  const option = chosenOption(c.scenario, system);
  const roles = rolesNaming(c.plan, system);
  const all = (byRole: ByRole, t: number) => sum(roles.map((role) => at(of(byRole, role), t)));
  return {
    users: eachMonth(c.plan, (t) => all(usersBy, t)),
    volume: eachMonth(c.plan, (t) => all(volumeBy, t)),
    blocks: eachMonth(c.plan, (t) => blocks(c.plan, option, t, all(volumeBy, t))),
    utilisation: eachMonth(c.plan, (t) => utilisation(c.plan, option, t, all(volumeBy, t))),
  };
}

/** What the whole system costs, to be shared among the roles that name it. */
export function sharedCost(c: Case, system: System, use: SystemUse): SharedCost {
  const option = chosenOption(c.scenario, system);
  const { priceFactor } = c.scenario;
  return {
    block: eachMonth(
      c.plan,
      (t) => at(use.blocks, t) * (option.block?.monthly ?? 0) * k(option, t) * priceFactor,
    ),
    fixed: eachMonth(c.plan, (t) => (runs(c.plan, option, t) ? option.fixedMonthly * priceFactor : 0)),
    upfront: eachMonth(c.plan, (t) => upfront(c.plan, option, t) * priceFactor),
    refresh: eachMonth(c.plan, (t) => refresh(c.plan, option, t) * priceFactor),
  };
}

/** A role's part of the shared costs of the system it names: by fte, equally if all are 0. */
export function shareOf(plan: Plan, system: System, role: Role): number {
  const roles = rolesNaming(plan, system);
  const fte = sum(roles.map((one) => one.fte));
  return fte === 0 ? 1 / roles.length : role.fte / fte;
}
