import { findOrganisation } from '@/db/queries/organisations';
import { findLastPlanVersion } from '@/db/queries/plan-versions';
import type { PlanHeader, Role } from '@/lib/engine';
import { EVIDENCE_LABELS, type EvidenceKey, findStudy, type Pilot, pilotCodeIn } from '@/lib/evidence';
import type { Context } from '../context';
import { readPilots } from '../pilots/rows';
import { requirePlan } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { getSummary, type PlanSummary } from '../results/get-summary';
import { compareScenarios, type ScenarioComparison } from '../scenarios/compare';
import { listSystemsInScenario, type SystemList } from '../systems/list';
import { ensureDrawn } from '../uncertainty/ensure-drawn';

/** A source that estimates name, with how many role lines rest on it; a study or pilot of the library with its name. */
export type NamedSource = { source: string; evidence: string; roles: number };

/** The board paper of a plan in one scenario, as far as its reader may see it. */
export type Report = PlanSummary & {
  organisation: string;
  /** Who has it made, and when. */
  madeBy: string;
  madeAt: number;
  /** The last version that is kept, and whether the plan is still as it holds it; null where there is none. */
  version: { number: number; isCurrent: boolean } | null;
  header: PlanHeader;
  comparison: ScenarioComparison;
  systems: SystemList;
  sources: NamedSource[];
};

/** @throws NOT_FOUND unless the actor may read the plan */
export async function getReport(
  context: Context,
  { planId, scenario: asked }: { planId: string; scenario?: string | undefined },
): Promise<Report> {
  const { database, actor, clock } = context;
  const summary = await getDrawnSummary(context, { planId, scenario: asked });
  const { scenarios, scenario } = summary.overview;
  const { plan, pay } = await computeVisible(context, planId, []);
  const all = scenarios.map(({ code }) => code);
  return {
    ...summary,
    ...(await database.snapshot(async (reader) => {
      const row = await requirePlan(reader, actor, planId, 'plan:read');
      const version = await findLastPlanVersion(reader, { organisationId: actor.organisationId, planId });
      const organisation = await findOrganisation(reader, actor.organisationId);
      return {
        organisation: organisation?.name ?? '',
        version: version && { number: version.number, isCurrent: version.revision === row.revision },
        sources: pay ? sourcesOf(plan.roles, await readPilots(reader, actor.organisationId)) : [],
      };
    })),
    madeBy: actor.name,
    madeAt: clock(),
    header: plan.plan,
    comparison: await compareScenarios(context, { planId, codes: shownBeside(scenario.code, all) }),
    systems: await listSystemsInScenario(context, { planId, scenario: scenario.code }),
  };
}

/** With draws of this state of the plan, which are made where none are kept. */
async function getDrawnSummary(context: Context, asked: { planId: string; scenario?: string | undefined }) {
  const summary = await getSummary(context, asked);
  const { lacksDraws, scenario } = summary.overview;
  if (!lacksDraws) return summary;
  await ensureDrawn(context, { planId: asked.planId, scenario: scenario.code });
  return getSummary(context, asked);
}

const MOST_BESIDE = 4;

/** The report's scenario and the first others of the plan. */
const shownBeside = (scenario: string, all: readonly string[]) => [
  scenario,
  ...all.filter((code) => code !== scenario).slice(0, MOST_BESIDE),
];

function sourcesOf(roles: readonly Role[], pilots: readonly Pilot[]): NamedSource[] {
  const sources = new Map<string, NamedSource>();
  for (const { estimate } of roles) {
    if (!estimate) continue;
    const kind: EvidenceKey = estimate.evidence?.class ?? 'unstated';
    const source = nameOf(estimate.evidence?.source?.trim(), pilots);
    const key = `${kind} ${source}`;
    const known = sources.get(key) ?? { source, evidence: EVIDENCE_LABELS[kind], roles: 0 };
    sources.set(key, { ...known, roles: known.roles + 1 });
  }
  return [...sources.values()].sort((a, b) => b.roles - a.roles || a.source.localeCompare(b.source));
}

function nameOf(source: string | undefined, pilots: readonly Pilot[]): string {
  if (!source) return 'no source named';
  const code = pilotCodeIn(source);
  const name = findStudy(source)?.study ?? pilots.find((pilot) => pilot.code === code)?.name;
  return name ? `${source}: ${name}` : source;
}
