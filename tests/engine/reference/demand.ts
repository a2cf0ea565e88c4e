/** model.md, section 3: demand and target. */
import type { Role } from '@/lib/engine/types';
import { at, type ByRole, type Case, eachMonth, type Months, of, rolesUnder, sum } from './case';
import { load } from './time';

export function workloadDemand(c: Case, role: Role): Months {
  return eachMonth(c.plan, (t) => role.fte * load(c.scenario, role, t));
}

/** The workload roles in its cost centre and in all centres below it, contractors too. */
function supervised(c: Case, role: Role): Role[] {
  return rolesUnder(c.plan, role.costCentre).filter((below) => below.driver === 'workload');
}

/** `staff` is that of the workload roles, in the baseline the baseline's. */
export function spanDemand(c: Case, role: Role, staff: ByRole): Months {
  const below = supervised(c, role);
  const F = sum(below.map((one) => one.fte));
  return eachMonth(c.plan, (t) =>
    F === 0 ? role.fte : (role.fte * sum(below.map((one) => at(of(staff, one), t)))) / F,
  );
}

/** The cost centre's own, else its nearest ancestor's that has one, else the scenario's. */
function realisation(c: Case, role: Role): number {
  let code: string | null = role.costCentre;
  while (code !== null) {
    const centre = c.plan.costCentres.find((one) => one.code === code);
    if (centre === undefined) throw new Error(`no cost centre ${code}`);
    if (centre.realisation !== undefined) return centre.realisation;
    code = centre.parent;
  }
  return c.scenario.realisation;
}

export function free(c: Case, demand: number, freed: number): number {
  return c.isBaseline ? 0 : demand * freed;
}

function cash(c: Case, role: Role, month: { demand: number; demand0: number; free: number }): number {
  const netted =
    realisation(c, role) * Math.max(0, month.free) + Math.min(0, month.free) + (month.demand0 - month.demand);
  return c.scenario.wholePositions && netted > 0 ? Math.floor(netted + 1e-9) : netted;
}

export function target(
  c: Case,
  role: Role,
  month: { demand: number; demand0: number; free: number },
): number {
  return c.isBaseline ? month.demand : Math.max(0, month.demand0 - cash(c, role, month));
}

export function reinvested(month: { demand: number; free: number; target: number }): number {
  return month.free + month.target - month.demand;
}
