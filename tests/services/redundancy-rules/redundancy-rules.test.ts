import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/db';
import { redundancyRules } from '@/db/schema';
import { BUILT_IN_RULES } from '@/lib/evidence';
import type { Context } from '@/lib/services/context';
import { createRedundancyRule } from '@/lib/services/redundancy-rules/create';
import { type RuleValues, ruleValuesSchema } from '@/lib/services/redundancy-rules/inputs';
import { listRules } from '@/lib/services/redundancy-rules/list';
import { removeRedundancyRule } from '@/lib/services/redundancy-rules/remove';
import { valuesOf } from '@/lib/services/redundancy-rules/rows';
import { updateRedundancyRule } from '@/lib/services/redundancy-rules/update';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestOrganisation } from '../../helpers/organisation';
import { ACTORS, answersByRole, outcomeOf, trailOf } from '../outcomes';

let database: Database;
let aster: TestOrganisation;
let birch: TestOrganisation;

beforeEach(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  birch = await createOrganisation(database, { name: 'Birch' });
});

const [first] = BUILT_IN_RULES;
if (!first) throw new Error('There are no built-in rules.');
const builtIn = valuesOf(first);
const swiss: RuleValues = {
  name: 'Switzerland, art. 335d CO',
  jurisdiction: 'CH',
  covers: { of: 'site', least: 21 },
  counts: 'site',
  windows: [1],
  tiers: [
    { workforceFrom: 21, workforceTo: 99, count: 10 },
    { workforceFrom: 100, workforceTo: 299, share: 0.1 },
    { workforceFrom: 300, count: 30 },
  ],
  notice: [{ from: 0, days: 30 }],
  duty: 'Consult, then notify the cantonal labour office.',
  contents: 'reasons\nnumbers',
  citation: 'Code of Obligations, art. 335d to 335g',
  checkedOn: '2026-11',
  enabled: true,
};
const add = (context: Context) => createRedundancyRule(context, { code: 'ch', rule: swiss });
const ruleOf = async (code: string, organisation = aster) =>
  (await listRules(organisation.as('planner'))).rules.find((rule) => rule.code === code);
const stored = () => database.read((reader) => reader.select().from(redundancyRules));

const DENIED = { executive: 'FORBIDDEN', viewer: 'NOT_FOUND', head: 'NOT_FOUND', headOfLegal: 'NOT_FOUND' };

describe('who may', () => {
  test('admin, planner and executive read the rules', async () => {
    expect(await answersByRole(aster, listRules)).toEqual({
      admin: 'ok',
      planner: 'ok',
      executive: 'ok',
      viewer: 'NOT_FOUND',
      head: 'NOT_FOUND',
      headOfLegal: 'NOT_FOUND',
    });
    expect((await listRules(aster.as('executive'))).mayEdit).toBe(false);
  });

  test('admin and planner edit them', async () => {
    expect(await answersByRole(aster, add)).toEqual({ admin: 'ok', planner: 'INVALID', ...DENIED });
    const edit = (context: Context) =>
      updateRedundancyRule(context, { code: first.code, version: 0, rule: builtIn });
    expect(await answersByRole(aster, edit)).toEqual({ admin: 'ok', planner: 'CONFLICT', ...DENIED });
    const remove = (context: Context) => removeRedundancyRule(context, { code: 'ch', version: 1 });
    expect(await answersByRole(aster, remove)).toEqual({ admin: 'ok', planner: 'NOT_FOUND', ...DENIED });
  });

  test('another organisation neither sees an edit nor can touch it', async () => {
    await add(aster.as('planner'));
    const before = await stored();
    expect(await ruleOf('ch', birch)).toBeUndefined();
    for (const actor of ACTORS) {
      const context = birch.as(actor);
      const edit = updateRedundancyRule(context, { code: 'ch', version: 1, rule: swiss });
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await outcomeOf(edit)).code);
      const remove = removeRedundancyRule(context, { code: 'ch', version: 1 });
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await outcomeOf(remove)).code);
    }
    expect(await stored()).toEqual(before);
  });
});

test('Z4: rules of one code in two organisations are edited and removed apart', async () => {
  await add(aster.as('planner'));
  await add(birch.as('planner'));
  const theirs = () => ruleOf('ch', birch);
  const before = await theirs();
  await updateRedundancyRule(aster.as('planner'), {
    code: 'ch',
    version: 1,
    rule: { ...swiss, name: 'Mine' },
  });
  expect(await theirs()).toEqual(before);
  await removeRedundancyRule(aster.as('planner'), { code: 'ch', version: 2 });
  expect([await ruleOf('ch'), await theirs()]).toEqual([undefined, before]);
});

