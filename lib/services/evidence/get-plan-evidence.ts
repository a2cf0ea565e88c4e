import { WHOLE } from '@/lib/access';
import { compute } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { EvidenceSums } from '@/lib/evidence';
import type { Context } from '../context';
import { readPilots } from '../pilots/rows';
import { requirePlanContent } from '../plans/read-plan';
import { maskThreshold, prepare, sightOf } from '../results/compute-visible';
import { keepRecent } from '../results/keep';
import { countDoubts, type DoubtCounts, type DoubtLine, doubtLines, monthOf } from './doubts';
import { evidenceFinding } from './finding';
import { type EvidenceRollup, rollUpEvidence } from './roll-up';

/** A cost centre with all centres below it. */
export type EvidenceCentre = { id: string; code: string; name: string; depth: number; sums: EvidenceSums };

/** What a plan's figures rest on in one scenario, as far as the actor may see role lines. */
export type PlanEvidence = {
  plan: { id: string; name: string; currency: string; lastMonth: string };
  scenario: { code: string; name: string };
  scenarios: { code: string; name: string }[];
  /** Whether it is the whole plan, or a head's part of it. */
  isWhole: boolean;
  finding: string;
  /** Of all role lines. */
  sums: EvidenceSums;
  unnamedSystems: number;
  /** In reading order of the tree. */
  centres: EvidenceCentre[];
  doubts: DoubtLine[];
  /** By id in the plan of each centre with lines of its own in doubt. */
  counts: ReadonlyMap<string, DoubtCounts>;
};

/** Rollups of the 16 plans and scenarios last seen: role lines have to be computed for them, and are not kept. */
const recent = keepRecent<{ rollup: EvidenceRollup; lastMonth: string }>(16);

/**
 * What run-rate saving and freed work rest on, and which estimates are in doubt.
 * @throws NOT_FOUND unless the actor may read role lines of the plan; also where it has no such scenario
 */
export async function getPlanEvidence(
  { database, actor, clock }: Context,
  { planId, scenario }: { planId: string; scenario?: string | undefined },
): Promise<PlanEvidence> {
  const { content, threshold, pilots } = await database.snapshot(async (reader) => ({
    content: await requirePlanContent(reader, actor, planId),
    threshold: await maskThreshold(reader, actor.organisationId),
    pilots: await readPilots(reader, actor.organisationId),
  }));
  const doubts = doubtLines(actor, content, {
    thisMonth: monthOf(clock()),
    pilots: new Set(pilots.map(({ code }) => code)),
  });
  const { plan, outside, isWhole, pay, centreIds } = prepare(actor, content, threshold);
  if (!pay) throw notFound();
  const shown =
    scenario === undefined ? plan.scenarios[0] : plan.scenarios.find(({ code }) => code === scenario);
  if (!shown) throw notFound();
  const key = `${planId} ${sightOf(actor, threshold)} ${shown.code}`;
  const kept = recent.find(key, content.plan.revision) ?? computed();
  recent.keep(key, content.plan.revision, kept);
  const { rollup, lastMonth } = kept;
  const sums = required(rollup, WHOLE);
  return {
    plan: { id: planId, name: plan.plan.name, currency: plan.plan.currency, lastMonth },
    scenario: { code: shown.code, name: shown.name },
    scenarios: plan.scenarios.map(({ code, name }) => ({ code, name })),
    isWhole,
    finding: evidenceFinding(sums, plan.plan.currency),
    sums,
    unnamedSystems: rollup.unnamedSystems,
    centres: treeOf(plan.costCentres).map(({ code, name, depth }) => ({
      id: centreIds.get(code) ?? '',
      code,
      name,
      depth,
      sums: required(rollup, code),
    })),
    doubts,
    counts: countDoubts(doubts),
  };

  function computed() {
    const options = { scenarios: [shown?.code ?? ''], roles: true, ...(outside ? { outside } : {}) };
    const result = compute(plan, options);
    const [first] = result.scenarios;
    if (!first) throw new Error(`The scenario ${shown?.code} was not computed.`);
    return { rollup: rollUpEvidence(plan, first), lastMonth: result.months.at(-1) ?? '' };
  }
}

function required({ centres }: EvidenceRollup, code: string): EvidenceSums {
  const sums = centres.get(code);
  if (!sums) throw new Error(`The cost centre ${code} was not rolled up.`);
  return sums;
}

type Centre = { code: string; name: string; parent: string | null };

/** Each centre after its parent; a part's tops are those whose parent is not in it. */
function treeOf(centres: readonly Centre[]): (Centre & { depth: number })[] {
  const codes = new Set(centres.map(({ code }) => code));
  const below = (parent: string | null, depth: number): (Centre & { depth: number })[] =>
    centres
      .filter(
        (centre) => (centre.parent !== null && codes.has(centre.parent) ? centre.parent : null) === parent,
      )
      .flatMap((centre) => [{ ...centre, depth }, ...below(centre.code, depth + 1)]);
  return below(null, 0);
}
