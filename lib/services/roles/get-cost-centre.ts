import { listMembers } from '@/db/queries/members';
import type { PlanContent } from '@/db/queries/plans';
import { type Actor, can, type PlanStatus, type SubmissionStatus } from '@/lib/access';
import { type Outside, outsideOf, type Plan } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { partOf } from '@/lib/plan';
import type { StoredLine } from '@/lib/plan/role-batch';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { readDueDates } from '../due-dates/read';
import { readPilots, type StoredPilot } from '../pilots/rows';
import { assemblePlan } from '../plans/assemble';
import { costCentrePaths, planSubject, requirePlanContent, subtreeIds } from '../plans/read-plan';
import { readSubmissions, statusOf } from '../submissions/states';
import { type SubmissionView, submissionView } from '../submissions/view';
import { storedLines } from './lines';

export type CentreRef = { id: string; code: string; name: string };

/** A cost centre with the role lines of it and of all centres below it, and what their results are computed from. */
export type CostCentrePage = {
  planId: string;
  status: PlanStatus;
  centre: CentreRef & { version: number; realisation: number | null; inherited: number | null };
  /** The centres above it that the actor may see, from the top. */
  path: CentreRef[];
  /** The centre itself and all below it, each after its parent; 0 is the centre. */
  centres: (CentreRef & { depth: number })[];
  lines: StoredLine[];
  /** The plan's part in these centres without its roles, which are the lines'. */
  part: Plan;
  /** The scenario shown. */
  scenario: string;
  outside: Outside;
  /** The organisation’s own pilots, which estimates may rest on. */
  pilots: StoredPilot[];
  submission: SubmissionView;
  /** False where the centre has no role lines of its own and was never submitted. */
  inRound: boolean;
  /** Names of the centres of the page whose role lines are closed to the actor until they are returned. */
  handedIn: string[];
  may: { edit: boolean; setRealisation: boolean };
};

/** @throws NOT_FOUND unless the actor may read the centre's role lines; also where the plan has no such scenario */
export async function getCostCentre(
  { database, actor, clock }: Context,
  { planId, centreId, scenario }: { planId: string; centreId: string; scenario?: string | undefined },
): Promise<CostCentrePage> {
  const { content, submissions, dates, names, pilots } = await database.snapshot(async (reader) => {
    const content = await requirePlanContent(reader, actor, planId);
    const { organisationId } = content.plan;
    const members = await listMembers(reader, organisationId);
    return {
      content,
      submissions: await readSubmissions(reader, { organisationId, planId }),
      dates: await readDueDates(reader, { organisationId, planId }),
      names: new Map(members.map(({ id, name }) => [id, name])),
      pilots: await readPilots(reader, organisationId),
    };
  });
  const centre = content.costCentres.find((c) => c.id === centreId);
  if (!centre) throw notFound();
  const subject = { ...planSubject(content.plan), costCentrePath: pathOf(content, centreId) };
  authorise(actor, 'roles:read', subject);

  const whole = assemblePlan(content);
  const chosen =
    scenario === undefined ? whole.scenarios[0] : whole.scenarios.find((s) => s.code === scenario);
  if (!chosen) throw notFound();
  const inside = subtreeIds(content.costCentres, centreId);
  const rows = content.roles.filter((role) => inside.has(role.planCostCentreId));
  const lines = storedLines(content, { ...content, roles: rows });
  const mayEditAt = (submission: SubmissionStatus) => can(actor, 'roles:edit', { ...subject, submission });
  const mayEdit = (id: string) => mayEditAt(statusOf(submissions, id));
  const part = partOf(whole, new Set([centre.code]));
  return {
    planId,
    status: content.plan.status,
    centre: {
      id: centre.id,
      code: centre.code,
      name: centre.name,
      version: centre.version,
      realisation: centre.realisation,
      inherited: inheritedRealisation(content, centre.parentId),
    },
    path: visibleAbove(actor, content, centre.parentId),
    centres: treeBelow(content, centreId),
    lines,
    part: { ...part, roles: [] },
    scenario: chosen.code,
    outside:
      lines.length === content.roles.length
        ? {}
        : outsideOf({ ...whole, scenarios: [chosen] }, new Set(lines.map((line) => line.role.code))),
    pilots,
    submission: submissionView(actor, subject, {
      centreId,
      row: submissions.get(centreId),
      names,
      dates,
      now: clock(),
    }),
    inRound: submissions.has(centreId) || rows.some((role) => role.planCostCentreId === centreId),
    handedIn: content.costCentres
      .filter(({ id }) => inside.has(id) && mayEditAt('not-started') && !mayEdit(id))
      .map(({ name }) => name),
    may: {
      edit: mayEdit(centreId),
      setRealisation: can(actor, 'plan:edit', subject),
    },
  };
}

const pathOf = (content: PlanContent, id: string) => costCentrePaths(content.costCentres).get(id) ?? [];
const refOf = ({ id, code, name }: CentreRef): CentreRef => ({ id, code, name });

function above(content: PlanContent, parentId: string | null) {
  const byId = new Map(content.costCentres.map((c) => [c.id, c]));
  const centres: PlanContent['costCentres'] = [];
  for (let id = parentId; id !== null; ) {
    const centre = byId.get(id);
    if (!centre) break;
    centres.push(centre);
    id = centre.parentId;
  }
  return centres;
}

const inheritedRealisation = (content: PlanContent, parentId: string | null) =>
  above(content, parentId).find((centre) => centre.realisation !== null)?.realisation ?? null;

function visibleAbove(actor: Actor, content: PlanContent, parentId: string | null): CentreRef[] {
  const subject = planSubject(content.plan);
  return above(content, parentId)
    .filter((c) => can(actor, 'roles:read', { ...subject, costCentrePath: pathOf(content, c.id) }))
    .map(refOf)
    .reverse();
}

function treeBelow(content: PlanContent, topId: string): (CentreRef & { depth: number })[] {
  const tree: (CentreRef & { depth: number })[] = [];
  const add = (id: string, depth: number) => {
    const centre = content.costCentres.find((c) => c.id === id);
    if (!centre) return;
    tree.push({ ...refOf(centre), depth });
    for (const child of content.costCentres.filter((c) => c.parentId === id)) add(child.id, depth + 1);
  };
  add(topId, 0);
  return tree;
}
