import { findSystem, listOptions } from '@/db/queries/systems';
import { can } from '@/lib/access';
import type { SourcingOption } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { PriceOrigin } from '@/lib/evidence';
import type { Context } from '../context';
import { assembleOption, assemblePrices } from '../plans/assemble';
import { planSubject } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { figuresOf, type SystemFigures } from './figures';

export type SystemOptionView = { id: string; version: number; option: SourcingOption; prices: PriceOrigin };

export type SystemView = {
  id: string;
  version: number;
  code: string;
  name: string;
  unit: string;
  currency: string;
  start: string;
  months: string[];
  /** The first is the default. */
  options: SystemOptionView[];
  /** Which option each scenario takes; `isChosen` is false where it takes the default without choosing. */
  sourcing: { scenario: { code: string; name: string }; option: string; isChosen: boolean }[];
  scenario: { code: string; name: string };
  isWhole: boolean;
  mayEdit: boolean;
  /** In the scenario; null where the group of its users is too small for the reader. */
  figures: SystemFigures | null;
  /** Role lines whose estimate names it, as far as the reader may see them; null where they may see none. */
  roles: { code: string; title: string; costCentre: string; fte: number }[] | null;
};

/** One AI system. @throws NOT_FOUND where it is not there, or where a head has no role that works with it */
export async function getSystem(
  context: Context,
  { planId, systemId, scenario: asked }: { planId: string; systemId: string; scenario: string | undefined },
): Promise<SystemView> {
  const { database, actor } = context;
  const { plan } = await computeVisible(context, planId, []);
  const scenario = plan.scenarios.find((s) => s.code === asked) ?? plan.scenarios[0];
  if (!scenario) throw new Error('The plan has no scenario.');
  const { result, isWhole, pay, row } = await computeVisible(context, planId, [scenario.code]);
  const key = { organisationId: actor.organisationId, planId, id: systemId };
  const stored = await database.snapshot(async (reader) => ({
    system: await findSystem(reader, key),
    options: await listOptions(reader, key),
  }));
  const system = plan.systems.find((one) => one.code === stored.system?.code);
  if (!stored.system || !system) throw notFound();
  const { id, version, code, name, unit } = stored.system;
  const levels = result.scenarios[0]?.systems ?? {};
  const level = Object.hasOwn(levels, code) ? levels[code] : undefined;
  const first = stored.options[0]?.code ?? '';
  const centres = new Map(plan.costCentres.map((centre) => [centre.code, centre.name]));
  return {
    ...{ id, version, code, name, unit, isWhole },
    currency: plan.plan.currency,
    start: plan.plan.start,
    months: result.months,
    options: stored.options.map((option) => ({
      id: option.id,
      version: option.version,
      option: assembleOption(option),
      prices: assemblePrices(option),
    })),
    sourcing: plan.scenarios.map(({ code: scenarioCode, name: scenarioName, sourcing }) => ({
      scenario: { code: scenarioCode, name: scenarioName },
      option: sourcing[code] ?? first,
      isChosen: sourcing[code] !== undefined,
    })),
    scenario: { code: scenario.code, name: scenario.name },
    mayEdit: can(actor, 'systems:edit', planSubject(row)),
    figures: level ? figuresOf(level) : null,
    roles: pay
      ? plan.roles
          .filter((role) => role.estimate?.system === code)
          .map((role) => ({
            code: role.code,
            title: role.title,
            costCentre: centres.get(role.costCentre) ?? role.costCentre,
            fte: role.fte,
          }))
      : null,
  };
}
