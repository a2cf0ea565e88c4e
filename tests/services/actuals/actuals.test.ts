import { beforeEach, describe, expect, test } from 'vitest';
import { findingsOf } from '@/components/findings/findings';
import type { Database } from '@/db';
import { actualImports, actuals } from '@/db/schema';
import type { PlanStatus } from '@/lib/access';
import { getActuals } from '@/lib/services/actuals/get';
import { type ImportActuals, importActuals } from '@/lib/services/actuals/import';
import type { ActualsChoices } from '@/lib/services/actuals/inputs';
import { previewActuals } from '@/lib/services/actuals/preview';
import type { Context } from '@/lib/services/context';
import { exportActuals } from '@/lib/services/exports/actuals';
import { exportActualsTemplate } from '@/lib/services/exports/actuals-template';
import { removePlan } from '@/lib/services/plans/remove';
import { getReport } from '@/lib/services/report/get-report';
import { getSummary } from '@/lib/services/results/get-summary';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { textOf } from '../exports/reading';
import { answersByRole, outcomeOf, trailOf } from '../outcomes';
import { contentOf, officePlan, storeOfficePlan } from '../plans/plans-fixture';
import { bringTo, FILE, requestOf, storedActuals } from './bring';

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

const request = (text: string, choices: ActualsChoices = {}, id = planId) => requestOf(id, text, choices);
const bring = (context: Context, text: string, choices: ActualsChoices = {}) =>
  bringTo(context, planId, text, choices);
const stored = (id = planId) => storedActuals(database, aster.organisationId, id);
const linesOf = (csv: string) =>
  csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));

