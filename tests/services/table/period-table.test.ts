import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { PAY, SYSTEM_COSTS } from '@/lib/access';
import { compute } from '@/lib/engine';
import { byPeriod, measureSeries, periodsOf, TABLE_MEASURE_NAMES, TABLE_MEASURES } from '@/lib/plan';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { getPeriodTable } from '@/lib/services/table/get-period-table';
import type { AskedPeriodTable } from '@/lib/services/table/inputs';
import { readCsv } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, outcomeOf, trailOf } from '../outcomes';
import { officePlan, storeOfficePlan } from '../plans/plans-fixture';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;
let planId: string;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
  planId = await storeOfficePlan(database, aster);
});

const table = (actor: TestActor, asked: Omit<AskedPeriodTable, 'planId'> = {}) =>
  getPeriodTable(aster.as(actor), { planId, ...asked });
const result = compute(officePlan(), { roles: true });
const [base] = result.scenarios;
if (!base) throw new Error('The plan has a scenario.');

describe('the table of a planner', () => {
  test('has, for every measure and period, the engine’s own figures at every level, down to the role line', async () => {
    for (const measure of TABLE_MEASURE_NAMES)
      for (const by of ['months', 'quarters', 'years'] as const) {
        const { rows } = await table('planner', { measure, by, lines: 'CS,LG' });
        const periods = periodsOf(result.months, by);
        const levels = [
          base.total,
          ...['G', 'CS', 'CS-1', 'CS-EN', 'LG', 'LG-1'].map(
            (code) => base.costCentres[code] ?? base.roles[code] ?? base.total,
          ),
        ];
        expect(rows.map(({ code }) => code)).toEqual(['', 'G', 'CS', 'CS-1', 'CS-EN', 'LG', 'LG-1']);
        expect(rows.map(({ values }) => values)).toEqual(
          levels.map(({ series }) =>
            byPeriod(measureSeries(series, measure), TABLE_MEASURES[measure].nature, periods),
          ),
        );
      }
  });

  test('states capacity released and cash captured side by side at every level, whatever the measure', async () => {
    const { rows } = await table('planner', { measure: 'hires', lines: 'CS-EN' });
    expect(rows.find(({ code }) => code === 'EN-1')).toMatchObject({
      level: 'role',
      capacity: measureSeries(base.roles['EN-1']?.series ?? base.total.series, 'freed').at(-1),
      cash: measureSeries(base.roles['EN-1']?.series ?? base.total.series, 'cumulative').at(-1),
    });
    expect(rows.every(({ capacity, cash }) => typeof capacity === 'number' && typeof cash === 'number')).toBe(
      true,
    );
  });

  test('shows role lines of the centres alone that are unfolded, and none at first', async () => {
    const roles = async (asked: Omit<AskedPeriodTable, 'planId'>) =>
      (await table('planner', asked)).rows.filter(({ level }) => level === 'role').map(({ code }) => code);
    expect(await roles({})).toEqual([]);
    expect(await roles({ lines: 'CS-EN' })).toEqual(['EN-1']);
    expect(await roles({ lines: 'CS-EN', open: 'G' })).toEqual([]);
    expect(await roles({ lines: 'none,G' })).toEqual([]);
  });

  test('folds: nothing open is the plan and its top centre; of a centre it is that centre and those below', async () => {
    const codes = async (asked: Omit<AskedPeriodTable, 'planId'>) =>
      (await table('planner', asked)).rows.map(({ code }) => code);
    expect(await codes({ open: ',' })).toEqual(['', 'G']);
    expect(await codes({ open: 'G' })).toEqual(['', 'G', 'CS', 'LG']);
    expect(await codes({ centre: 'CS', lines: 'CS' })).toEqual(['CS', 'CS-1', 'CS-EN']);
  });
});

test('of a centre with 250 role lines 100 are listed, and one row sums up the other 150', async () => {
  const plan = officePlan();
  const [first] = plan.roles;
  if (!first) throw new Error('The plan has roles.');
  const roles = Array.from({ length: 250 }, (_, i) => ({ ...first, code: `CS-${i}`, fte: 1 + i / 100 }));
  const large = await storeOfficePlan(database, aster, { plan: { ...plan, roles } });
  const { rows } = await getPeriodTable(aster.as('planner'), { planId: large, lines: 'CS', measure: 'cost' });
  const sum = (level: string) =>
    rows.filter((row) => row.level === level).reduce((all, { values: [value] }) => all + Number(value), 0);
  expect(rows.filter(({ level }) => level === 'role')).toHaveLength(100);
  expect(rows.find(({ level }) => level === 'rest')?.name).toBe('150 more role lines');
  const centre = Number(rows.find(({ code }) => code === 'CS')?.values[0]);
  expect(sum('role') + sum('rest')).toBeCloseTo(centre, 4);
});

