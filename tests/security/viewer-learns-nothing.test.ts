import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { insertActualImport, putActuals } from '@/db/queries/actuals';
import { findPlanContent, touchPlan } from '@/db/queries/plans';
import { keepSimulation } from '@/db/queries/simulations';
import { roles } from '@/db/schema';
import { type Action, can, masksOf, type PlanStatus, POLICY, WHOLE } from '@/lib/access';
import { assessUncertainty, type Plan } from '@/lib/engine';
import { newId } from '@/lib/ids';
import { DEFAULT_RUN } from '@/lib/plan';
import { storedRow } from '@/lib/services/actuals/rows';
import { createPilot } from '@/lib/services/pilots/create';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { storePlan } from '@/lib/services/plans/store';
import { simulationKey } from '@/lib/services/uncertainty/simulation-key';
import { saveVersion } from '@/lib/services/versions/save';
import { tokenOf } from '../api/api-client';
import { createTestDatabase } from '../helpers/database';
import { dot, isSolved, solve, tellsOfFew, unseenPart } from '../helpers/linear';
import { anyShape, planOfShape, type Shape, unknownsOf } from '../helpers/masked-organisation';
import { createOrganisation, type TestActor, type TestOrganisation } from '../helpers/organisation';
import { outcomeOf } from '../services/outcomes';
import { officePlan } from '../services/plans/plans-fixture';
import { askApi, importedVerbs, MADE_OF, NOT_OF_A_PLAN, type Place, READS } from './viewer-reach';

const NOW = Date.UTC(2027, 2, 3, 9);
const clock = () => NOW;
const THRESHOLD = 5;
let database: Database;
let aster: TestOrganisation;
let pilot: string;
const tokens = new Map<TestActor, string>();

beforeAll(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock });
  const made = await createPilot(aster.as('planner'), {
    pilot: {
      ...{ name: 'Reading contracts', function: 'legal', occupation: null, kind: 'assistant', system: '' },
      ...{ people: 12, cases: null, from: '2026-03', to: '2026-05', method: 'before-after', part: 'Reading' },
      ...{
        partShare: null,
        timeSaved: [0.1, 0.2, 0.3],
        isNet: true,
        quality: null,
        caveat: '',
        owner: 'Legal',
      },
    },
  } as Parameters<typeof createPilot>[1]);
  pilot = made.code;
  for (const actor of ['viewer', 'planner', 'head'] as const)
    tokens.set(actor, await tokenOf(aster.as(actor)));
});

type Stored = { place: Place; roleIds: ReadonlyMap<string, string>; plan: Plan };

/** Codes are those of the plan with its number before them: an organisation has a centre of a code once. */
function numbered(plan: Plan, number: number): Plan {
  const of = (code: string) => `p${number}${code}`;
  return {
    ...plan,
    costCentres: plan.costCentres.map((one) => ({
      ...{ ...one, code: of(one.code) },
      parent: one.parent === null ? null : of(one.parent),
    })),
    roles: plan.roles.map((role) => ({ ...role, costCentre: of(role.costCentre) })),
  };
}

const contentOf = async (planId: string) => {
  const content = await database.snapshot((reader) => findPlanContent(reader, aster.organisationId, planId));
  if (!content) throw new Error('The plan is not there.');
  return content;
};

async function store(plan: Plan, status: PlanStatus = 'open'): Promise<Stored> {
  const { organisationId } = aster;
  const { memberId } = aster.actors.planner;
  const planId = await database.write((writer) =>
    storePlan(writer, { organisationId, memberId, now: NOW, plan, status }),
  );
  await saveVersion(aster.as('planner'), { planId, note: 'First' });
  // That something has changed since is told to everybody; here it has already.
  await database.write((writer) => touchPlan(writer, { organisationId, id: planId }, NOW));
  const content = await contentOf(planId);
  const idsOf = (rows: readonly { code: string; id: string }[]) => rows.map(({ code, id }) => ({ code, id }));
  return {
    plan,
    roleIds: new Map(content.roles.map(({ code, id }) => [code, id])),
    place: {
      ...{ planId, pilot, settings: DEFAULT_RUN },
      scenarios: plan.scenarios.map(({ code }) => code),
      centres: idsOf(content.costCentres),
      systems: idsOf(content.systems),
      roleIds: content.roles.map(({ id }) => id),
    },
  };
}

