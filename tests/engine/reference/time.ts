/** model.md, section 1: time. */
import type { Plan, Role, Scenario } from '@/lib/engine/types';
import { horizon } from './case';

function yearAndMonth(month: string): { year: number; month: number } {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined) throw new Error(`not a month: ${month}`);
  return { year, month: number };
}

/** The t of a calendar month, 0 being the plan's first. */
export function indexOf(plan: Plan, month: string): number {
  const first = yearAndMonth(plan.plan.start);
  const that = yearAndMonth(month);
  return (that.year - first.year) * 12 + (that.month - first.month);
}

/** 1 … 12. */
function calendarMonth(plan: Plan, t: number): number {
  return ((yearAndMonth(plan.plan.start).month - 1 + t) % 12) + 1;
}

export function monthNames(plan: Plan): string[] {
  const first = yearAndMonth(plan.plan.start);
  return horizon(plan).map((t) => {
    const year = first.year + Math.floor((first.month - 1 + t) / 12);
    return `${String(year).padStart(4, '0')}-${String(calendarMonth(plan, t)).padStart(2, '0')}`;
  });
}

/** The months k = 1 … t whose calendar month is payAward.month. */
function n(plan: Plan, t: number): number {
  return horizon(plan).filter((k) => k >= 1 && k <= t && calendarMonth(plan, k) === plan.plan.payAward?.month)
    .length;
}

export function pay(plan: Plan, t: number): number {
  return (1 + (plan.plan.payAward?.rate ?? 0)) ** n(plan, t);
}

export function load(scenario: Scenario, role: Role, t: number): number {
  return (1 + role.growth + scenario.growthShift) ** (t / 12);
}
