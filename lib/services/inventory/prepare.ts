import type { Reader } from '@/db';
import { listCostCentres } from '@/db/queries/cost-centres';
import { findImportMapping } from '@/db/queries/import-mappings';
import { findPlanContent, type PlanContent } from '@/db/queries/plans';
import type { CostCentre, Plan } from '@/lib/engine';
import { AppError, notFound } from '@/lib/errors';
import { roleFaults } from '@/lib/plan/role-faults';
import type { Fault } from '@/lib/result';
import { diffInventory, type InventoryDiff } from '@/lib/tabular';
import type { Context } from '../context';
import { assemblePlan } from '../plans/assemble';
import { requirePlan } from '../plans/read-plan';
import { PROPOSED_DEFAULTS } from './defaults';
import type { PreviewImport } from './inputs';
import { changedRole, roleOf } from './line-roles';
import { type ImportSurroundings, openFile, type ReadFile, readOpenedFile } from './read-file';

/** A file read against the plan, with everything that its import would do. Nothing is written yet. */
export type PreparedImport = {
  content: PlanContent;
  plan: Plan;
  file: ReadFile;
  diff: InventoryDiff;
  /** Centres that the plan does not have yet, each after its parent. */
  newCentres: NewCentre[];
  /** Lines that the file gives rightly by itself, but that the plan cannot hold. */
  misfits: Fault[];
};
export type NewCentre = CostCentre & { inOrganisation: boolean };

/**
 * Reads the file outside of any writing unit, against one state of the plan.
 * @throws NOT_FOUND / FORBIDDEN unless the actor may import; INVALID where the file is no table with headers
 */
export async function prepareImport(
  { database, actor }: Context,
  { planId, bytes, choices }: PreviewImport,
): Promise<PreparedImport> {
  const stored = await database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, planId, 'inventory:import');
    return readStored(reader, plan.organisationId, planId);
  });
  const opened = openFile(bytes, choices);
  if (!opened.ok) {
    throw new AppError('INVALID', 'This file cannot be read. Nothing was changed.', {
      faults: opened.faults,
    });
  }
  const remembered = await database.read((reader) =>
    findImportMapping(reader, { organisationId: actor.organisationId, headerHash: opened.hash }),
  );
  const plan = assemblePlan(stored.content);
  const file = readOpenedFile(opened, { choices, remembered, surroundings: surroundingsOf(plan, stored) });
  refuseTooMany(file.read.linesMade);
  const diff = diffInventory(plan.roles, file.read.roleLines);
  return {
    content: stored.content,
    plan,
    file,
    diff,
    newCentres: newCentresOf(plan, stored.organisation, {
      file,
      below: choices.newBelow === undefined ? proposedParent(plan) : choices.newBelow,
    }),
    misfits: misfitsOf(plan, diff),
  };
}

/** More role lines than a plan is computed with in good time; it also bounds the work of one unit. */
export const MOST_LINES = 20_000;

function refuseTooMany(lines: number): void {
  if (lines <= MOST_LINES) return;
  throw new AppError(
    'INVALID',
    'This file makes more role lines than a plan can hold. Nothing was changed.',
    {
      faults: [
        {
          path: 'file',
          found: `${lines} role lines`,
          expected: `at most ${MOST_LINES}. Columns that tell nearly every person apart, such as a grade that is a pay step, can be left unread`,
        },
      ],
    },
  );
}

type Stored = { content: PlanContent; organisation: CostCentre[] };

async function readStored(reader: Reader, organisationId: string, planId: string): Promise<Stored> {
  const content = await findPlanContent(reader, organisationId, planId);
  if (!content) throw notFound();
  const rows = await listCostCentres(reader, organisationId);
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  return {
    content,
    organisation: rows.map(({ code, name, parentId }) => ({
      code,
      name,
      parent: parentId === null ? null : (codes.get(parentId) ?? null),
    })),
  };
}

function surroundingsOf(plan: Plan, { organisation }: Stored): ImportSurroundings {
  const inPlan = new Set(plan.costCentres.map((centre) => centre.code));
  return {
    currency: plan.plan.currency,
    planStart: plan.plan.start,
    knownCentres: [
      ...plan.costCentres.map(({ code, name }) => ({ code, name })),
      ...organisation.filter((centre) => !inPlan.has(centre.code)).map(({ code, name }) => ({ code, name })),
    ],
    defaults: PROPOSED_DEFAULTS.values,
  };
}

/** New centres go below the plan's one top centre, if it has only one. */
export function proposedParent(plan: Plan): string | null {
  const tops = plan.costCentres.filter((centre) => centre.parent === null);
  return tops.length === 1 ? (tops[0]?.code ?? null) : null;
}

/** Centres of the organisation keep the parent that they have there, as far as the plan has it; new ones go where they are put. */
function newCentresOf(
  plan: Plan,
  organisation: readonly CostCentre[],
  { file, below }: { file: ReadFile; below: string | null },
): NewCentre[] {
  const inPlan = new Set(plan.costCentres.map((centre) => centre.code));
  if (below !== null && !inPlan.has(below)) {
    throw new AppError('INVALID', 'New cost centres cannot go there. Nothing was changed.', {
      faults: [{ path: 'newBelow', found: below, expected: 'a cost centre of this plan' }],
    });
  }
  const theirs = new Map(organisation.map((centre) => [centre.code, centre]));
  const missing = file.read.costCentres.filter((centre) => !inPlan.has(centre.code));
  const added = new Set(missing.map((centre) => centre.code));
  const centres = missing.map(({ code, name }): NewCentre => {
    const known = theirs.get(code);
    const parent = known?.parent ?? null;
    const keepsParent = parent !== null && (inPlan.has(parent) || added.has(parent));
    return {
      code,
      name: known?.name ?? name,
      parent: keepsParent ? parent : below,
      inOrganisation: Boolean(known),
    };
  });
  const byCode = new Map(centres.map((centre) => [centre.code, centre]));
  const depthOf = (centre: NewCentre): number => {
    const above = centre.parent === null ? undefined : byCode.get(centre.parent);
    return above ? 1 + depthOf(above) : 0;
  };
  return centres.toSorted((a, b) => depthOf(a) - depthOf(b));
}

function misfitsOf(plan: Plan, diff: InventoryDiff): Fault[] {
  const surroundings = { scenarios: plan.scenarios, systems: new Set(plan.systems.map((s) => s.code)) };
  const roles = new Map(plan.roles.map((role) => [role.code, role]));
  const results = [
    ...diff.added.map(roleOf),
    ...diff.changed.flatMap(({ code, changes }) => {
      const role = roles.get(code);
      return role ? [changedRole(role, changes)] : [];
    }),
  ];
  return results.flatMap((role) =>
    roleFaults(role, surroundings).map(({ path, found, expected }) => ({
      path: `role ${role.code}, ${path}`,
      found,
      expected,
    })),
  );
}
