import { listScenarios } from '@/db/queries/plans';
import { findSystem, listOptions } from '@/db/queries/systems';
import { can } from '@/lib/access';
import {
  type CapacityShare,
  chosenOption,
  monthLabels,
  type OptionKind,
  type Plan,
  type System,
  type SystemLevel,
} from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';
import { computeOptions } from '../results/compute-options';
import { computeShares } from '../results/compute-shares';
import { computeVisible, type OptionResult } from '../results/compute-visible';
import { figuresOf } from './figures';
import { type SteadyComparison, steadyComparison } from './steady-comparison';

/** What the system comes to with one option, over the horizon; of the roles that the reader may see. */
export type OptionFigures = {
  /** By month, in the plan's currency. */
  cost: number[];
  total: number;
  /** In the last month. */
  last: { cost: number; users: number; volume: number };
  /** The highest of all months; of the whole platform. */
  blocks: number;
  /** By month, 0 … 1; of the whole platform. */
  utilisation: number[];
};

export type ComparedOption = {
  id: string;
  code: string;
  name: string;
  kind: OptionKind;
  start: string;
  end: string | undefined;
  isChosen: boolean;
  /** Null where the group of its users is too small for the reader. */
  figures: OptionFigures | null;
  /** Of all that the reader sees of the plan; null where they may not see pay. */
  measures: { npv: number; runRateSaving: number } | null;
};

/** Why there is no unit cost: the group is too small, nobody names it, nobody works with it, or nothing is used. */
export type NoSteadyUse = 'hidden' | 'part' | 'unnamed' | 'unused' | 'no-usage';

export type SystemSourcing = {
  scenario: { id: string; version: number; code: string; name: string };
  mayChoose: boolean;
  options: ComparedOption[];
  steady: SteadyComparison | NoSteadyUse;
  /** By cost centre; null where the reader does not see the whole plan with pay. */
  shares: (CapacityShare & { name: string })[] | null;
};

type Asked = { planId: string; systemId: string; scenario: string | undefined };

/**
 * The options of a system beside each other, in one scenario (the first where the plan has no such one): what each comes to in
 * the plan, what a unit costs against volume, and who pays for the platform. model.md, section 6.
 * @throws NOT_FOUND where the system is not there, or where a head has no role that works with it
 */
export async function getSourcing(
  context: Context,
  { planId, systemId, scenario: asked }: Asked,
): Promise<SystemSourcing> {
  const { database, actor } = context;
  const { plan, row, isWhole, pay } = await computeVisible(context, planId, []);
  const inPlan = { organisationId: actor.organisationId, planId };
  const stored = await database.snapshot(async (reader) => ({
    system: await findSystem(reader, { ...inPlan, id: systemId }),
    options: await listOptions(reader, { ...inPlan, id: systemId }),
    scenarios: await listScenarios(reader, inPlan),
  }));
  const system = plan.systems.find((one) => one.code === stored.system?.code);
  const scenario = plan.scenarios.find((one) => one.code === asked) ?? plan.scenarios[0];
  const key = stored.scenarios.find((one) => one.code === scenario?.code);
  if (!system || !scenario || !key) throw notFound();
  const names = { scenario: scenario.code, system: system.code };
  const results = await computeOptions(context, planId, names);
  const shares = await computeShares(context, planId, names);
  const chosen = chosenOption(system, scenario).code;
  const resultOf = (option: string) => results.find((result) => result.option === option);
  const ids = new Map(stored.options.map(({ code, id }) => [code, id]));
  const centres = new Map(plan.costCentres.map(({ code, name }) => [code, name]));
  return {
    scenario: { id: key.id, version: key.version, code: key.code, name: key.name },
    mayChoose: can(actor, 'scenarios:edit', planSubject(row)),
    options: system.options.map(({ code, name, kind, start, end }) => ({
      ...{ id: ids.get(code) ?? '', code, name, kind, start, end },
      isChosen: code === chosen,
      ...seenOf(resultOf(code), pay),
    })),
    steady: isWhole ? steadyOf({ plan, system, chosen, pay }, resultOf(chosen)?.level) : 'part',
    shares:
      shares?.map((share) => ({ ...share, name: centres.get(share.costCentre) ?? share.costCentre })) ?? null,
  };
}

function seenOf(
  result: OptionResult | undefined,
  pay: boolean,
): Pick<ComparedOption, 'figures' | 'measures'> {
  const { level, measures } = result ?? {};
  return {
    figures: level ? optionFigures(level) : null,
    measures: pay && measures ? { npv: measures.npv, runRateSaving: measures.runRateSaving } : null,
  };
}

function optionFigures(level: SystemLevel): OptionFigures {
  const { cost, users, volume, utilisation } = figuresOf(level);
  return {
    cost,
    total: cost.reduce((sum, value) => sum + value, 0),
    last: { cost: cost.at(-1) ?? 0, users: users.at(-1) ?? 0, volume: volume.at(-1) ?? 0 },
    blocks: Math.max(0, ...level.series.blocks),
    utilisation,
  };
}

type Shown = { plan: Plan; system: System; chosen: string; pay: boolean };

function steadyOf(
  { plan, system, chosen, pay }: Shown,
  level: SystemLevel | undefined,
): SteadyComparison | NoSteadyUse {
  if (!level) return 'hidden';
  const { users, volume } = figuresOf(level);
  const compared = steadyComparison({
    options: system.options,
    header: plan.plan,
    months: monthLabels(plan.plan),
    ...{ chosen, users, volume },
  });
  if (compared) return compared;
  if (users.some((count) => count > 0)) return 'no-usage';
  const isNamed = plan.roles.some((role) => role.estimate?.system === system.code);
  return pay && !isNamed ? 'unnamed' : 'unused';
}
