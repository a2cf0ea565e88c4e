import { beforeEach, describe, expect, test } from 'vitest';
import { removeOrRecount } from '@/components/actuals/remove-or-recount';
import type { Database } from '@/db';
import { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { getActuals } from '@/lib/services/actuals/get';
import type { PreviewRemoval, RemoveActuals } from '@/lib/services/actuals/inputs';
import { previewRemoval, removeActuals } from '@/lib/services/actuals/remove';
import type { Context } from '@/lib/services/context';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { storeOfficePlan } from '../plans/plans-fixture';
import { bringTo, FILE, storedActuals } from './bring';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database, { clock: () => Date.UTC(2027, 3, 2) });
  birch = await createOrganisation(database, { name: 'Birch' });
  planId = await storeOfficePlan(database, aster, { status: 'approved' });
});

/** As an action answers. */
async function resultOf<T>(answer: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.refusal() };
    throw error;
  }
}

const bring = (context: Context, text: string) => bringTo(context, planId, text);
const stored = () => storedActuals(database, aster.organisationId, planId);

describe('a removal of actuals', () => {
  const planner = () => aster.as('planner');
  const everything = { line: null, measure: null };
  const taken = async (context: Context, asked: Omit<PreviewRemoval, 'planId'>) => {
    const input = { planId, ...asked };
    return removeActuals(context, { ...input, state: (await previewRemoval(context, input)).state });
  };
  beforeEach(async () => {
    await bring(planner(), FILE);
  });

  test('says before what is lost, takes it all with one record that holds it, and the same file brings it back', async () => {
    const before = await stored();
    const preview = await previewRemoval(planner(), { planId, month: '2027-02', ...everything });
    expect(preview).toMatchObject({ values: 9, roles: 3, costCentres: 0 });
    expect(preview.byMeasure).toEqual([
      { measure: 'staff', values: 3 },
      { measure: 'leavers', values: 3 },
      { measure: 'payroll', values: 3 },
    ]);
    expect(await stored()).toEqual(before);

    expect(await taken(planner(), { month: '2027-02', ...everything })).toEqual({ removed: 9 });
    expect((await stored()).map((row) => row.month)).toEqual(['2027-01']);
    const [record] = (await trailOf(database, aster.organisationId)).slice(-1);
    expect(record).toMatchObject({
      action: 'actuals:remove',
      planId,
      memberId: aster.actors.planner.memberId,
      after: { month: '2027-02', removed: 9 },
    });
    expect(JSON.stringify(record?.before)).toContain('17777.25');
    const view = await getActuals(planner(), { planId });
    expect(view).toMatchObject({ found: { last: '2027-01' }, lastChange: { fileName: null } });
    expect(view.held).toMatchObject([{ month: '2027-01', roles: 1, values: { staff: 1, payroll: 1 } }]);

    expect(await bring(planner(), FILE)).toEqual({ added: 9, replaced: 0, unchanged: 3 });
    expect(await stored()).toEqual(before);
  });

  test('of one measure of one line leaves all others, and a line without a value left is gone', async () => {
    const line = { line: 'role', code: 'LG-1' } as const;
    await taken(planner(), { month: '2027-02', line, measure: 'payroll' });
    const row = () => stored().then((rows) => rows.find((one) => one.code === 'LG-1'));
    expect(await row()).toMatchObject({ staff: 2, leavers: 1, payroll: null });
    await taken(planner(), { month: '2027-02', line, measure: 'leavers' });
    await taken(planner(), { month: '2027-02', line, measure: 'staff' });
    expect(await row()).toBeUndefined();
    expect(await stored()).toHaveLength(3);
  });

  test('is refused where there is nothing of it, or where the actuals changed since it was counted', async () => {
    const input = { planId, month: '2027-02', ...everything };
    const { state } = await previewRemoval(planner(), input);
    const none = { ...input, line: { line: 'role', code: 'NOBODY' } as const, state };
    expect((await outcomeOf(removeActuals(planner(), none))).code).toBe('INVALID');
    await bring(aster.as('admin'), 'month,role,staff\n2027-01,EN-1,12');
    expect((await outcomeOf(removeActuals(planner(), { ...input, state }))).code).toBe('CONFLICT');
    expect(await stored()).toHaveLength(5);
  });

  test('that finds other actuals counts them anew, so that looked at again it removes them', async () => {
    const ask = { planId, month: '2027-02', ...everything };
    let counted = await previewRemoval(planner(), ask);
    const actions = {
      preview: (input: PreviewRemoval) => resultOf(previewRemoval(planner(), input)),
      remove: (input: RemoveActuals) => resultOf(removeActuals(planner(), input)),
    };
    const press = () =>
      removeOrRecount(actions, { ...ask, state: counted.state }, (found) => {
        counted = found;
      });
    await bring(aster.as('admin'), 'month,role,hires\n2027-02,EN-1,3');
    expect(await press()).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(counted.values).toBe(10);
    expect(await press()).toEqual({ ok: true, value: { removed: 10 } });
    expect((await stored()).map((row) => row.month)).toEqual(['2027-01']);
  });

  test('is for planners and admins; whoever sees the plan is told so, and others that there is nothing', async () => {
    const before = await stored();
    const input = { planId, month: '2027-02', ...everything };
    const verbs = {
      preview: (context: Context) => previewRemoval(context, input),
      remove: (context: Context) => removeActuals(context, { ...input, state: 'x' }),
    };
    const refused = {
      executive: 'FORBIDDEN',
      viewer: 'FORBIDDEN',
      head: 'FORBIDDEN',
      headOfLegal: 'FORBIDDEN',
    };
    expect(await answersByRole(aster, verbs.preview)).toEqual({ admin: 'ok', planner: 'ok', ...refused });
    expect(await answersByRole(aster, verbs.remove)).toEqual({
      ...{ admin: 'CONFLICT', planner: 'CONFLICT' },
      ...refused,
    });
    for (const verb of Object.values(verbs))
      expect(new Set(Object.values(await answersByRole(birch, verb)))).toEqual(new Set(['NOT_FOUND']));
    for (const reader of ['executive', 'viewer', 'head'] as const)
      expect((await getActuals(aster.as(reader), { planId })).held).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});
