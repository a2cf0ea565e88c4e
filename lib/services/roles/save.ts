import type { Writer } from '@/db';
import { type InPlan, touchPlan } from '@/db/queries/plans';
import {
  deleteEstimates,
  deleteRole,
  insertRoles,
  listRoleCodes,
  nextRolePosition,
  parkRoleCodes,
  replaceEstimates,
  updateRole,
} from '@/db/queries/roles';
import { startSubmissions } from '@/db/queries/submissions';
import type { Subject, SubmissionStatus } from '@/lib/access';
import type { Role } from '@/lib/engine';
import { AppError, conflict, notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { RoleBatch, RoleChanges, StoredLine } from '@/lib/plan/role-batch';
import { roleFaults } from '@/lib/plan/role-faults';
import type { Fault } from '@/lib/result';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { costCentrePaths, planSubject, requirePlan } from '../plans/read-plan';
import { estimateColumns, roleColumns, taskColumns } from '../plans/rows';
import { readSubmissions, statusOf } from '../submissions/states';
import { type LineContext, readLineContext, readLines } from './lines';

export type SavedRoles = {
  /** The new version of every line added or changed, by its id. */
  versions: Record<string, number>;
  /** How far the centres of these lines are in the round now, by their id; nothing where no round is open. */
  submissions: Record<string, SubmissionStatus>;
};

type Step = { before: StoredLine; after: Role };
type Addition = RoleBatch['added'][number] & { role: Role };
type Steps = { added: Addition[]; changed: Step[]; removed: StoredLine[] };

/**
 * Adds, changes and removes role lines with their estimates in one unit: everything or nothing.
 * @throws NOT_FOUND if any line or centre is not there or not the actor's, with a fault for each; INVALID with a fault by
 * line and field (`<id>.<field>`); CONFLICT with the stored lines, where a version named is no longer the stored one
 */
export async function saveRoles(
  context: Context,
  input: RoleBatch & { planId: string },
): Promise<SavedRoles> {
  const { database, actor, clock } = context;
  return database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, input.planId, 'plan:read');
    const lines = await readLineContext(writer, plan);
    const steps = await planSteps(writer, context, lines, input);
    refuseFaults(await findFaults(writer, lines, steps));
    await writeSteps(writer, context, lines, steps);
    const submissions =
      plan.status === 'open' ? await startRound(writer, lines.inPlan, centresOf(steps)) : {};
    await touchPlan(writer, plan, clock());
    return {
      versions: Object.fromEntries([
        ...steps.added.map(({ id }) => [id, 1] as const),
        ...steps.changed.map(({ before }) => [before.id, before.version + 1] as const),
      ]),
      submissions,
    };
  });
}

const centresOf = ({ added, changed, removed }: Steps) => [
  ...new Set([...added, ...changed.map(({ before }) => before), ...removed].map(({ centreId }) => centreId)),
];

/** Notes the first edit of these centres. @returns how far each is now */
async function startRound(writer: Writer, inPlan: InPlan, centreIds: readonly string[]) {
  await startSubmissions(writer, inPlan, centreIds);
  const rows = await readSubmissions(writer, inPlan);
  return Object.fromEntries(centreIds.map((id) => [id, statusOf(rows, id)]));
}

/** What the input asks for, beside what is stored; authorised line by line. */
async function planSteps(
  writer: Writer,
  { actor }: Context,
  lines: LineContext,
  input: RoleBatch,
): Promise<Steps> {
  const paths = costCentrePaths(lines.costCentres);
  const subject = planSubject(lines.plan);
  const submissions = await readSubmissions(writer, lines.inPlan);
  const named = [...input.changed, ...input.removed];
  const stored = new Map(
    (
      await readLines(
        writer,
        lines,
        named.map(({ id }) => id),
      )
    ).map((line) => [line.id, line]),
  );
  const places = [
    ...named.map(({ id }) => ({ id, centreId: stored.get(id)?.centreId })),
    ...input.added.map(({ id, centreId }) => ({ id, centreId })),
  ].map(({ id, centreId }) => ({
    id,
    place:
      centreId === undefined || !paths.has(centreId)
        ? undefined
        : { costCentrePath: paths.get(centreId) ?? [], submission: statusOf(submissions, centreId) },
  }));
  refuseHidden(places, (place) => {
    authorise(actor, 'roles:edit', { ...subject, ...place });
  });
  const centreCodes = new Map(lines.costCentres.map((c) => [c.id, c.code]));
  const found = named.flatMap(({ id, version }) => {
    const line = stored.get(id);
    return line ? [{ line, isStale: line.version !== version }] : [];
  });
  const stale = found.filter(({ isStale }) => isStale).map(({ line }) => line);
  if (stale.length > 0) throw conflict(stale);
  return {
    added: input.added.map((addition) => ({
      ...addition,
      role: { ...addition.role, costCentre: centreCodes.get(addition.centreId) ?? '' },
    })),
    changed: input.changed.flatMap(({ id, changes }) => {
      const before = stored.get(id);
      return before ? [{ before, after: changedRole(before.role, changes) }] : [];
    }),
    removed: input.removed.flatMap(({ id }) => stored.get(id) ?? []),
  };
}

type Place = Pick<Subject, 'costCentrePath' | 'submission'>;
type Placed = { id: string; place: Place | undefined };

/** One answer for lines that are not there and lines of other centres; it names only ids that the caller sent. */
function refuseHidden(places: readonly Placed[], requireRight: (place: Place) => void): void {
  const hidden: string[] = [];
  for (const { id, place } of places) {
    if (!place) {
      hidden.push(id);
      continue;
    }
    try {
      requireRight(place);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
      hidden.push(id);
    }
  }
  if (hidden.length === 0) return;
  const { code, message } = notFound();
  throw new AppError(code, message, {
    faults: hidden.map((id) => ({ path: id, found: 'nothing', expected: 'a role line of yours' })),
  });
}

