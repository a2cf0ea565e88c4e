import { beforeEach, describe, expect, test } from 'vitest';
import { liveTotals, rowEffects } from '@/components/grid/live-totals';
import type { Database } from '@/db';
import {
  deleteEstimates,
  deleteRole,
  findEstimates,
  findRoles,
  type InPlan,
  listRoleCodes,
  listSystems,
  nextRolePosition,
  parkRoleCodes,
  updatePlanCostCentre,
  updateRole,
} from '@/db/queries/roles';
import { compute } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { getRole } from '@/lib/services/roles/get-role';
import { listPlanCentres } from '@/lib/services/roles/list-cost-centres';
import { saveRoles } from '@/lib/services/roles/save';
import { setRealisation } from '@/lib/services/roles/set-realisation';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { findAuditEvents } from './audit-rows';
import { contentOf, type RolesFixture, save, storeRolesPlan } from './roles-fixture';

let database: Database;
let aster: TestOrganisation;
let fixture: RolesFixture;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  fixture = await storeRolesPlan(database, aster);
});

const centreId = (code: string) => fixture.centres[code] ?? '';
const page = (actor: TestActor, code: string, scenario?: string) =>
  getCostCentre(aster.as(actor), { planId: fixture.planId, centreId: centreId(code), scenario });

describe('who sees a cost centre’s role lines', () => {
  test('a head sees their own centre and those below, with no path above', async () => {
    const { lines, path, may } = await page('head', 'CS');
    expect(lines.map((line) => line.role.code)).toEqual(['CS-1', 'CS-2', 'EN-1', 'EN-2']);
    expect(path).toEqual([]);
    expect(may).toEqual({ edit: true, setRealisation: false });
    expect((await page('planner', 'CS-EN')).path.map((c) => c.code)).toEqual(['G', 'CS']);
    expect((await page('executive', 'CS')).may).toEqual({ edit: false, setRealisation: false });
  });

  test('what a head or viewer may not see answers like what does not exist', async () => {
    const none = getCostCentre(aster.as('head'), { planId: fixture.planId, centreId: newId() });
    const answer = await none.catch((error: unknown) => error);
    for (const [actor, code] of [
      ['head', 'LG'],
      ['head', 'G'],
      ['headOfLegal', 'CS-EN'],
      ['viewer', 'CS'],
    ] as const) {
      await expect(page(actor, code)).rejects.toEqual(answer);
      const roleId = fixture.roles[code === 'LG' || code === 'G' ? 'LG-1' : 'EN-1']?.id ?? '';
      await expect(getRole(aster.as(actor), { planId: fixture.planId, roleId })).rejects.toEqual(answer);
    }
    const birch = await createOrganisation(database, { name: 'Birch' });
    await expect(
      getCostCentre(birch.as('admin'), { planId: fixture.planId, centreId: centreId('CS') }),
    ).rejects.toEqual(answer);
    await expect(page('planner', 'CS', 'no-such-scenario')).rejects.toEqual(answer);
  });

  test('the list shows a head their two centres, and answers a viewer like a plan that does not exist', async () => {
    const head = await listPlanCentres(aster.as('head'), fixture.planId);
    expect(head.centres.map((c) => [c.code, c.depth, c.fte, c.roles, c.rolesWithEstimate])).toEqual([
      ['CS', 0, 32, 4, 2],
      ['CS-EN', 1, 20, 2, 1],
    ]);
    await expect(listPlanCentres(aster.as('viewer'), fixture.planId)).rejects.toEqual(notFound());
    const planner = await listPlanCentres(aster.as('planner'), fixture.planId);
    expect(planner.centres[0]?.payroll).toBe(42 * 40_000 + 10 * 90_000);
  });
});

