import { listSystems } from '@/db/queries/roles';
import { can } from '@/lib/access';
import {
  monthLabels,
  type OptionKind,
  type PlanHeader,
  type SourcingOption,
  steadyMonthlyCost,
} from '@/lib/engine';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { figuresOf, type SystemFigures } from './figures';
import { runsIn } from './steady-comparison';

export type ListedSystem = {
  id: string;
  code: string;
  name: string;
  unit: string;
  option: { code: string; name: string; kind: OptionKind };
  optionCount: number;
  /**
   * The option that costs least at the plan's last use among those that run then, and how much less a month than the chosen one at a steady use; null where
   * that is the chosen one, where there is no use, and where the reader sees a part of the plan or no figures.
   */
  cheapest: { name: string; less: number } | null;
  /** In the last month of the plan; null where the group of its users is too small for the reader. */
  atEnd: { users: number; volume: number; utilisation: number; cost: number } | null;
  /** Over the horizon. */
  total: number | null;
  /** Cost by month, for the sparkline. */
  cost: number[] | null;
  /** Role lines whose estimate names it, as far as the reader may see them; null where they may see none. */
  roles: number | null;
};

export type SystemList = {
  currency: string;
  months: string[];
  start: string;
  scenario: { code: string; name: string };
  isWhole: boolean;
  mayEdit: boolean;
  systems: ListedSystem[];
};

/** The plan's AI systems with their use and cost in one scenario, the first if none of this code is there. A head sees those of their roles. */
export async function listSystemsInScenario(
  context: Context,
  { planId, scenario: asked }: { planId: string; scenario: string | undefined },
): Promise<SystemList> {
  const { database, actor } = context;
  const { plan } = await computeVisible(context, planId, []);
  const scenario = plan.scenarios.find((s) => s.code === asked) ?? plan.scenarios[0];
  if (!scenario) throw new Error('The plan has no scenario.');
  const { result, isWhole, pay, row } = await computeVisible(context, planId, [scenario.code]);
  const keys = await database.read((reader) =>
    listSystems(reader, { organisationId: actor.organisationId, planId }),
  );
  const ids = new Map(keys.map((system) => [system.code, system.id]));
  const levels = result.scenarios[0]?.systems ?? {};
  return {
    currency: plan.plan.currency,
    start: plan.plan.start,
    months: result.months,
    scenario: { code: scenario.code, name: scenario.name },
    isWhole,
    mayEdit: can(actor, 'systems:edit', planSubject(row)),
    systems: plan.systems.flatMap((system): ListedSystem[] => {
      const option =
        system.options.find((one) => one.code === scenario.sourcing[system.code]) ?? system.options[0];
      const id = ids.get(system.code);
      if (!option || id === undefined) return [];
      const level = Object.hasOwn(levels, system.code) ? levels[system.code] : undefined;
      const figures = level && figuresOf(level);
      return [
        {
          id,
          code: system.code,
          name: system.name,
          unit: system.unit,
          option: { code: option.code, name: option.name, kind: option.kind },
          optionCount: system.options.length,
          cheapest:
            isWhole && figures ? cheapestOf(system.options, option, { header: plan.plan, ...figures }) : null,
          atEnd: figures
            ? {
                users: figures.users.at(-1) ?? 0,
                volume: figures.volume.at(-1) ?? 0,
                utilisation: figures.utilisation.at(-1) ?? 0,
                cost: figures.cost.at(-1) ?? 0,
              }
            : null,
          total: figures ? figures.cost.reduce((sum, cost) => sum + cost, 0) : null,
          cost: figures?.cost ?? null,
          roles: pay ? plan.roles.filter((role) => role.estimate?.system === system.code).length : null,
        },
      ];
    }),
  };
}

type Use = { header: PlanHeader } & Pick<SystemFigures, 'users' | 'volume'>;

/** By the steady monthly cost at the use of the last month. model.md, section 6. */
function cheapestOf(
  options: readonly SourcingOption[],
  chosen: SourcingOption,
  { header, users, volume }: Use,
): ListedSystem['cheapest'] {
  const use = { users: users.at(-1) ?? 0, volume: volume.at(-1) ?? 0 };
  if (use.volume <= 0) return null;
  const last = monthLabels(header).at(-1) ?? '';
  const costs = options
    .filter((option) => runsIn(option, last))
    .map((option) => ({ option, monthly: steadyMonthlyCost(option, header, use) }))
    .sort((a, b) => a.monthly - b.monthly);
  const [cheapest] = costs;
  const own = costs.find(({ option }) => option === chosen);
  if (!cheapest || !own || cheapest.monthly >= own.monthly) return null;
  return { name: cheapest.option.name, less: own.monthly - cheapest.monthly };
}