describe('an import of actuals', () => {
  const planner = () => aster.as('planner');

  test('writes nothing for a preview, everything for its confirmation with one record, and nothing the second time', async () => {
    const preview = await previewActuals(planner(), request(FILE));
    expect(preview).toMatchObject({
      ...{ rowsRead: 4, values: 12, added: 12, unchanged: 0, roles: 3, costCentres: 0 },
      months: ['2027-01', '2027-02'],
      refused: { count: 0 },
    });
    expect(await stored()).toEqual([]);

    expect(await bring(planner(), FILE)).toEqual({ added: 12, replaced: 0, unchanged: 0 });
    expect(await stored()).toHaveLength(4);
    const before = { rows: await stored(), trail: await trailOf(database, aster.organisationId) };
    expect(before.trail.at(-1)).toMatchObject({
      action: 'actuals:import',
      planId,
      memberId: aster.actors.planner.memberId,
      after: { fileName: 'march.csv', added: 12 },
    });

    expect(await bring(planner(), FILE)).toEqual({ added: 0, replaced: 0, unchanged: 12 });
    expect({ rows: await stored(), trail: await trailOf(database, aster.organisationId) }).toEqual(before);
  });

  test('replaces what it names and keeps the rest, and says so before', async () => {
    await bring(planner(), FILE);
    const correction = 'month,role,staff,hires\n2027-02,CS-1,17,2';
    const preview = await previewActuals(planner(), request(correction));
    expect(preview).toMatchObject({ added: 1, unchanged: 0 });
    expect(preview.replaced.first).toEqual([
      {
        ...{ line: 'role', code: 'CS-1', name: '=SUM(A1)', month: '2027-02' },
        ...{ measure: 'staff', before: 18, after: 17 },
      },
    ]);
    await bring(planner(), correction);
    const row = (await stored()).find((one) => one.code === 'CS-1' && one.month === '2027-02');
    expect(row).toMatchObject({ staff: 17, hires: 2, leavers: 1, payroll: 68_000, volume: null });
  });

  test('with a value that cannot be read writes nothing, unless the others are wanted without it', async () => {
    const text = `${FILE}\n2027-02,NOBODY,1,,`;
    expect((await outcomeOf(bring(planner(), text))).code).toBe('INVALID');
    expect(await stored()).toEqual([]);
    await bring(planner(), text, { withoutRefused: true });
    expect(await stored()).toHaveLength(4);
  });

  test('is refused where other actuals came between preview and confirmation', async () => {
    const input: ImportActuals = {
      ...request(FILE),
      state: (await previewActuals(planner(), request(FILE))).state,
    };
    await bring(aster.as('admin'), 'month,role,staff\n2027-01,EN-1,12');
    expect((await outcomeOf(importActuals(planner(), input))).code).toBe('CONFLICT');
    expect(await stored()).toHaveLength(1);
  });

  test('reads the next file with these headers as the last one, whatever its months; what is chosen goes before it', async () => {
    await bring(planner(), 'month,code,Köpfe,payroll\n2027-01,CS-1,17,70', {
      columns: { 2: 'staff' },
      scale: 1000,
    });
    const next = await previewActuals(planner(), request('Month,Code,KÖPFE,Payroll\n2027-02,CS-1,18,71'));
    expect(next).toMatchObject({ isRemembered: true, scale: 1000, values: 2 });
    expect(next.choices).toEqual({ scale: 1000, columns: { 2: 'staff' } });
    const chosen = await previewActuals(
      planner(),
      request('Month,Code,KÖPFE,Payroll\n2027-02,CS-1,18,71', { scale: 1 }),
    );
    expect(chosen).toMatchObject({ isRemembered: false, scale: 1, values: 1 });
    const other = await previewActuals(birch.as('planner'), {
      ...request('Month,Code,KÖPFE,Payroll\n2027-02,CS-1,18,71'),
      planId: await storeOfficePlan(database, birch, { status: 'open' }),
    });
    expect(other.isRemembered).toBe(false);
  });

  test('remembers which of several columns with one header was chosen, and reads no other with it', async () => {
    const text = 'month,code,Amount,amount,Total cost\n2027-01,CS-1,5,7,9';
    await bring(planner(), text, { columns: { 2: 'cost', 3: 'payroll', 4: null }, addsUp: true });
    const next = await previewActuals(planner(), request(text.replace('2027-01', '2027-02')));
    expect(next.choices).toEqual({ columns: { 2: 'cost', 3: 'payroll', 4: null }, addsUp: true });
    await bring(planner(), text.replace('2027-01', '2027-02'));
    expect(await stored()).toMatchObject([
      { month: '2027-01', cost: 5, payroll: 7 },
      { month: '2027-02', cost: 5, payroll: 7 },
    ]);

    const second = 'month,code,staff,Sum,Sum\n2027-01,CS-1,17,5,7';
    await bring(planner(), second, { columns: { 4: 'aiCost' } });
    const again = await previewActuals(planner(), request(second));
    expect(again.choices).toEqual({ columns: { 4: 'aiCost' } });
  });

  test('remembers headers of any name', async () => {
    const text = 'month,code,staff,Constructor,__proto__\n2027-01,CS-1,17,a,b';
    await bring(planner(), text, { decimal: ',', columns: { 4: null } });
    const next = await previewActuals(planner(), request(text));
    expect(next.choices).toEqual({ decimal: ',', columns: { 4: null } });
  });

  test('is for planners and admins; whoever sees the plan is told so, and others that there is nothing', async () => {
    const answers = {
      preview: (context: Context) => previewActuals(context, request(FILE)),
      import: (context: Context) => importActuals(context, { ...request(FILE), state: 'x' }),
      template: (context: Context) => exportActualsTemplate(context, { planId }),
    };
    const expected = {
      executive: 'FORBIDDEN',
      viewer: 'FORBIDDEN',
      head: 'FORBIDDEN',
      headOfLegal: 'FORBIDDEN',
    };
    expect(await answersByRole(aster, answers.preview)).toEqual({ admin: 'ok', planner: 'ok', ...expected });
    expect(await answersByRole(aster, answers.import)).toEqual({
      ...{ admin: 'CONFLICT', planner: 'CONFLICT' },
      ...expected,
    });
    expect(await answersByRole(aster, answers.template)).toEqual({ admin: 'ok', planner: 'ok', ...expected });
    for (const verb of Object.values(answers))
      expect(new Set(Object.values(await answersByRole(birch, verb)))).toEqual(new Set(['NOT_FOUND']));
    expect(await stored()).toEqual([]);
  });

  test.each<[PlanStatus, string]>([
    ['open', 'ok'],
    ['in-review', 'ok'],
    ['approved', 'ok'],
    ['archived', 'FORBIDDEN'],
  ])('into a plan that is %s: %s', async (status, code) => {
    const id = await storeOfficePlan(database, aster, { status });
    expect((await outcomeOf(previewActuals(planner(), request(FILE, {}, id)))).code).toBe(code);
  });

  test('an archived plan takes no actuals by any other way either', async () => {
    const id = await storeOfficePlan(database, aster, { status: 'archived' });
    await expect(
      database.write((writer) =>
        writer.insert(actuals).values({
          ...{ organisationId: aster.organisationId, planId: id },
          ...{ line: 'role', code: 'CS-1', month: '2027-01' },
        }),
      ),
    ).rejects.toThrow();
    expect(await stored(id)).toEqual([]);
  });

  test('goes with its plan', async () => {
    const id = await storeOfficePlan(database, aster, { status: 'draft' });
    const input = request(FILE, {}, id);
    await importActuals(planner(), { ...input, state: (await previewActuals(planner(), input)).state });
    await removePlan(planner(), { planId: id, version: 1 });
    expect(await stored(id)).toEqual([]);
    expect(await database.read((reader) => reader.select().from(actualImports))).toEqual([]);
  });
});

