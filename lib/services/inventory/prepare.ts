import { setImmediate } from 'node:timers/promises';
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
import { PROPOSED_DEFAULTS } from './defaults';
import type { ImportChoices } from './inputs';
import { changedRole, roleOf } from './line-roles';
import { type Reach, requireImport } from './reach';
import type { FileReader, ImportSurroundings, ReadFile } from './read-file';

/** How far an import is: the share of a step, 0 … 1. */
export type ImportProgress = { step: 'reading' | 'comparing' | 'writing'; share: number };

export type PreviewImport = {
  planId: string;
  fileName: string;
  read: FileReader;
  choices: ImportChoices;
  /** Gives the import up as long as nothing is committed. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
};

/** A file read against the plan, with everything that its import would do. Nothing is written yet. */
export type PreparedImport = {
  content: PlanContent;
  plan: Plan;
  file: ReadFile;
  reach: Reach;
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
  { planId, read, choices, signal, onProgress }: PreviewImport,
): Promise<PreparedImport> {
  const stored = await database.snapshot(async (reader) => {
    const { plan, reach } = await requireImport(reader, actor, planId);
    return { reach, ...(await readStored(reader, plan.organisationId, planId)) };
  });
  const { content, reach } = stored;
  const plan = assemblePlan(content);
  const outcome = await read({
    choices,
    surroundings: surroundingsOf(plan, stored),
    remembered: (headerHash) =>
      database.read((reader) =>
        findImportMapping(reader, { organisationId: actor.organisationId, headerHash }),
      ),
    signal,
    onProgress: (share) => onProgress?.({ step: 'reading', share }),
  });
  if (!outcome.ok) {
    throw new AppError('INVALID', 'This file cannot be read. Nothing was changed.', {
      faults: outcome.faults,
    });
  }
  onProgress?.({ step: 'comparing', share: 0 });
  const { file } = outcome;
  refuseTooMany(file.read.linesMade);
  const current = reach.isWhole ? plan.roles : plan.roles.filter((role) => reach.open.has(role.costCentre));
  const diff = diffInventory(
    current,
    file.read.roleLines,
    plan.roles.map((role) => role.code),
  );
  return {
    content,
    plan,
    file,
    reach,
    diff,
    newCentres: newCentresOf(plan, stored.organisation, { file, reach, below: choices.newBelow }),
    misfits: [...(await misfitsOf(plan, diff, { signal, onProgress })), ...repeatedCodes(plan, diff)],
  };
}

/** New lines whose given code another role line has already: one that the import does not reach. */
function repeatedCodes(plan: Plan, { added }: InventoryDiff): Fault[] {
  const taken = new Set(plan.roles.map((role) => role.code));
  return added
    .filter(({ code }) => taken.has(code))
    .map(({ code }) => ({
      path: `role ${code}, code`,
      found: code,
      expected: 'a code that no other role line has',
    }));
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

type Stored = { content: PlanContent; organisation: CostCentre[]; reach: Reach };

async function readStored(
  reader: Reader,
  organisationId: string,
  planId: string,
): Promise<Omit<Stored, 'reach'>> {
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

function surroundingsOf(plan: Plan, { organisation, reach }: Stored): ImportSurroundings {
  const inPlan = new Set(plan.costCentres.map((centre) => centre.code));
  const beyond = reach.isWhole ? organisation.filter((centre) => !inPlan.has(centre.code)) : [];
  const visible = plan.costCentres.filter((centre) => reach.visible.has(centre.code));
  return {
    currency: plan.plan.currency,
    planStart: plan.plan.start,
    knownCentres: [...visible, ...beyond].map(({ code, name }) => ({ code, name })),
    newCentres: reach.isWhole ? 'add' : 'refuse',
    closedCentres: [...reach.visible].filter((code) => !reach.open.has(code)),
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
  { file, reach, below: chosen }: { file: ReadFile; reach: Reach; below: string | null | undefined },
): NewCentre[] {
  if (!reach.isWhole) return [];
  const below = chosen === undefined ? proposedParent(plan) : chosen;
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

/** Lines between which other requests of this process have their turn. */
const LINES_AT_A_TIME = 500;

async function misfitsOf(
  plan: Plan,
  diff: InventoryDiff,
  { signal, onProgress }: Pick<PreviewImport, 'signal' | 'onProgress'>,
): Promise<Fault[]> {
  const surroundings = { scenarios: plan.scenarios, systems: new Set(plan.systems.map((s) => s.code)) };
  const roles = new Map(plan.roles.map((role) => [role.code, role]));
  const results = [
    ...diff.added.map(roleOf),
    ...diff.changed.flatMap(({ code, changes }) => {
      const role = roles.get(code);
      return role ? [changedRole(role, changes)] : [];
    }),
  ];
  const faults: Fault[] = [];
  for (const [at, role] of results.entries()) {
    for (const { path, found, expected } of roleFaults(role, surroundings))
      faults.push({ path: `role ${role.code}, ${path}`, found, expected });
    if (at % LINES_AT_A_TIME !== 0) continue;
    onProgress?.({ step: 'comparing', share: at / results.length });
    await setImmediate();
    signal?.throwIfAborted();
  }
  return faults;
}