function changedRole(role: Role, changes: RoleChanges): Role {
  const { heads, occupation, estimate, ...others } = changes;
  return {
    ...role,
    ...given(others),
    ...(heads === undefined ? {} : { heads: heads ?? undefined }),
    ...(occupation === undefined ? {} : { occupation: occupation ?? undefined }),
    ...(estimate === undefined ? {} : { estimate: estimate ?? undefined }),
  };
}

/** Without the keys that hold nothing. The cast states what the filter does, which its type cannot. */
function given(changes: Omit<RoleChanges, OptionalKey>) {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as Partial<Omit<Role, OptionalKey>>;
}
type OptionalKey = 'heads' | 'occupation' | 'estimate';

async function findFaults(writer: Writer, lines: LineContext, steps: Steps): Promise<Fault[]> {
  const { added, changed, removed } = steps;
  const systems = new Set(lines.systems.map((s) => s.code));
  const results = [
    ...added.map(({ id, role }) => ({ id, role })),
    ...changed.map(({ before, after }) => ({ id: before.id, role: after })),
  ];
  const faults = results.flatMap(({ id, role }) =>
    roleFaults(role, { scenarios: lines.scenarios, systems }).map((fault) => ({
      ...fault,
      path: `${id}.${fault.path}`,
    })),
  );
  const replaced = new Set([...results.map(({ id }) => id), ...removed.map(({ id }) => id)]);
  const taken = new Set<string>();
  for (const { id, code } of await listRoleCodes(writer, lines.inPlan)) {
    if (!replaced.has(id)) taken.add(code);
    else if (added.some((addition) => addition.id === id)) {
      faults.push({ path: `${id}.id`, found: 'an id in use', expected: 'a new id' });
    }
  }
  for (const { id, role } of results) {
    if (taken.has(role.code)) {
      faults.push({ path: `${id}.code`, found: role.code, expected: 'a code that no other role line has' });
    }
    taken.add(role.code);
  }
  return faults;
}

function refuseFaults(faults: Fault[]): void {
  if (faults.length === 0) return;
  throw new AppError(
    'INVALID',
    'Some values cannot be used. Nothing was changed; correct them and try again.',
    { faults },
  );
}

async function writeSteps(
  writer: Writer,
  context: Context,
  { inPlan, systems }: LineContext,
  { added, changed, removed }: Steps,
): Promise<void> {
  const planId = inPlan.planId;
  const record = (action: string, objectId: string, before: unknown, after: unknown) =>
    recordChange(writer, context, { action, objectType: 'role', objectId, planId, before, after });
  for (const line of removed) {
    if (!(await deleteRole(writer, { ...inPlan, id: line.id, version: line.version })))
      throw conflict([line]);
    await record('role:remove', line.id, line.role, null);
  }
  const recoded = changed.filter(({ before, after }) => before.role.code !== after.code);
  if (recoded.length > 1) {
    await parkRoleCodes(
      writer,
      inPlan,
      recoded.map(({ before }) => before.id),
    );
  }
  for (const { before, after } of changed) {
    const key = { ...inPlan, id: before.id, version: before.version };
    if (!(await updateRole(writer, key, roleColumns(after)))) throw conflict([before]);
    const [was, is] = differences(before.role, after);
    await record('role:update', before.id, was, is);
  }
  const first = await nextRolePosition(writer, inPlan);
  await insertRoles(
    writer,
    inPlan,
    added.map(({ id, centreId, role, position }, index) => ({
      ...roleColumns(role),
      id,
      planCostCentreId: centreId,
      position: position ?? first + index,
    })),
  );
  for (const { id, role } of added) await record('role:create', id, null, role);
  await writeEstimates(writer, { inPlan, systems }, [
    ...added.map(({ id, role }) => ({ id, estimate: role.estimate })),
    ...changed
      .filter(({ before, after }) => before.role.estimate !== after.estimate)
      .map(({ before, after }) => ({ id: before.id, estimate: after.estimate })),
  ]);
}

async function writeEstimates(
  writer: Writer,
  { inPlan, systems }: Pick<LineContext, 'inPlan' | 'systems'>,
  lines: readonly { id: string; estimate: Role['estimate'] }[],
): Promise<void> {
  const systemIds = new Map(systems.map((s) => [s.code, s.id]));
  const present = lines.flatMap(({ id, estimate }) => (estimate ? [{ roleId: id, estimate }] : []));
  const absent = lines.flatMap(({ id, estimate }) => (estimate ? [] : [id]));
  await deleteEstimates(writer, inPlan, absent);
  await replaceEstimates(writer, inPlan, {
    estimates: present.map(({ roleId, estimate }) => ({
      ...estimateColumns(estimate),
      roleId,
      systemId: estimate.system === undefined ? null : (systemIds.get(estimate.system) ?? null),
    })),
    tasks: present.flatMap(({ roleId, estimate }) =>
      (estimate.tasks ?? []).map((task, position) => ({
        ...taskColumns(task, position),
        id: newId(),
        roleId,
      })),
    ),
  });
}

/** The fields that differ, as they were and as they are. */
function differences(before: Role, after: Role): [Partial<Role>, Partial<Role>] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = <T extends object>(role: T) =>
    Object.fromEntries(
      Object.entries(role).filter(
        ([key]) => keys.has(key) && Reflect.get(before, key) !== Reflect.get(after, key),
      ),
    );
  return [differing(before), differing(after)];
}
