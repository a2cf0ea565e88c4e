import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  optionSchema,
  parsePlan,
  parsePlanText,
  roleSchema,
  scenarioSchema,
  serialisePlan,
  stringifyPlan,
} from '@/lib/plan';
import { anyPlan } from '../helpers/random-plan';

type Keys = Record<string, unknown>;

const ROLLOUT = { start: '2027-04', rampMonths: 12, ceiling: [0.35, 0.6, 0.8] };
const TRIPLES = { exposure: [0.3, 0.45, 0.6], timeSaved: [0.1, 0.25, 0.35], review: [0.02, 0.05, 0.1] };
const OPTION = { code: 'api', name: 'API', kind: 'closed-api', start: '2027-03' };

const role = (keys: Keys = {}) => ({
  code: 'R',
  costCentre: 'A',
  title: 'Analyst',
  fte: 10,
  salary: 50_000,
  ...keys,
});
const file = (keys: Keys = {}) => ({
  format: 'headroom-plan/1',
  plan: { name: 'Plan', currency: 'EUR', start: '2027-01', months: 36 },
  costCentres: [{ code: 'A', name: 'A' }],
  roles: [role()],
  systems: [],
  scenarios: [{ code: 'base', name: 'Base' }],
  ...keys,
});
const withRole = (keys: Keys) => file({ roles: [role(keys)] });
const withOption = (keys: Keys) =>
  file({ systems: [{ code: 'S', name: 'S', unit: 'page', options: [{ ...OPTION, ...keys }] }] });
const withScenario = (keys: Keys) => file({ scenarios: [{ code: 'base', name: 'Base', ...keys }] });
const withHeader = (keys: Keys) => file({ plan: { ...file().plan, ...keys } });
const withEstimate = (keys: Keys) => withRole({ estimate: { rollout: ROLLOUT, ...keys } });

function lines(json: unknown): string[] {
  const parsed = parsePlan(json);
  return parsed.ok ? [] : parsed.faults.map((fault) => fault.line);
}