describe('totals in the browser', () => {
  test.each(['CS', 'CS-EN', 'LG', 'G'])(
    'the part sent for %s computes to what the whole plan does, in every scenario and for every line',
    async (code) => {
      const whole = assemblePlan(await contentOf(database, aster.organisationId, fixture.planId));
      for (const [index, scenario] of whole.scenarios.entries()) {
        const { part, outside, lines, centre } = await page('planner', code, scenario.code);
        const roles = lines.map((line) => line.role);
        const basis = { part, outside, scenario: scenario.code, centre: centre.code };
        const expected = compute(whole, { roles: true }).scenarios[index];
        const level = expected?.costCentres[code];
        const totals = liveTotals(roles, basis);
        expect(totals.fteEnd).toBeCloseTo(level?.series.staff.at(-1) ?? Number.NaN, 9);
        expect(totals.runRateSaving).toBeCloseTo(level?.measures.runRateSaving ?? Number.NaN, 6);
        expect(totals.net).toBeCloseTo(level?.series.net.reduce((a, b) => a + b, 0) ?? Number.NaN, 6);
        for (const [role, effect] of rowEffects(roles, basis)) {
          const one = expected?.roles[role];
          expect(effect.fteDelta).toBeCloseTo(one?.series.fteDelta.at(-1) ?? Number.NaN, 9);
          expect(effect.runRateSaving).toBeCloseTo(one?.measures.runRateSaving ?? Number.NaN, 6);
        }
      }
    },
  );

  test('the totals shown after an edit are those that the server computes once it is saved', async () => {
    const { part, outside, lines, centre, scenario } = await page('head', 'CS');
    const basis = { part, outside, scenario, centre: centre.code };
    const edited = lines.map(({ role }) =>
      role.code === 'EN-1' ? { ...role, fte: 31, salary: 50_000 } : role,
    );
    const shown = liveTotals(edited, basis);
    const changed = [
      { id: fixture.roles['EN-1']?.id ?? '', version: 1, changes: { fte: 31, salary: 50_000 } },
    ];
    await saveRoles(aster.as('head'), save(fixture.planId, { changed }));
    const whole = assemblePlan(await contentOf(database, aster.organisationId, fixture.planId));
    const level = compute(whole, { scenarios: [scenario] }).scenarios[0]?.costCentres.CS;
    expect(shown.fteDelta).toBeCloseTo(level?.series.fteDelta.at(-1) ?? Number.NaN, 9);
    expect(shown.runRateSaving).toBeCloseTo(level?.measures.runRateSaving ?? Number.NaN, 6);
    expect(shown.payrollEnd).toBeCloseTo(level?.series.payroll.at(-1) ?? Number.NaN, 6);
  });

  test('unfilled, redeployed, released, reinvested and stranded add up to the freed FTE', async () => {
    const { part, outside, lines, centre, scenario } = await page('planner', 'CS');
    const roles = lines.map((line) => line.role);
    const { destinations } = liveTotals(roles, { part, outside, scenario, centre: centre.code });
    const level = compute({ ...part, roles }, { scenarios: [scenario], outside }).scenarios[0]?.costCentres
      .CS;
    const end = (name: 'free' | 'demand' | 'baselineDemand') => level?.series[name].at(-1) ?? Number.NaN;
    const sum = Object.values(destinations).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(end('free') + end('baselineDemand') - end('demand'), 9);
  });
});

describe('a centre’s realisation', () => {
  const set = (actor: TestActor, change: { version?: number; realisation: number | null }, code = 'CS') =>
    setRealisation(aster.as(actor), {
      planId: fixture.planId,
      centreId: centreId(code),
      version: 1,
      ...change,
    });

  test('a planner sets it, with its record; a head and an executive may not', async () => {
    await expect(set('head', { realisation: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(set('executive', { realisation: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await set('planner', { realisation: 0.3 })).toEqual({ version: 2, realisation: 0.3 });
    expect((await page('planner', 'CS')).centre.realisation).toBe(0.3);
    expect((await page('planner', 'CS-EN')).centre).toMatchObject({ realisation: null, inherited: 0.3 });
    expect(await findAuditEvents(database, aster.organisationId)).toMatchObject([
      { action: 'costCentre:setRealisation', before: { realisation: 0.8 }, after: { realisation: 0.3 } },
    ]);
  });

  test('a version that is no longer stored is refused with what is', async () => {
    await set('planner', { realisation: 0.3 });
    await expect(set('admin', { realisation: 0.9 })).rejects.toMatchObject({
      code: 'CONFLICT',
      current: { version: 2, realisation: 0.3 },
    });
  });
});

test('every query of role lines stays within the organisation and the plan that it names', async () => {
  const second = await storeRolesPlan(database, aster);
  const birch = await createOrganisation(database, { name: 'Birch' });
  const ids = Object.values(fixture.roles).map((role) => role.id);
  const before = await contentOf(database, aster.organisationId, fixture.planId);
  const wrong: InPlan[] = [
    { organisationId: birch.organisationId, planId: fixture.planId },
    { organisationId: aster.organisationId, planId: second.planId },
  ];
  for (const inPlan of wrong) {
    const key = { ...inPlan, id: ids[0] ?? '', version: 1 };
    await database.write(async (writer) => {
      expect(await findRoles(writer, inPlan, ids)).toEqual([]);
      expect(await findEstimates(writer, inPlan, ids)).toEqual({ estimates: [], tasks: [] });
      expect((await listRoleCodes(writer, inPlan)).filter(({ id }) => ids.includes(id))).toEqual([]);
      const systems = before.systems.map((system) => system.id);
      expect((await listSystems(writer, inPlan)).filter(({ id }) => systems.includes(id))).toEqual([]);
      expect(await updateRole(writer, key, { fte: 1 })).toBeNull();
      expect(await deleteRole(writer, key)).toBe(false);
      await deleteEstimates(writer, inPlan, ids);
      await parkRoleCodes(writer, inPlan, ids);
      const centre = { ...key, id: centreId('CS') };
      expect(await updatePlanCostCentre(writer, centre, { realisation: 1 })).toBeNull();
    });
  }
  const [birchPlan] = wrong;
  if (birchPlan) expect(await database.read((reader) => nextRolePosition(reader, birchPlan))).toBe(0);
  expect(await contentOf(database, aster.organisationId, fixture.planId)).toEqual(before);
});
