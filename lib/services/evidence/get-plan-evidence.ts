import { listRoleCodes } from '@/db/queries/roles';
import { WHOLE } from '@/lib/access';
import { compute } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { EvidenceSums } from '@/lib/evidence';
import { pathOf } from '@/lib/plan';
import type { Context } from '../context';
import { readPilots } from '../pilots/rows';
import { type Prepared, prepareKept } from '../results/compute-visible';
import { countDoubts, type DoubtCounts, type DoubtLine, doubtsAmong, monthOf } from './doubts';
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
  /** Of all role lines, or of those of the centre that is asked for. */
  sums: EvidenceSums;
  /** Net saving a year of AI systems that no role line names; 0 in a centre, which bears none of it. */
  unnamedSystems: number;
  /** Those below the centre that is asked for, else all, in reading order of the tree. */
  centres: EvidenceCentre[];
  doubts: DoubtLine[];
  /** By id in the plan of each centre with lines of its own in doubt. */
  counts: ReadonlyMap<string, DoubtCounts>;
};

type KeptRollup = { rollup: EvidenceRollup; lastMonth: string };
type Kept = {
  /** By scenario: role lines have to be computed for them, and are not kept. */
  rollups: Map<string, KeptRollup>;
  /** As they were in a month, with the organisation's pilots. */
  doubts: { key: string; lines: DoubtLine[] } | null;
};

/** As long as a plan is kept as it is. */
const keptFor = new WeakMap<Prepared, Kept>();

function keptOf(prepared: Prepared): Kept {
  const kept = keptFor.get(prepared) ?? { rollups: new Map(), doubts: null };
  keptFor.set(prepared, kept);
  return kept;
}

type Asked = {
  planId: string;
  scenario?: string | undefined;
  /** Code of a cost centre: only it with all below it. */
  centre?: string | undefined;
};

/**
 * What run-rate saving and freed work rest on, and which estimates are in doubt.
 * @throws NOT_FOUND unless the actor may read role lines of the plan; also where it has no such scenario or centre
 */
export async function getPlanEvidence(
  context: Context,
  { planId, scenario, centre }: Asked,
): Promise<PlanEvidence> {
  const { prepared } = await prepareKept(context, planId);
  const { plan, isWhole, pay, centreIds } = prepared;
  if (!pay) throw notFound();
  const shown =
    scenario === undefined ? plan.scenarios[0] : plan.scenarios.find(({ code }) => code === scenario);
  if (!shown) throw notFound();
  const kept = keptOf(prepared);
  const { rollup, lastMonth } = kept.rollups.get(shown.code) ?? rollUp(prepared, shown.code);
  kept.rollups.set(shown.code, { rollup, lastMonth });
  const inside = centre === undefined ? null : branchOf(plan.costCentres, centre);
  const ids = inside && new Set([...inside].map((code) => centreIds.get(code)));
  const allDoubts = await findDoubts(context, { planId, prepared });
  const doubts = ids ? allDoubts.filter(({ centreId }) => ids.has(centreId)) : allDoubts;
  const sums = required(rollup, centre ?? WHOLE);
  return {
    plan: { id: planId, name: plan.plan.name, currency: plan.plan.currency, lastMonth },
    scenario: { code: shown.code, name: shown.name },
    scenarios: plan.scenarios.map(({ code, name }) => ({ code, name })),
    isWhole,
    finding: evidenceFinding(sums, plan.plan.currency),
    sums,
    unnamedSystems: centre === undefined ? rollup.unnamedSystems : 0,
    centres: treeOf(belowIn(plan.costCentres, { inside, centre })).map(({ code, name, depth }) => ({
      id: centreIds.get(code) ?? '',
      code,
      name,
      depth,
      sums: required(rollup, code),
    })),
    doubts,
    counts: countDoubts(doubts),
  };
}

function rollUp({ plan, outside }: Prepared, scenario: string): KeptRollup {
  const options = { scenarios: [scenario], roles: true, ...(outside ? { outside } : {}) };
  const result = compute(plan, options);
  const [first] = result.scenarios;
  if (!first) throw new Error(`The scenario ${scenario} was not computed.`);
  return { rollup: rollUpEvidence(plan, first), lastMonth: result.months.at(-1) ?? '' };
}

/** The estimates in doubt among the role lines of a reader of pay, who may read all of them. */
async function findDoubts(
  { database, actor, clock }: Context,
  { planId, prepared }: { planId: string; prepared: Prepared },
): Promise<DoubtLine[]> {
  const { organisationId } = actor;
  const pilots = await database.read((reader) => readPilots(reader, organisationId));
  const thisMonth = monthOf(clock());
  const key = [thisMonth, ...pilots.map(({ code }) => code).sort()].join();
  const kept = keptOf(prepared);
  if (kept.doubts?.key === key) return kept.doubts.lines;
  const { plan, centreIds } = prepared;
  const stored = await database.read((reader) => listRoleCodes(reader, { organisationId, planId }));
  const ids = new Map(stored.map(({ id, code }) => [code, id]));
  const names = new Map(plan.costCentres.map(({ code, name }) => [code, name]));
  const all = plan.roles.map((role) => ({
    id: ids.get(role.code) ?? '',
    centreId: centreIds.get(role.costCentre) ?? '',
    centre: names.get(role.costCentre) ?? '',
    role,
  }));
  const lines = doubtsAmong(all, { thisMonth, pilots: new Set(pilots.map(({ code }) => code)) });
  kept.doubts = { key, lines };
  return lines;
}

function required({ centres }: EvidenceRollup, code: string): EvidenceSums {
  const sums = centres.get(code);
  if (!sums) throw new Error(`The cost centre ${code} was not rolled up.`);
  return sums;
}

/** Codes of a centre and of all below it. @throws NOT_FOUND where there is no such centre */
function branchOf(centres: readonly Centre[], centre: string): ReadonlySet<string> {
  const byCode = new Map(centres.map((one) => [one.code, one]));
  if (!byCode.has(centre)) throw notFound();
  return new Set(centres.map(({ code }) => code).filter((code) => pathOf(code, byCode).includes(centre)));
}

type Within = { inside: ReadonlySet<string> | null; centre: string | undefined };

const belowIn = (centres: readonly Centre[], { inside, centre }: Within) =>
  inside ? centres.filter(({ code }) => code !== centre && inside.has(code)) : centres;

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
