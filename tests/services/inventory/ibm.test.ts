import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { listCostCentres } from '@/db/queries/cost-centres';
import { previewImport } from '@/lib/services/inventory/preview';
import { assemblePlan } from '@/lib/services/plans/assemble';
import { inventoryToCsv } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { trailOf } from '../outcomes';
import { ibmFile, planOf, previewAndImport, request, storeEmptyPlan } from './inventory-fixture';

const file = ibmFile();

describe.skipIf(!file)('IBM’s HR sample as it is (skipped where the shared data is missing)', () => {
  const bytes = file ?? new Uint8Array();
  let database: Database;
  let own: TestOrganisation;
  let planId: string;

  beforeEach(async () => {
    ({ database } = await createTestDatabase());
    own = await createOrganisation(database);
    planId = await storeEmptyPlan(database, own);
  });
  const stored = () => planOf(database, own, planId);

  test('is recognised as 1,470 persons with monthly pay in three departments, without a fault', async () => {
    const preview = await previewImport(own.as('planner'), request(planId, bytes));
    expect(preview.counts).toMatchObject({ rows: 1470, persons: 1470, fte: 1470 });
    expect(preview.options).toMatchObject({ kind: 'persons', payBasis: 'month', fteFrom: 'one' });
    expect(preview.centres.map((c) => [c.name, c.state])).toEqual([
      ['Human Resources', 'new'],
      ['Research & Development', 'new'],
      ['Sales', 'new'],
    ]);
    expect(preview.refused.count + preview.misfits.count).toBe(0);
    const fields = Object.fromEntries(preview.columns.map((c) => [c.header, c.field]));
    expect(fields).toMatchObject({
      Department: 'costCentre',
      JobRole: 'title',
      MonthlyIncome: 'salary',
      EmployeeNumber: 'personKey',
      Attrition: 'leaver',
      MonthlyRate: null,
      DailyRate: null,
    });
    expect((await stored()).roles).toEqual([]);
  });

  test('becomes role lines whose FTE add up to 1,470 and whose pay is 12 times the sum of MonthlyIncome', async () => {
    const text = new TextDecoder()
      .decode(bytes)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const column = text[0]?.indexOf('MonthlyIncome') ?? -1;
    const monthly = text.slice(1).reduce((sum, row) => sum + Number(row[column]), 0);
    const { preview, imported } = await previewAndImport(own.as('planner'), request(planId, bytes));
    const { roles, costCentres, plan } = await stored();
    expect(imported).toEqual({
      centres: 3,
      added: preview.added.count,
      changed: 0,
      unchanged: 0,
      removed: 0,
    });
    expect(roles).toHaveLength(preview.added.count);
    expect(roles.reduce((sum, role) => sum + role.fte, 0)).toBe(1470);
    expect(roles.reduce((sum, role) => sum + (role.heads ?? 0), 0)).toBe(1470);
    expect(roles.reduce((sum, role) => sum + role.fte * role.salary, 0)).toBeCloseTo(12 * monthly, 2);
    expect(preview.counts.pay).toBeCloseTo(12 * monthly, 2);
    expect(plan.revision).toBe(2);
    const theirs = await database.read((reader) => listCostCentres(reader, own.organisationId));
    for (const centre of costCentres) {
      expect(theirs.find((row) => row.id === centre.costCentreId)?.code).toBe(centre.code);
    }
  });

  test('stores no identifier: no employee number is in a role line, an audit event or the remembered mapping', async () => {
    const marked = new TextEncoder().encode(
      new TextDecoder()
        .decode(bytes)
        .replace(/^(?:\uFEFF)?([^\n]*)\n/, '$1\n')
        .split('\n')
        .slice(0, 40)
        .map((line, at) => {
          const cells = line.split(',');
          if (at > 0 && cells.length > 9) cells[9] = `CANARY-${at}`;
          return cells.join(',');
        })
        .join('\n'),
    );
    await previewAndImport(own.as('planner'), request(planId, marked));
    const everything = JSON.stringify([await stored(), await trailOf(database, own.organisationId)]);
    expect((await stored()).roles.length).toBeGreaterThan(5);
    expect(everything).not.toContain('CANARY');
  });

  test('imported again changes nothing and writes nothing: same rows, same revision, no audit event', async () => {
    await previewAndImport(own.as('planner'), request(planId, bytes));
    const before = [await stored(), await trailOf(database, own.organisationId)];
    const { preview, imported } = await previewAndImport(own.as('admin'), request(planId, bytes));
    expect(preview.nothingChanges).toBe(true);
    expect(imported).toEqual({
      centres: 0,
      added: 0,
      changed: 0,
      unchanged: preview.counts.lines,
      removed: 0,
    });
    expect([await stored(), await trailOf(database, own.organisationId)]).toEqual(before);
  });

  test('exported as role lines, it imports back into another plan as the same lines', async () => {
    await previewAndImport(own.as('planner'), request(planId, bytes));
    const plan = assemblePlan(await stored());
    const csv = inventoryToCsv(plan.roles, plan.costCentres, { pay: true });
    const again = await previewImport(own.as('planner'), request(planId, csv));
    expect(again).toMatchObject({ nothingChanges: true, counts: { unchanged: plan.roles.length } });
    const secondId = await storeEmptyPlan(database, own);
    const { preview } = await previewAndImport(own.as('planner'), request(secondId, csv));
    expect(preview.centres.every((c) => c.state === 'in organisation')).toBe(true);
    const byCode = (roles: typeof plan.roles) => roles.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const second = assemblePlan(await planOf(database, own, secondId));
    expect(byCode(second.roles)).toEqual(byCode(plan.roles));
  });
});