/** A run of few draws stands where the page looks for its usual one. */
async function keepRuns({ place, plan }: Stored): Promise<void> {
  for (const scenario of place.scenarios) {
    const key = await database.snapshot((reader) =>
      simulationKey(reader, aster.actors.viewer, { planId: place.planId, scenario, ...place.settings }),
    );
    const result = assessUncertainty(plan, { scenario, draws: 5, seed: 1, correlation: 0 });
    await database.write((writer) =>
      keepSimulation(writer, { id: newId(), ...key, result, computedAt: NOW }),
    );
  }
}

type RoleChange = Partial<
  Pick<typeof roles.$inferSelect, 'fte' | 'salary' | 'onCost' | 'title' | 'grade' | 'attrition'>
>;

/** The same plan, with the same ids, but for what is changed in its role lines. */
async function change(stored: Stored, changeOf: (code: string, at: number) => RoleChange): Promise<Stored> {
  const { planId } = stored.place;
  await database.write(async (writer) => {
    for (const [at, [code, id]] of [...stored.roleIds].entries()) {
      const changed = changeOf(code, at);
      if (Object.keys(changed).length > 0) await writer.update(roles).set(changed).where(eq(roles.id, id));
    }
    await touchPlan(writer, { organisationId: aster.organisationId, id: planId }, NOW);
  });
  return { ...stored, plan: assemblePlan(await contentOf(planId)) };
}

let imports = 0;
/** Staff of role lines, and what they cost, in the first two months. */
async function tell(
  { place, plan }: Stored,
  staffOf: (at: number, month: number) => number | null,
  payrollOf: (at: number) => number = (at) => 4_321.5 + 37.25 * at,
): Promise<void> {
  const inPlan = { organisationId: aster.organisationId, planId: place.planId };
  const rows = plan.roles.flatMap((role, at) =>
    ['2027-01', '2027-02'].flatMap((month, t) => {
      const staff = staffOf(at, t);
      if (staff === null) return [];
      const payroll = payrollOf(at);
      const values = { staff, payroll, cost: payroll * 1.3 };
      return [storedRow(inPlan, { line: 'role', code: role.code, month, values })];
    }),
  );
  imports += 1;
  await database.write(async (writer) => {
    await putActuals(writer, rows);
    await insertActualImport(writer, {
      ...{ ...inPlan, number: imports, fileName: 'staff.csv', added: rows.length, replaced: 0, removed: 0 },
      ...{ importedBy: aster.actors.planner.memberId, importedAt: NOW },
    });
  });
}

/** All that the member is told, by question; refusals among it. */
async function everything(actor: TestActor, place: Place): Promise<Map<string, unknown>> {
  const context = aster.as(actor);
  const token = tokens.get(actor) ?? '';
  const told = new Map(Object.entries(await askApi(context, token, place)));
  for (const [name, ask] of Object.entries({ ...READS, ...NOT_OF_A_PLAN })) {
    const answers = await Promise.all(ask(context, place).map(answerOf));
    for (const [at, answer] of answers.entries()) told.set(`${name} ${at}`, answer);
  }
  return told;
}

async function answerOf(answer: Promise<unknown>): Promise<unknown> {
  let given: unknown;
  const outcome = await outcomeOf(
    answer.then((value) => {
      given = value;
    }),
  );
  return outcome.code === 'ok' ? given : { refused: outcome };
}

/** Every number and text of an answer in order, with where it stands: numbers within texts too. */
function tokensOf(value: unknown): (string | number)[] {
  const found: (string | number)[] = [];
  const visit = (at: string, one: unknown): void => {
    if (typeof one === 'number') found.push(at, one);
    else if (typeof one === 'string') {
      for (const part of one.split(/(-?\d+(?:\.\d+)?(?:e-?\d+)?)/)) {
        found.push(part !== '' && Number.isFinite(Number(part)) && /\d/.test(part) ? Number(part) : part);
      }
    } else if (one instanceof Map || one instanceof Set) visit(at, [...one]);
    else if (one instanceof Float64Array) visit(at, [...one]);
    else if (Array.isArray(one)) for (const [i, item] of one.entries()) visit(`${at}/${i}`, item);
    else if (typeof one === 'object' && one !== null) {
      for (const [key, item] of Object.entries(one)) visit(`${at}/${key}`, item);
    } else found.push(at, String(one));
  };
  visit('', value);
  return found;
}

const isSame = (a: string | number | undefined, b: string | number | undefined) =>
  a === b ||
  (typeof a === 'number' &&
    typeof b === 'number' &&
    (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))));

/** Where two tellings differ by more than the order of a sum. */
function differences(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...before].flatMap(([name, value]) => {
    const [a, b] = [tokensOf(value), tokensOf(after.get(name))];
    const at = a.findIndex((one, i) => !isSame(one, b[i]));
    if (at < 0 && a.length === b.length) return [];
    return [`${name}: … ${a.slice(Math.max(0, at - 6), at + 2).join(' ')} ≠ ${b[at]}`];
  });
}

