import type { Reader } from '@/db';
import { type InPlan, listScenarios } from '@/db/queries/plans';
import { listSystems } from '@/db/queries/roles';
import { lowestGrowth } from '@/db/queries/scenarios';
import { listAllOptions } from '@/db/queries/systems';
import type { Scenario } from '@/lib/engine';
import { AppError } from '@/lib/errors';
import type { Fault } from '@/lib/result';

/** Refuses what holds only within its plan: sourcing that names what is not there, a volume of work that falls to 0. model.md, sections 1 and 6. */
export async function refuseScenarioFaults(
  reader: Reader,
  inPlan: InPlan,
  scenario: Omit<Scenario, 'code'>,
): Promise<void> {
  const faults = [
    ...(await sourcingFaults(reader, inPlan, scenario.sourcing)),
    ...growthFaults(await lowestGrowth(reader, inPlan), scenario.growthShift),
  ];
  if (faults.length > 0) throw invalid(faults);
}

/** @throws INVALID where another scenario of the plan has the code */
export async function refuseTakenCode(reader: Reader, inPlan: InPlan, code: string): Promise<void> {
  const taken = (await listScenarios(reader, inPlan)).find((row) => row.code === code);
  if (!taken) return;
  throw invalid([
    { path: 'code', found: `${code}, the code of ${taken.name}`, expected: 'a code of its own' },
  ]);
}

const invalid = (faults: Fault[]) =>
  new AppError('INVALID', 'Some values cannot be used. Nothing was changed; correct them and try again.', {
    faults,
  });

async function sourcingFaults(
  reader: Reader,
  inPlan: InPlan,
  sourcing: Scenario['sourcing'],
): Promise<Fault[]> {
  const systems = new Map((await listSystems(reader, inPlan)).map((s) => [s.code, s.id]));
  const options = await listAllOptions(reader, inPlan);
  return Object.entries(sourcing).flatMap(([system, option]) => {
    const path = `sourcing.${system}`;
    const systemId = systems.get(system);
    if (systemId === undefined) return [{ path, found: system, expected: 'a system of this plan' }];
    const known = options.some((row) => row.systemId === systemId && row.code === option);
    return known ? [] : [{ path, found: option, expected: 'a sourcing option of this system' }];
  });
}

function growthFaults(lowest: number | null, shift: number): Fault[] {
  if (lowest === null || 1 + lowest + shift > 0) return [];
  return [
    {
      path: 'growthShift',
      found: `${shift}, with a role whose growth is ${lowest}`,
      expected: 'growth and shift above -1 together',
    },
  ];
}
