import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/engine';
import { comparePlans, differencesOf, serialisePlan } from '@/lib/plan';
import { anyPlan } from '../helpers/random-plan';

const NOTHING = { header: [], costCentres: [], roles: [], systems: [], scenarios: [] };
const RUNS = { numRuns: 100 };

describe('comparing plans', () => {
  test('a plan compared with itself differs nowhere: 100 random plans', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(comparePlans(plan, structuredClone(plan))).toEqual(NOTHING);
      }),
      RUNS,
    );
  });

  test('what is listed, put into the earlier plan, gives the later one: 100 random pairs', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const { roles } = comparePlans(before, after);
        const kinds = new Map(roles.map((change) => [change.code, change]));
        const [old, now] = [byCode(before), byCode(after)];
        for (const code of new Set([...old.keys(), ...now.keys()])) {
          const [was, is] = [old.get(code), now.get(code)];
          const change = kinds.get(code);
          if (!was) expect(change?.kind).toBe('added');
          else if (!is) expect(change?.kind).toBe('gone');
          else if (JSON.stringify(was) === JSON.stringify(is)) expect(change).toBeUndefined();
          else expect(change?.fields.length).toBeGreaterThan(0);
        }
        expect(kinds.size).toBe(roles.length);
      }),
      RUNS,
    );
  });

  test('one changed value is one difference, named by its path', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const [first, ...others] = plan.roles;
        if (!first) return;
        const after = { ...plan, roles: [{ ...first, salary: first.salary + 1 }, ...others] };
        expect(comparePlans(plan, after)).toEqual({
          ...NOTHING,
          roles: [
            {
              kind: 'changed',
              code: first.code,
              name: first.title,
              costCentre: first.costCentre,
              fields: [{ path: 'salary', before: first.salary, after: first.salary + 1 }],
            },
          ],
        });
      }),
      RUNS,
    );
  });
});

test('differences go into lists by code and name, keep triples whole, and tell what only one side has', () => {
  const before = { estimate: { exposure: [0, 0.1, 0.2], tasks: [{ name: 'Calls', share: 1 }] }, gone: true };
  const after = {
    estimate: {
      exposure: [0, 0.2, 0.2],
      tasks: [
        { name: 'Calls', share: 0.4 },
        { name: 'Mail', share: 0.6 },
      ],
    },
    empty: null,
  };
  expect(differencesOf(before, after)).toEqual([
    { path: 'estimate.exposure', before: [0, 0.1, 0.2], after: [0, 0.2, 0.2] },
    { path: 'estimate.tasks.Calls.share', before: 1, after: 0.4 },
    { path: 'gone', before: true, after: undefined },
    { path: 'estimate.tasks.Mail.name', before: undefined, after: 'Mail' },
    { path: 'estimate.tasks.Mail.share', before: undefined, after: 0.6 },
    { path: 'empty', before: undefined, after: null },
  ]);
});

const byCode = (plan: Plan) => new Map(serialisePlan(plan).roles.map((role) => [role.code, role]));
