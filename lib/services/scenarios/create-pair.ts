import { listScenarios, touchPlan } from '@/db/queries/plans';
import { listSystems } from '@/db/queries/roles';
import { findScenario, insertScenario } from '@/db/queries/scenarios';
import { listAllOptions } from '@/db/queries/systems';
import type { Scenario } from '@/lib/engine';
import { AppError, notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { assembleScenario } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { scenarioColumns } from '../plans/rows';
import { refuseScenarioFaults } from './faults';
import type { CreatePair } from './inputs';

/**
 * Adds two copies of a scenario that differ in one thing: which option of one system they take.
 * @returns the codes of the new scenarios, in the order of the options
 * @throws INVALID where the plan has no such system or option, or both options are the same
 */
export async function createPair(
  context: Context,
  { planId, id: sourceId, system, options }: CreatePair,
): Promise<{ codes: string[] }> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'scenarios:edit');
    const inPlan = { organisationId: plan.organisationId, planId };
    const source = await findScenario(writer, { ...inPlan, id: sourceId });
    if (!source) throw notFound();
    refuseSame(options);
    const original = assembleScenario(source);
    const systemId = (await listSystems(writer, inPlan)).find((one) => one.code === system)?.id;
    const named = new Map(
      (await listAllOptions(writer, inPlan)).flatMap((row) =>
        row.systemId === systemId ? [[row.code, row.name]] : [],
      ),
    );
    const stored = await listScenarios(writer, inPlan);
    const taken = stored.map(({ code, name }) => ({ code, name }));
    const codes: string[] = [];
    for (const [at, option] of options.entries()) {
      const scenario: Scenario = {
        ...original,
        ...freeName(taken, {
          code: `${original.code}-${option}`,
          name: `${original.name}: ${named.get(option) ?? option}`,
        }),
        sourcing: { ...original.sourcing, [system]: option },
      };
      await refuseScenarioFaults(writer, inPlan, scenario);
      const id = newId();
      await insertScenario(writer, inPlan, {
        ...scenarioColumns(scenario),
        id,
        position: stored.length + at,
      });
      await recordChange(writer, context, {
        action: 'scenario:copy',
        objectType: 'scenario',
        objectId: id,
        planId,
        before: { copyOf: source.code },
        after: scenario,
      });
      taken.push(scenario);
      codes.push(scenario.code);
    }
    await touchPlan(writer, plan, clock());
    return { codes };
  });
}

function refuseSame([first, second]: CreatePair['options']): void {
  if (first !== second) return;
  throw new AppError('INVALID', 'Two different options are needed for a comparison. Nothing was added.', {
    faults: [{ path: 'options[1]', found: `${second}, the same as the first`, expected: 'another option' }],
  });
}

const LONGEST = { code: 40, name: 200 };

/** The wanted code and name, cut to what fits and numbered until nothing else has either. */
function freeName(taken: readonly { code: string; name: string }[], wanted: { code: string; name: string }) {
  for (let number = 1; ; number++) {
    const code = numbered(wanted.code, number === 1 ? '' : `-${number}`, LONGEST.code);
    const name = numbered(wanted.name, number === 1 ? '' : ` (${number})`, LONGEST.name);
    if (!taken.some((one) => one.code === code || one.name === name)) return { code, name };
  }
}

const numbered = (text: string, number: string, longest: number) =>
  `${text.slice(0, longest - number.length)}${number}`;