describe('the table of a reader without pay', () => {
  test('offers no measure with pay in it, and asked for one it shows staff, as for one that does not exist', async () => {
    const { measures } = await table('viewer');
    for (const name of [...PAY, 'cumulative']) expect(measures).not.toContain(name);
    const { rows } = await table('viewer');
    for (const measure of ['net', 'cumulative', 'payroll', 'nonsense'])
      expect((await table('viewer', { measure })).rows).toEqual(rows);
    expect(rows.every(({ cash }) => cash === null)).toBe(true);
  });

  test('masks Legal (3 people) and Customer support in every staffing measure and period, capacity released too', async () => {
    for (const by of ['months', 'quarters', 'years'])
      for (const measure of (await table('viewer')).measures.filter(
        (name) => !SYSTEM_COSTS.some((one) => one === name),
      )) {
        const { rows } = await table('viewer', { measure, by });
        const masked = rows.filter(({ values, capacity }) =>
          [...values, capacity].every((cell) => cell === 'masked'),
        );
        expect(masked.map(({ code }) => code)).toEqual(['CS', 'LG']);
        expect(rows.filter(({ values }) => values.includes('masked'))).toHaveLength(2);
      }
  });

  test('tells what AI systems cost for the whole plan alone, in no centre', async () => {
    for (const measure of SYSTEM_COSTS) {
      const { rows } = await table('viewer', { measure });
      for (const { level, values } of rows)
        expect(values.every((cell) => typeof cell !== 'number')).toBe(
          level !== 'plan' || values.includes('masked'),
        );
    }
  });

  test('has no role lines, whatever is unfolded', async () => {
    const { rows, lines } = await table('viewer', { lines: 'CS,CS-EN,LG,G' });
    expect([rows.filter(({ level }) => level === 'role'), lines]).toEqual([[], []]);
    expect(rows.every(({ ownLines }) => ownLines === 0)).toBe(true);
  });
});

test('a head’s table is of their centres with the figures that these have in the whole, and no other', async () => {
  const { rows, isWhole } = await table('head', {
    measure: 'cost',
    by: 'years',
    lines: 'CS-EN,LG',
    open: 'CS,LG',
  });
  expect([isWhole, rows.map(({ code }) => code)]).toEqual([false, ['', 'CS', 'CS-EN', 'EN-1']]);
  const years = periodsOf(result.months, 'years');
  const whole = byPeriod(base.roles['EN-1']?.series.cost ?? new Float64Array(), 'flow', years);
  for (const [p, value] of (rows.at(-1)?.values ?? []).entries()) expect(value).toBeCloseTo(whole[p] ?? 0, 6);
  const theirs = await outcomeOf(table('head', { centre: 'LG' }));
  expect(theirs).toEqual(await outcomeOf(table('head', { centre: 'none' })));
  expect(theirs.code).toBe('NOT_FOUND');
});

describe('the CSV', () => {
  const recordsOf = async (actor: TestActor, asked: Omit<AskedPeriodTable, 'planId'>) => {
    const { parts } = await exportPeriodTable(aster.as(actor), { planId, ...asked });
    const read = readCsv(new TextEncoder().encode([...parts].join('')));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return read.table.rows;
  };

  test('is exactly what the page shows, unrounded, and is audited', async () => {
    const asked = { measure: 'net', by: 'quarters', lines: 'CS-EN' };
    const { rows, periods } = await table('executive', asked);
    const [header, ...lines] = await recordsOf('executive', asked);
    expect(header).toEqual([
      ...['level', 'code', 'name', 'measure', 'capacityReleasedFte', 'cashCaptured'],
      ...periods.map(({ code }) => code),
    ]);
    expect(lines.map(([level, code, , , ...cells]) => [level, code, ...cells.map(Number)])).toEqual(
      rows.map(({ level, code, values, capacity, cash }) => [level, code, capacity, cash, ...values]),
    );
    const [last] = (await trailOf(database, aster.organisationId)).slice(-1);
    expect([last?.action, last?.planId]).toEqual(['results:export', planId]);
  });

  test('of a viewer has no column of money with pay and no figure of a masked centre', async () => {
    const [header, ...lines] = await recordsOf('viewer', { measure: 'staff', by: 'years' });
    expect(header).not.toContain('cashCaptured');
    expect(lines.filter(([, code]) => code === 'LG')).toEqual([
      ['centre', 'LG', 'Legal', 'staff', '', '', ''],
    ]);
  });

  test('is refused rather than of another measure, length of period or scenario than asked for', async () => {
    const refused = {
      viewer: { measure: 'net' },
      planner: { measure: 'none' },
      executive: { by: 'weeks' },
    } as const;
    const none = await outcomeOf(recordsOf('head', { scenario: 'none' }));
    expect(none.code).toBe('NOT_FOUND');
    for (const actor of ['viewer', 'planner', 'executive'] as const)
      expect(await outcomeOf(recordsOf(actor, refused[actor]))).toEqual(none);
  });
});

test('a plan of another organisation, a draft on the planner’s desk and no plan answer alike', async () => {
  const none = await outcomeOf(getPeriodTable(aster.as('planner'), { planId: 'none' }));
  expect(none.code).toBe('NOT_FOUND');
  for (const actor of ACTORS) {
    expect(await outcomeOf(getPeriodTable(birch.as(actor), { planId }))).toEqual(none);
    expect(await outcomeOf(exportPeriodTable(birch.as(actor), { planId }))).toEqual(none);
  }
  const draft = await storeOfficePlan(database, aster, { status: 'draft' });
  for (const actor of ['viewer', 'head', 'headOfLegal'] as const)
    expect(await outcomeOf(getPeriodTable(aster.as(actor), { planId: draft }))).toEqual(none);
});