describe('plan against actual', () => {
  beforeEach(async () => {
    await bring(aster.as('planner'), FILE);
  });
  const view = (context: Context) => getActuals(context, { planId });
  const known = async (context: Context) => {
    const { found } = await view(context);
    if (!found || found === 'unavailable') throw new Error('There are actuals.');
    return found;
  };

  test('says what was, what was planned, and what is realised of it', async () => {
    const found = await known(aster.as('executive'));
    expect(found.last).toBe('2027-02');
    expect(found.staff.actual).toBe(33);
    expect(found.covered).toBe(1);
    const centre = found.centres.find((line) => line.code === 'CS');
    if (!centre?.staff || centre.staff === 'masked') throw new Error('Customer support is known.');
    expect(centre.staff.actual).toBe(31);
    const { planned, actual, variance, parts } = centre.staff;
    expect(actual - planned).toBeCloseTo(variance, 9);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(variance, 9);
    expect(found.leavers).toMatchObject({ actual: 3 });
    expect(found.saving).not.toBeNull();
    expect(found.roles?.map((line) => line.code).sort()).toEqual(['CS-1', 'EN-1', 'LG-1']);
  });

  test('is told in one sentence, with the same figures, in page, overview and report', async () => {
    const found = await known(aster.as('executive'));
    const report = await getReport(aster.as('executive'), { planId });
    expect(report.actuals).toEqual(found);
    expect(findingsOf(report).find(({ question }) => question === 'What happened')?.answer).toBe(
      found.outlook,
    );
    expect(found.outlook).toMatch(
      /^Staff was .* in Feb\s2027.*; heading for .* FTE \(.*\); in all net (saving|cost) €.*, planned .*$/,
    );
    const centre = await getSummary(aster.as('executive'), { planId, centre: 'CS' });
    expect(centre.actuals).toBeNull();
  });

  test('a head sees their own centres, with the figures that these have in the whole', async () => {
    const whole = await known(aster.as('planner'));
    const own = await known(aster.as('head'));
    expect(own.centres.map((line) => line.code)).toEqual(['CS', 'CS-EN']);
    for (const line of own.centres) {
      const same = whole.centres.find((one) => one.code === line.code);
      expect([line.staff, line.cost]).toEqual([same?.staff, same?.cost]);
    }
    expect(own.roles?.map((line) => line.code).sort()).toEqual(['CS-1', 'EN-1']);
    expect(JSON.stringify(await view(aster.as('head')))).not.toContain('LG');
  });

  test('Z3: of actuals that are told of 3 people alone a viewer learns nothing: against the plan they would stand by themselves', async () => {
    const plan = officePlan();
    const roles = plan.roles.map((role) => (role.code === 'LG-1' ? { ...role, fte: 20 } : role));
    const large = {
      ...plan,
      roles: [...roles, { ...roles[2], code: 'LG-2', fte: 3 } as (typeof roles)[number]],
    };
    planId = await storeOfficePlan(database, aster, { status: 'approved', plan: large });
    const figuresOf = async () => {
      const csv = linesOf(textOf(await exportActuals(aster.as('viewer'), { planId, scenario: 'base' })));
      const column = (name: string) => csv[0]?.indexOf(name) ?? -1;
      const differ = csv.slice(1).filter((row) => row[column('staff')] !== row[column('plannedStaff')]);
      return new Set(differ.map((row) => `${row[column('line')]} ${row[column('code')]}`));
    };
    await bring(aster.as('planner'), 'month,code,staff\n2027-01,LG-2,1');
    expect(await figuresOf()).toEqual(new Set());
    await bring(aster.as('planner'), 'month,code,staff\n2027-02,LG-1,19\n2027-02,LG-2,1\n2027-02,CS-1,19');
    expect(await figuresOf()).toEqual(new Set(['costCentre CS']));
    await bring(aster.as('planner'), 'month,code,staff\n2027-01,LG-1,19\n2027-01,CS-1,19');
    expect(await figuresOf()).toEqual(new Set(['plan ', 'costCentre G', 'costCentre CS', 'costCentre LG']));
  });

  test('Z2, Z3: a viewer sees staff without small groups, no role lines and no money, in page and export', async () => {
    const seen = await view(aster.as('viewer'));
    const found = await known(aster.as('viewer'));
    expect([found.roles, found.saving, found.charts.cost]).toEqual([null, null, null]);
    expect(found.centres.every((line) => line.cost === null)).toBe(true);
    expect(found.centres.find((line) => line.code === 'LG')?.staff).toBe('masked');
    const csv = textOf(await exportActuals(aster.as('viewer'), { planId }));
    const report = await getReport(aster.as('viewer'), { planId });
    expect(report.actuals).toMatchObject({ outlook: expect.stringMatching(/^Staff was [^€]+$/) });
    const text = JSON.stringify(seen) + csv + JSON.stringify(report.actuals);
    const secrets = [
      '71000.5',
      '68000',
      '17777.25',
      ...officePlan().roles.map((role) => String(role.salary)),
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
    const [header = [], ...rows] = linesOf(csv);
    expect(header.join()).not.toMatch(/cost/i);
    const kinds = new Set(rows.map((row) => row[1]));
    expect([kinds.has('role'), rows.some((row) => row[2] === 'LG')]).toEqual([false, false]);
  });

  test('a stranger, and a plan that is not there, answer alike', async () => {
    for (const context of [birch.as('admin'), birch.as('viewer')]) {
      expect((await outcomeOf(view(context))).code).toBe('NOT_FOUND');
      expect((await outcomeOf(exportActuals(context, { planId }))).code).toBe('NOT_FOUND');
    }
  });

  test('leaves as a CSV whose causes add up to the variance in each row of the last month, with a record', async () => {
    const csv = textOf(await exportActuals(aster.as('planner'), { planId, scenario: 'base' }));
    const [header = [], ...rows] = linesOf(csv);
    const value = (row: string[], name: string) => Number(row[header.indexOf(name)]);
    const last = rows.filter((row) => row[header.indexOf('staffOther')] !== '');
    expect(last.map((row) => row[1])).toEqual([
      'plan',
      'costCentre',
      'costCentre',
      'costCentre',
      'costCentre',
      'role',
      'role',
      'role',
    ]);
    for (const row of last) {
      const parts = ['staffVolume', 'staffAttrition', 'staffAdoption', 'staffHiring', 'staffOther'];
      const sum = parts.reduce((total, name) => total + value(row, name), 0);
      expect(sum).toBeCloseTo(value(row, 'staff') - value(row, 'plannedStaff'), 9);
    }
    const costs = ['Volume', 'Attrition', 'Adoption', 'Hiring', 'Pay', 'Price', 'Other'];
    for (const name of new Set(rows.map((row) => row[2]))) {
      const own = rows.filter((row) => row[2] === name && row[header.indexOf('is')] === 'actual');
      const [actual, planned] = ['cost', 'plannedCost'].map((column) =>
        own.reduce((sum, row) => sum + value(row, column), 0),
      );
      const end = own.at(-1) ?? [];
      const sum = costs.reduce((total, cause) => total + value(end, `cost${cause}`), 0);
      expect(sum).toBeCloseTo((actual ?? 0) - (planned ?? 0), 6);
    }
    const trail = await trailOf(database, aster.organisationId);
    expect(trail.at(-1)).toMatchObject({
      action: 'results:export',
      after: { file: 'actuals', scenario: 'base' },
    });
  });

  test('an approved plan is as it was: its revision, and every stored input', async () => {
    const digest = () => contentOf(database, aster.organisationId, planId);
    const before = await digest();
    await bring(aster.as('planner'), 'month,role,staff\n2027-03,CS-1,16');
    expect(await digest()).toEqual(before);
  });
});
