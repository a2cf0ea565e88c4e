import type { Role, Scenario } from '@/lib/engine';
import type { Fault } from '@/lib/result';
import { faultsOf } from './faults';
import { roleSchema } from './schemas';

/** What of its plan one role line is checked against. */
export type RoleSurroundings = {
  scenarios: readonly Pick<Scenario, 'name' | 'growthShift'>[];
  /** Codes of the plan's systems. */
  systems: ReadonlySet<string>;
};

/** Everything that is wrong with one role line, by field. Codes of other lines are not known here. model.md, sections 1 and 2. */
export function roleFaults(role: Role, { scenarios, systems }: RoleSurroundings): Fault[] {
  const parsed = roleSchema.safeParse(role);
  const faults: Fault[] = parsed.success
    ? []
    : faultsOf(parsed.error, role).map(({ path, found, expected }) => ({ path, found, expected }));
  if (role.estimate?.system !== undefined && !systems.has(role.estimate.system)) {
    faults.push({ path: 'estimate.system', found: role.estimate.system, expected: 'a system of this plan' });
  }
  const emptied = scenarios.find((scenario) => !(1 + role.growth + scenario.growthShift > 0));
  if (emptied && role.driver === 'workload' && role.growth > -1) {
    faults.push({
      path: 'growth',
      found: `${role.growth} with a growth shift of ${emptied.growthShift} in the scenario ${emptied.name}`,
      expected: 'growth and shift above -1 together',
    });
  }
  return faults;
}