const isRefused = (answer: unknown) => typeof answer === 'object' && answer !== null && 'refused' in answer;

const samples = (count: number, seed: number) =>
  fc.sample(anyShape, { numRuns: count, seed }).filter(({ lines }) => lines.length > 1);
const chance = (seed: number) => {
  const numbers = fc.sample(fc.noBias(fc.integer({ min: 1, max: 1_000_000_000 })), { numRuns: 400, seed });
  const draws = numbers.map((number) => (number % 2 === 0 ? number : -number) / 1_000_000_000);
  let at = 0;
  return () => draws[at++ % draws.length] ?? 0;
};

/** What is told of a shape's people: rows of shown centres and systems. */
function shownRows(shape: Shape, plan: Plan, prefix: string) {
  const { centres, systems } = masksOf(plan, THRESHOLD);
  const unknowns = unknownsOf(shape);
  const codeOf = (group: string) => (group === WHOLE ? WHOLE : `${prefix}${group}`);
  const hiddenCentres = unknowns.groups.filter((group) => centres.has(codeOf(group)));
  const hiddenSystems = unknowns.systems.filter((code) => systems.has(code));
  return {
    centreRows: unknowns.groups.filter((one) => !hiddenCentres.includes(one)).map(unknowns.ofCentre),
    systemRows: [
      ...unknowns.systems.filter((one) => !hiddenSystems.includes(one)).map(unknowns.ofSystem),
      ...(systems.has(WHOLE) ? [] : unknowns.systems.map(unknowns.ofSystem)),
    ],
    hiddenRows: [...hiddenCentres.map(unknowns.ofCentre), ...hiddenSystems.map(unknowns.ofSystem)],
    hiddenCentres,
    unknowns,
  };
}

describe('what a viewer can reach', () => {
  test('is all that the build has: every verb that a page, file or address calls is asked here, or changes something', () => {
    for (const source of Object.values(MADE_OF)) expect(Object.keys(READS)).toContain(source);
    const asked = new Set([READS, NOT_OF_A_PLAN, MADE_OF].flatMap(Object.keys));
    const isAction = (source: string) => /(^|\/)[\w-]*actions\.ts$/.test(source);
    const others = [...importedVerbs()].flatMap(([name, sources]) => {
      const [, verb = ''] = name.split(' ');
      if (asked.has(name) || /(Schema|Input)$|^[A-Z_]+$/.test(verb)) return [];
      return sources.every(isAction) ? [] : [name];
    });
    // Sessions and links of people who are not signed in, uploads of those who may import, and no questions at all.
    expect(others.sort()).toEqual([
      'actuals/uploaded faultListOfActuals',
      'actuals/uploaded importActualsUpload',
      'actuals/uploaded previewActualsUpload',
      'actuals/uploaded receiveActuals',
      'database database',
      'exports/origin-fields originFields',
      'input-faults inputFaults',
      'inventory/uploaded faultListOfUpload',
      'inventory/uploaded importUpload',
      'inventory/uploaded previewUpload',
      'inventory/uploaded receiveInventory',
      'organisation/create-first isSetupLinkOpen',
      'sign-in/find-invitation findInvitation',
      'sign-in/reset-password findPasswordLink',
      'versions/inputs numberOfVersion',
    ]);
    const gone = [...asked].filter((name) => !importedVerbs().has(name));
    expect(gone).toEqual([]);
  });

  test('is what these actions of the policy allow, and no other', () => {
    const { viewer } = aster.actors;
    const { organisationId } = aster;
    const allowed = (Object.keys(POLICY) as Action[]).filter((action) =>
      (['draft', 'open', 'in-review', 'approved', 'archived'] as const).some((planStatus) =>
        can(viewer, action, {
          ...{ organisationId, planId: 'p', planStatus, submission: 'in-progress', createdBy: 'another' },
          costCentrePath: ['c'],
        }),
      ),
    );
    expect(allowed.sort()).toEqual([
      'accessTokens:own',
      'account:edit',
      'costCentre:read',
      'exposure:read',
      'notifications:read',
      'organisation:read',
      'pilots:read',
      'plan:read',
      'results:export',
      'scenarios:read',
      'systems:read',
    ]);
  });

  test('is refused to them wherever it holds role lines, pay, versions, the trail or the watch', async () => {
    const [shape] = samples(1, 3);
    if (!shape) throw new Error('There is a shape.');
    const stored = await store(numbered(planOfShape(shape), 999));
    await keepRuns(stored);
    await tell(stored, (at) => (stored.plan.roles[at]?.fte ?? 0) + 1);
    const told = await everything('viewer', stored.place);
    const verbOf = (name: string) => name.replace(/ \d+$/, '');
    const given = new Set([...told].filter(([, answer]) => !isRefused(answer)).map(([name]) => verbOf(name)));
    const refused = Object.keys({ ...READS, ...NOT_OF_A_PLAN }).filter((name) => !given.has(name));
    expect(refused.sort()).toEqual([
      'access-tokens/list listAllAccessTokens',
      'comments/get-thread getThread',
      'cost-centres/list listCostCentreTree',
      'evidence/get-plan-evidence getPlanEvidence',
      'exports/actuals-template exportActualsTemplate',
      'exports/changes exportChanges',
      'exports/consultation-pack exportConsultationPack',
      'exports/evidence exportEvidence',
      'exports/evidence-rollup exportEvidenceRollup',
      'exports/inventory exportInventory',
      'exports/plan-file exportPlanFile',
      'exports/trail exportTrail',
      'exports/version exportVersion',
      'exports/watch exportWatch',
      'exports/workbook exportWorkbook',
      'members/list listMembers',
      'redundancy-rules/list listRules',
      'roles/get-cost-centre getCostCentre',
      'roles/get-role getRole',
      'roles/list-cost-centres listPlanCentres',
      'roles/suggest-occupations suggestOccupations',
      'scenarios/get-plan-to-try getPlanToTry',
      'submissions/get-board getBoard',
      'trail/list listTrail',
      'versions/compare compareVersions',
      'versions/list listVersions',
      'watch/get getWatch',
      'watch/get-pack getConsultationPack',
    ]);
  }, 60_000);
});