describe('a plan file', () => {
  test('gets every default of plan-file.md and of model.md, section 8', () => {
    const parsed = parsePlan(withOption({}));
    if (!parsed.ok) throw new Error(parsed.faults[0]?.line);
    expect(parsed.plan).toEqual({
      plan: { name: 'Plan', currency: 'EUR', start: '2027-01', months: 36, discountRate: 0 },
      costCentres: [{ code: 'A', name: 'A', parent: null }],
      roles: [
        {
          ...role(),
          location: '',
          country: '',
          grade: '',
          vacant: 0,
          onCost: 0,
          attrition: 0,
          growth: 0,
          engagement: 'employee',
          driver: 'workload',
        },
      ],
      systems: [
        {
          code: 'S',
          name: 'S',
          unit: 'page',
          options: [
            {
              ...OPTION,
              seatPrice: 0,
              unitPrice: 0,
              fixedMonthly: 0,
              upfront: 0,
              buildMonths: 0,
              onboarding: 0,
              priceTrend: 0,
            },
          ],
        },
      ],
      scenarios: [
        {
          code: 'base',
          name: 'Base',
          point: 'likely',
          delayMonths: 0,
          realisation: 0.5,
          wholePositions: true,
          growthShift: 0,
          priceFactor: 1,
          sourcing: {},
          policy: {
            redeployShare: 0,
            redeployFillsVacancy: 0,
            release: false,
            noticeMonths: 3,
            contractorNoticeMonths: 1,
            releasePace: 1,
            severanceMonths: 3,
            recruitmentCost: 0.2,
            retrainingCost: 0.1,
          },
        },
      ],
    });
  });

  test('a policy key that is missing takes its default by itself', () => {
    expect(scenarioSchema.parse({ code: 'x', name: 'x', policy: { release: true } }).policy).toMatchObject({
      release: true,
      noticeMonths: 3,
    });
  });

  test('comes back as it was from writing and reading, as the same text each time', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = stringifyPlan(plan);
        const parsed = parsePlanText(text);
        if (!parsed.ok) throw new Error(parsed.faults[0]?.line);
        expect(parsed.plan).toEqual(plan);
        expect(stringifyPlan(parsed.plan)).toBe(text);
        expect(parsePlan(serialisePlan(plan))).toEqual(parsed);
      }),
      { numRuns: 200 },
    );
  });

  test('of 10,000 roles is read in less than 5 seconds', () => {
    const estimate = { ...TRIPLES, rollout: ROLLOUT };
    const text = JSON.stringify(
      file({ roles: Array.from({ length: 10_000 }, (_, r) => role({ code: `R${r}`, estimate })) }),
    );
    const start = performance.now();
    expect(parsePlanText(text).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a fault says where, what was found and what is expected', () => {
  test('the example of plan-file.md, word by word', () => {
    const roles = [
      ...['a', 'b', 'c'].map((code) => role({ code })),
      role({ estimate: { ...TRIPLES, exposure: [0.6, 0.4, 0.8], rollout: ROLLOUT } }),
    ];
    expect(lines(file({ roles }))).toEqual(['roles[3].estimate.exposure: low 0.6 is above likely 0.4']);
  });

  test.each<[string, unknown, string]>([
    ['a text instead of an object', 'x', '$: "x", expected an object'],
    ['a missing key', withRole({ title: undefined }), 'roles[0].title: nothing, expected a text'],
    [
      'an unknown key',
      withRole({ colour: 1 }),
      'roles[0].colour: an unknown key, expected one of code, costCentre',
    ],
    [
      'another format',
      file({ format: 'headroom-plan/2' }),
      'format: "headroom-plan/2", expected "headroom-plan/1"',
    ],
    [
      'a currency that is none',
      withHeader({ currency: 'EURO' }),
      'plan.currency: "EURO", expected a currency',
    ],
    [
      'a month that is none',
      withHeader({ start: '2027-13' }),
      'plan.start: "2027-13", expected a month as YYYY-MM',
    ],
    ['121 months', withHeader({ months: 121 }), 'plan.months: 121, expected a whole number from 1 to 120'],
    ['half a month', withHeader({ months: 1.5 }), 'plan.months: 1.5, expected a whole number from 1 to 120'],
    [
      'a discount of −100 %',
      withHeader({ discountRate: -1 }),
      'plan.discountRate: -1, expected a rate above -1',
    ],
    [
      'an award in month 13',
      withHeader({ payAward: { rate: 0, month: 13 } }),
      'plan.payAward.month: 13, expected',
    ],
    ['a code with a blank', withRole({ code: 'a b' }), 'roles[0].code: "a b", expected a code'],
    ['a code of 41', withRole({ code: 'x'.repeat(41) }), 'roles[0].code: '],
    [
      'the country UK',
      withRole({ country: 'UK' }),
      'roles[0].country: "UK", expected a country of ISO 3166-1',
    ],
    ['a negative fte', withRole({ fte: -1 }), 'roles[0].fte: -1, expected a number of 0 or more'],
    [
      'an infinite salary',
      withRole({ salary: Number.POSITIVE_INFINITY }),
      'roles[0].salary: Infinity, expected',
    ],
    ['more vacant than posts', withRole({ vacant: 11 }), 'roles[0].vacant: 11 is above fte 10'],
    ['half a head', withRole({ heads: 1.5 }), 'roles[0].heads: 1.5, expected a whole number of 0 or more'],
    [
      'an attrition of 1',
      withRole({ attrition: 1 }),
      'roles[0].attrition: 1, expected a share from 0 to below 1',
    ],
    ['a growth of −1', withRole({ growth: -1 }), 'roles[0].growth: -1, expected a rate above -1'],
    [
      'an unknown driver',
      withRole({ driver: 'time' }),
      'roles[0].driver: "time", expected one of workload, span',
    ],
    [
      'tasks next to triples',
      withEstimate({ ...TRIPLES, tasks: [{ name: '', share: 1, ...TRIPLES }] }),
      'roles[0].estimate: tasks are given together with exposure, timeSaved, review',
    ],
    ['no tasks', withEstimate({ tasks: [] }), 'roles[0].estimate.tasks: [], expected at least one task'],
    [
      'a triple too few',
      withEstimate({ ...TRIPLES, review: undefined }),
      'roles[0].estimate.review: nothing, expected either tasks or exposure, timeSaved and review',
    ],
    [
      'shares above 1',
      withEstimate({ tasks: [0.75, 0.5].map((share) => ({ name: '', share, ...TRIPLES })) }),
      'roles[0].estimate.tasks: the shares add up to 1.25',
    ],
    [
      'a likely above the high',
      withEstimate({ ...TRIPLES, review: [0, 0.5, 0.25] }),
      'roles[0].estimate.review: likely 0.5 is above high 0.25',
    ],
    [
      'a triple of two',
      withEstimate({ ...TRIPLES, review: [0, 1] }),
      'roles[0].estimate.review: [0,1], expected three shares',
    ],
    [
      'a share of 2',
      withEstimate({ ...TRIPLES, review: [0, 1, 2] }),
      'roles[0].estimate.review[2]: 2, expected a share from 0 to 1',
    ],
    [
      'an end before the start',
      withOption({ end: '2027-03' }),
      'systems[0].options[0].end: 2027-03 is not after start',
    ],
    [
      'a block of nothing',
      withOption({ block: { capacity: 0, monthly: 1 } }),
      'systems[0].options[0].block.capacity: 0, expected a number above 0',
    ],
    [
      'a refresh every 0 months',
      withOption({ refresh: { everyMonths: 0, cost: 1 } }),
      'systems[0].options[0].refresh.everyMonths: 0, expected a whole number of 1 or more',
    ],
    [
      'no option',
      file({ systems: [{ code: 'S', name: '', unit: '', options: [] }] }),
      'systems[0].options: [], expected',
    ],
    ['no scenario', file({ scenarios: [] }), 'scenarios: [], expected at least one scenario'],
    [
      'a price factor of 0',
      withScenario({ priceFactor: 0 }),
      'scenarios[0].priceFactor: 0, expected a number above 0',
    ],
    [
      'a pace of 2',
      withScenario({ policy: { releasePace: 2 } }),
      'scenarios[0].policy.releasePace: 2, expected a share from 0 to 1',
    ],
    [
      'an unknown centre',
      withRole({ costCentre: 'B' }),
      'roles[0].costCentre: "B", expected the code of a cost centre',
    ],
    [
      'an unknown system',
      withEstimate({ ...TRIPLES, system: 'S' }),
      'roles[0].estimate.system: "S", expected the code of a system',
    ],
    [
      'sourcing of an unknown system',
      withScenario({ sourcing: { S: 'api' } }),
      'scenarios[0].sourcing.S: an unknown system, expected the code of a system',
    ],
    [
      'an unknown option',
      { ...withOption({}), scenarios: [{ code: 'x', name: 'x', sourcing: { S: 'own' } }] },
      'scenarios[0].sourcing.S: "own", expected the code of an option of "S"',
    ],
    [
      'two roles of one code',
      file({ roles: [role(), role()] }),
      'roles[1].code: "R" is already the code of roles[0]',
    ],
    [
      'a circle of centres',
      file({
        costCentres: [
          { code: 'A', name: '', parent: 'B' },
          { code: 'B', name: '', parent: 'A' },
        ],
      }),
      'costCentres[0].parent: A → B → A is a cycle',
    ],
    [
      'work that vanishes',
      { ...withRole({ growth: -0.6 }), scenarios: [{ code: 'low', name: 'low', growthShift: -0.5 }] },
      'roles[0].growth: 1 + growth -0.6 + growthShift -0.5 of scenario "low" is not above 0',
    ],
  ])('%s', (_, json, expected) => {
    expect(lines(json).filter((line) => line.startsWith(expected))).toHaveLength(1);
  });

  test('a span role’s growth is not used and so is no fault', () => {
    const json = { ...withRole({ growth: -0.6, driver: 'span' }) };
    expect(lines({ ...json, scenarios: [{ code: 'low', name: 'low', growthShift: -0.5 }] })).toEqual([]);
  });

  test('all of them are listed, also those between values next to wrong ones', () => {
    const roles = [
      role({ code: 'ok', vacant: 11, salary: 'much' }),
      role({
        costCentre: 'B',
        fte: -1,
        estimate: { ...TRIPLES, review: [1, 0, 3], rollout: ROLLOUT, system: 'S' },
      }),
    ];
    expect(parsePlan(file({ roles, colour: 1 }))).toMatchObject({
      ok: false,
      faults: [
        { path: 'roles[0].salary', found: '"much"', expected: 'a number of 0 or more' },
        { path: 'roles[0].vacant', found: '11 is above fte 10', expected: 'at most fte' },
        { path: 'roles[1].fte' },
        { path: 'roles[1].estimate.review[2]' },
        {
          path: 'roles[1].estimate.review',
          found: 'low 1 is above likely 0',
          expected: 'low ≤ likely ≤ high',
        },
        { path: 'colour' },
        { path: 'roles[1].costCentre' },
        { path: 'roles[1].estimate.system' },
      ],
    });
  });

  test('a text that is not JSON is one fault on one line', () => {
    const parsed = parsePlanText('{\n  "format": \n}\n');
    if (parsed.ok) throw new Error('It was read.');
    expect(parsed.faults).toHaveLength(1);
    expect(parsed.faults[0]?.line).toMatch(/^\$: not JSON \(.*\), expected a plan file in JSON$/);
  });

  test('anything at all is read or refused, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 5, withNullPrototype: true }), (json) => {
        expect(parsePlan(json).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
    const part = fc.constantFrom('plan', 'costCentres', 'roles', 'systems', 'scenarios');
    fc.assert(
      fc.property(part, fc.anything({ maxDepth: 5 }), (key, value) => {
        const parsed = parsePlan(file({ [key]: value }));
        if (!parsed.ok) expect(parsed.faults.every((fault) => !fault.line.includes('\n'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a value nested 100,000 deep is refused without a crash', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parsePlanText(JSON.stringify(file()).replace('[{"code":"R"', `[${deep},{"code":"R"`)).ok).toBe(
      false,
    );
  });
});

describe('names that JavaScript gives a meaning', () => {
  test('codes may be __proto__ and constructor, also of systems that a scenario sources', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const json = JSON.parse(
      JSON.stringify(
        file({
          systems: names.map((code) => ({
            code,
            name: '',
            unit: '',
            options: [OPTION, { ...OPTION, code: 'own' }],
          })),
        }),
      ).replace('"name":"Base"', '"name":"Base","sourcing":{"__proto__":"own","constructor":"own"}'),
    );
    const parsed = parsePlan(json);
    if (!parsed.ok) throw new Error(parsed.faults[0]?.line);
    expect(Object.entries(parsed.plan.scenarios[0]?.sourcing ?? {})).toEqual([
      ['__proto__', 'own'],
      ['constructor', 'own'],
    ]);
    expect(parsePlanText(stringifyPlan(parsed.plan))).toEqual(parsed);
  });

  test('__proto__ as a key of a role is an unknown key and changes no prototype', () => {
    const json = JSON.parse(
      JSON.stringify(file()).replace('"title"', '"__proto__":{"fte":1,"polluted":true},"title"'),
    );
    expect(lines(json)).toHaveLength(1);
    expect(lines(json)[0]).toContain('roles[0].__proto__: an unknown key');
    expect('polluted' in {}).toBe(false);
  });
});

describe('a schema alone, as a form uses it', () => {
  test('a role is checked field by field and between fields', () => {
    const parsed = roleSchema.safeParse(role({ vacant: 11, country: 'XX' }));
    expect(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['country', 'a country of ISO 3166-1, such as IE or US-NY'],
      ['vacant', '11 is above fte 10'],
    ]);
  });

  test('a right option passes with its defaults', () => {
    expect(optionSchema.parse(OPTION)).toMatchObject({ seatPrice: 0, buildMonths: 0 });
  });
});
