/**
 * The second implementation of model.md, sections 1–8: slow, literal, one function per formula, in the page's order
 * and names. It shares nothing with lib/engine but the types of its input.
 */
import type { Plan, Role, Scenario, SourcingOption, System } from '@/lib/engine/types';

/** One number per month, t = 0 … months − 1. */
export type Months = number[];
export type ByRole = Map<string, Months>;

/** One scenario of a plan, or its baseline: the same with every adoption 0 and no AI system (section 3). */
export type Case = { plan: Plan; scenario: Scenario; isBaseline: boolean };

export function at(months: readonly number[], t: number): number {
  const value = months[t];
  if (value === undefined) throw new Error(`no month ${t} among ${months.length}`);
  return value;
}

export function of(byRole: ByRole, role: Role): Months {
  const months = byRole.get(role.code);
  if (months === undefined) throw new Error(`nothing for role ${role.code}`);
  return months;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** t = 0 … months − 1. */
export function horizon(plan: Plan): number[] {
  return Array.from({ length: plan.plan.months }, (_, t) => t);
}

export function eachMonth(plan: Plan, formula: (t: number) => number): Months {
  return horizon(plan).map(formula);
}

/** Section 6: scenario.sourcing picks one, else the first. */
export function chosenOption(scenario: Scenario, system: System): SourcingOption {
  const code = scenario.sourcing[system.code];
  const option = system.options.find((one) => one.code === code) ?? system.options[0];
  if (option === undefined) throw new Error(`system ${system.code} has no option`);
  return option;
}

export function systemOf(plan: Plan, role: Role): System | undefined {
  return plan.systems.find((system) => system.code === role.estimate?.system);
}

/** The centre itself and all centres below it. */
export function centresFrom(plan: Plan, code: string): string[] {
  const children = plan.costCentres.filter((centre) => centre.parent === code);
  return [code, ...children.flatMap((child) => centresFrom(plan, child.code))];
}

export function rolesUnder(plan: Plan, centre: string): Role[] {
  const centres = centresFrom(plan, centre);
  return plan.roles.filter((role) => centres.includes(role.costCentre));
}

export function rolesNaming(plan: Plan, system: System): Role[] {
  return plan.roles.filter((role) => role.estimate?.system === system.code);
}