describe.each(samples(30, 20).map((shape, number) => ({ shape, number })))(
  'of organisation $number',
  ({ shape, number }) => {
    const draw = chance(number + 1);
    let stored: Stored;
    let told: Map<string, unknown>;
    const staffTold = (at: number, month: number) => {
      // In the first month some lines are told alone, so that actuals have small groups of their own.
      if (month === 0 && (at + number) % 3 !== 0) return null;
      return (stored.plan.roles[at]?.fte ?? 0) + 0.2371 + 0.0519 * month;
    };

    beforeAll(async () => {
      stored = await store(numbered(planOfShape(shape), number));
      await keepRuns(stored);
      await tell(stored, staffTold);
      told = await everything('viewer', stored.place);
    }, 60_000);

    test('nothing changes for a viewer when everybody is paid differently and role lines are other ones', async () => {
      const before = stored.plan;
      const paid = await change(stored, (code, at) => ({
        salary: 30_000 + 90_000 * Math.abs(draw()),
        onCost: 0.5 * Math.abs(draw()),
        ...{ title: `Another ${code}`, grade: `G${at}` },
      }));
      await keepRuns(paid);
      await tell(paid, staffTold, () => 9_000 * Math.abs(draw()));
      const after = await everything('viewer', stored.place);
      expect(differences(told, after)).toEqual([]);
      const restore = await change(stored, (_, at) => {
        const { salary = 0, onCost = 0, title = '', grade = '' } = before.roles[at] ?? {};
        return { salary, onCost, title, grade };
      });
      await keepRuns(restore);
    }, 60_000);

    test('nothing changes for a viewer when people of masked groups are others in number, planned and in fact', async () => {
      const { centreRows, systemRows, hiddenRows, unknowns, hiddenCentres } = shownRows(
        shape,
        stored.plan,
        `p${number}`,
      );
      const solved = solve([...centreRows, ...systemRows]);
      for (const row of hiddenRows) expect(isSolved(row, solved)).toBe(false);

      const before = stored.plan.roles.map(({ fte }) => fte);
      /** As much as leaves every line three tenths of its people, so that orders change too. */
      const unseen = (rows: readonly (readonly number[])[]) => {
        const part = unseenPart(unknowns.people.map(draw), rows);
        if (Math.max(...part.map(Math.abs)) < 1e-6) return part.map(() => 0);
        const most = Math.min(
          ...part.map((x, at) => (0.7 * (before[at] ?? 0)) / Math.max(1e-9, Math.abs(x))),
        );
        return part.map((x) => x * most);
      };
      const moved = unseen([...centreRows, ...systemRows]);
      for (const row of hiddenRows) expect(Math.abs(dot(row, moved))).toBeGreaterThan(1e-4);

      const alone = stored.plan.roles.map((_, at) => (staffTold(at, 0) === null ? 0 : 1));
      const rowsOfFact = shownInFact(told, shape, { number, hiddenCentres });
      const toldAlone = solve(rowsOfFact.map((row) => row.map((x, at) => x * (alone[at] ?? 0))));
      expect(tellsOfFew(toldAlone, unknowns.people, THRESHOLD)).toBe(false);
      const inFact = unseen([
        ...rowsOfFact,
        ...rowsOfFact.map((row) => row.map((x, at) => x * (alone[at] ?? 0))),
      ]);
      const other = await change(stored, (_, at) => ({ fte: (before[at] ?? 0) + (moved[at] ?? 0) }));
      await keepRuns(other);
      const actual = (at: number, month: number) => {
        const staff = staffTold(at, month);
        return staff === null ? null : staff + (moved[at] ?? 0) + 0.2 * (inFact[at] ?? 0);
      };
      await tell(other, actual);
      expect(differences(told, await everything('viewer', stored.place))).toEqual([]);
    }, 60_000);
  },
);

