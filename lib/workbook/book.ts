import {
  chosenOption,
  compute,
  monthIndex,
  type Outside,
  type Plan,
  type Scenario,
  type ScenarioResult,
  type SourcingOption,
} from '@/lib/engine';
import { withoutAi } from '@/lib/plan';
import { type Layout, layoutOf } from './layout';

/** What a workbook is made of: a plan, the scenario that it is opened in, and what roles elsewhere put on shared systems. */
export type Source = { plan: Plan; scenario: string; outside?: Outside | undefined };

/** What the sheets are filled from; `result` and `baseline` hold the engine's figures of the scenario, roles included. */
export type Book = {
  plan: Plan;
  scenario: Scenario;
  layout: Layout;
  months: number;
  result: ScenarioResult;
  baseline: ScenarioResult;
  /** The chosen option of each system. */
  chosen: readonly SourcingOption[];
  /** Who names each system, here and elsewhere. */
  naming: readonly Naming[];
};

export type Naming = { roles: number; fte: number; outsideRoles: number; outsideFte: number };

export const NEVER = 1e9;

export function bookOf({ plan, scenario: code, outside }: Source): Book {
  const scenario = plan.scenarios.find((one) => one.code === code);
  if (!scenario) throw new Error(`The plan has no scenario "${code}".`);
  const options = { scenarios: [code], roles: true };
  const [result] = compute(plan, { ...options, ...(outside ? { outside } : {}) }).scenarios;
  const [baseline] = compute(withoutAi(plan), options).scenarios;
  if (!result || !baseline) throw new Error(`The scenario "${code}" was not computed.`);
  const elsewhere = outside && Object.hasOwn(outside, code) ? outside[code] : undefined;
  return {
    plan,
    scenario,
    layout: layoutOf(plan),
    months: plan.plan.months,
    result,
    baseline,
    chosen: plan.systems.map((system) => chosenOption(system, scenario)),
    naming: plan.systems.map((system) => {
      const named = plan.roles.filter((role) => role.estimate?.system === system.code);
      const others = elsewhere && Object.hasOwn(elsewhere, system.code) ? elsewhere[system.code] : undefined;
      const outsideFte = others?.fte ?? 0;
      const outsideRoles = others?.roles ?? 0;
      return {
        roles: named.length + outsideRoles,
        fte: named.reduce((sum, role) => sum + role.fte, 0) + outsideFte,
        outsideRoles,
        outsideFte,
      };
    }),
  };
}

/** Where a month stands in the plan, 0 in its first month. */
export const indexOf = (book: Book, month: string): number => monthIndex(book.plan.plan.start, month);

/** The serial number that spreadsheets keep for the first day of a month; right from March 1900 on. */
export function serialOf(month: string): number {
  const day = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1);
  return day / 86_400_000 + 25_569;
}

/** The row of an item by its code. */
export const rowsByCode = <T extends { code: string }>(items: readonly T[]): Map<string, number> =>
  new Map(items.map((item, row) => [item.code, row]));