describe('an edit', () => {
  test('of a built-in rule is the organisation’s own from then on, and on record with both values', async () => {
    const rule = { ...builtIn, notice: [{ from: 0, days: 75 }] };
    expect(await updateRedundancyRule(aster.as('planner'), { code: first.code, version: 0, rule })).toEqual({
      version: 1,
    });
    expect(await ruleOf(first.code)).toMatchObject({ origin: 'edited', version: 1, values: rule, builtIn });
    expect(await ruleOf(first.code, birch)).toMatchObject({
      origin: 'built-in',
      version: 0,
      values: builtIn,
    });
    const others = (await listRules(aster.as('planner'))).rules.filter(({ code }) => code !== first.code);
    expect(others.every(({ origin }) => origin === 'built-in')).toBe(true);
    const [event] = await trailOf(database, aster.organisationId);
    expect(event).toMatchObject({
      action: 'redundancyRule:update',
      objectId: first.code,
      before: builtIn,
      after: rule,
    });
  });

  test('of an earlier state is refused with what is stored, whether it was the first edit or a later one', async () => {
    const mine = { ...builtIn, name: 'Mine' };
    await updateRedundancyRule(aster.as('planner'), { code: first.code, version: 0, rule: mine });
    for (const version of [0, 2]) {
      const late = updateRedundancyRule(aster.as('admin'), { code: first.code, version, rule: builtIn });
      expect(await outcomeOf(late)).toMatchObject({ code: 'CONFLICT', current: { version: 1, rule: mine } });
    }
    const stale = removeRedundancyRule(aster.as('admin'), { code: first.code, version: 2 });
    expect((await outcomeOf(stale)).code).toBe('CONFLICT');
    expect((await ruleOf(first.code))?.values.name).toBe('Mine');
    expect(await trailOf(database, aster.organisationId)).toHaveLength(1);
  });

  test('is taken back: the built-in values are there again, and the trail says so', async () => {
    await updateRedundancyRule(aster.as('planner'), {
      code: first.code,
      version: 0,
      rule: { ...builtIn, name: 'Mine' },
    });
    await removeRedundancyRule(aster.as('planner'), { code: first.code, version: 1 });
    expect(await ruleOf(first.code)).toMatchObject({ origin: 'built-in', version: 0, values: builtIn });
    expect((await trailOf(database, aster.organisationId)).at(-1)).toMatchObject({
      action: 'redundancyRule:restore',
      after: builtIn,
    });
  });
});

test('an added rule comes back as it was written, and is gone when it is removed', async () => {
  await add(aster.as('planner'));
  expect(await ruleOf('ch')).toEqual({
    code: 'ch',
    version: 1,
    origin: 'added',
    values: swiss,
    builtIn: null,
  });
  await removeRedundancyRule(aster.as('planner'), { code: 'ch', version: 1 });
  expect(await ruleOf('ch')).toBeUndefined();
  expect((await outcomeOf(removeRedundancyRule(aster.as('planner'), { code: 'de', version: 1 }))).code).toBe(
    'NOT_FOUND',
  );
});

describe('the figures of a rule', () => {
  test('of every built-in rule are what a form would take', () => {
    for (const rule of BUILT_IN_RULES) expect(ruleValuesSchema.parse(valuesOf(rule))).toEqual(valuesOf(rule));
  });

  test.each([
    ['a country that is none', { jurisdiction: 'UK' }],
    ['a state alone', { jurisdiction: 'NY' }],
    ['no threshold', { tiers: [] }],
    ['a threshold that asks for nothing', { tiers: [{ workforceFrom: 1 }] }],
    ['a threshold of nobody', { tiers: [{ workforceFrom: 1, count: 0 }] }],
    ['a share above all', { tiers: [{ workforceFrom: 1, share: 1.1 }] }],
    ['a range that ends before it begins', { tiers: [{ workforceFrom: 100, workforceTo: 99, count: 5 }] }],
    ['no window', { windows: [] }],
    ['a window of two months', { windows: [2] }],
    ['the same window twice', { windows: [1, 1] }],
    ['no notice', { notice: [] }],
    [
      'two notice periods from one number on',
      {
        notice: [
          { from: 20, days: 30 },
          { from: 20, days: 45 },
        ],
      },
    ],
    ['notice of less than no days', { notice: [{ from: 0, days: -1 }] }],
    ['no source', { citation: ' ' }],
    ['a date that is none', { checkedOn: '2026-13' }],
    ['a key that no rule has', { extra: 1 }],
  ])('with %s are refused', (_, wrong) => {
    expect(ruleValuesSchema.safeParse({ ...swiss, ...wrong }).success).toBe(false);
  });
});