/** Rows of the centres whose actuals are shown. */
function shownInFact(
  told: ReadonlyMap<string, unknown>,
  shape: Shape,
  { number, hiddenCentres }: { number: number; hiddenCentres: readonly string[] },
): number[][] {
  const unknowns = unknownsOf(shape);
  const csv = told.get('exports/actuals exportActuals 0') as { text: string };
  const shown = new Set(csv.text.split('\r\n').map((line) => line.split(',')[2] ?? ''));
  const isPlan = csv.text.includes(',plan,');
  const rows = unknowns.groups.filter((group) =>
    group === WHOLE ? isPlan : shown.has(`p${number}${group}`),
  );
  for (const group of rows) expect(hiddenCentres).not.toContain(group);
  return rows.map(unknowns.ofCentre);
}

describe('what is asked here', () => {
  test('does change for a planner: the check sees pay and people where they are told', async () => {
    const [shape] = samples(1, 20);
    if (!shape) throw new Error('There is a shape.');
    const stored = await store(numbered(planOfShape(shape), 998));
    await keepRuns(stored);
    const told = await everything('planner', stored.place);
    await change(stored, () => ({ salary: 61_234.5 }));
    const paid = differences(told, await everything('planner', stored.place));
    const verbs = new Set(paid.map((one) => one.replace(/(: | \d).*/s, '')));
    for (const verb of [
      'results/get-summary getSummary',
      'exports/results exportResults',
      'roles/get-role getRole',
    ])
      expect(verbs).toContain(verb);
  }, 60_000);
});

/** Copilot is worked with everywhere, on a platform whose cost and blocks are shared. */
function sharedPlan(): Plan {
  const { roles: lines, systems, ...plan } = officePlan();
  const of = (code: string) => lines.find((role) => role.code === code);
  const legal = of('LG-1');
  if (!legal?.estimate) throw new Error('Legal has an estimate.');
  const shared = { ...legal, estimate: { ...legal.estimate, system: 'copilot' } };
  return {
    ...plan,
    systems: systems.map((system) => ({
      ...system,
      options: system.options.map((option) => ({
        ...{ ...option, fixedMonthly: 900, block: { capacity: 20, monthly: 400 } },
      })),
    })),
    roles: [
      ...lines.filter((role) => role !== legal),
      { ...shared, fte: 6 },
      { ...shared, code: 'LG-2', fte: 9 },
    ],
  };
}

describe('the head of Customer support', () => {
  test('is told the same whoever works in Legal, for what pay and with what attrition, as long as the shared platform is filled alike', async () => {
    const stored = await store(sharedPlan());
    const told = await everything('head', stored.place);
    const isLegal = (code: string) => code.startsWith('LG');
    const other = await change(stored, (code) =>
      isLegal(code) ? { salary: 23_456.78, onCost: 0.4, title: 'Nobody', attrition: 0.3 } : {},
    );
    expect(other.plan).not.toEqual(stored.plan);
    expect(differences(told, await everything('head', stored.place))).toEqual([]);
    expect([...told.values()].some((answer) => !isRefused(answer))).toBe(true);
  }, 60_000);

  test('finds no name, code, pay or comment of Legal in anything', async () => {
    const stored = await store(sharedPlan());
    const told = JSON.stringify([...(await everything('head', stored.place)).values()], (_, value) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    for (const secret of ['Counsel', 'LG-1', '97633', '"LG"']) expect(told).not.toContain(secret);
    expect(told).toContain('EN-1');
  }, 60_000);
});
