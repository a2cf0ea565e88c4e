import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  adoptionByMonth,
  byTask,
  emptyEstimate,
  estimateFaults,
  newTask,
  wholeRole,
} from '@/components/estimate/draft';
import { augmentationAt, compute, type Estimate, type Task, type Triple } from '@/lib/engine';
import { anyPlan } from '../helpers/random-plan';

const header = { name: 'Plan', currency: 'EUR', start: '2027-01', months: 36, discountRate: 0 };
const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);
const triple = fc.tuple(share, share, share).map((values): Triple => {
  const [low = 0, likely = 0, high = 0] = [...values].sort((a, b) => a - b);
  return [low, likely, high];
});
const estimateOf = (change: Partial<Estimate>): Estimate => ({ ...emptyEstimate(header), ...change });

test('an empty estimate is valid and frees nothing', () => {
  const estimate = emptyEstimate(header);
  expect(estimateFaults(estimate)).toEqual([]);
  expect(augmentationAt(estimate, 'likely').gain).toBe(0);
  expect(estimate.rollout.start).toBe('2027-04');
});

test('split into one task, and taken together again, an estimate frees the same time at every point', () => {
  fc.assert(
    fc.property(triple, triple, triple, (exposure, timeSaved, review) => {
      const estimate = estimateOf({ exposure, timeSaved, review });
      for (const point of ['conservative', 'likely', 'ambitious'] as const) {
        const { gain } = augmentationAt(estimate, point);
        expect(augmentationAt(byTask(estimate), point).gain).toBeCloseTo(gain, 12);
      }
      const { gain } = augmentationAt(estimate, 'likely');
      expect(augmentationAt(wholeRole(byTask(estimate)), 'likely').gain).toBeCloseTo(gain, 12);
    }),
  );
});

test('tasks of 40 % and 20 %, exposed 50 % and 100 %, become 40 % exposed, saving the mean of 30 % and 10 %', () => {
  const task = (part: number, exposed: number, saved: number): Task => ({
    name: 'Task',
    share: part,
    exposure: [exposed, exposed, exposed],
    timeSaved: [0, saved, saved],
    review: [0, 0.1, 0.2],
  });
  const { exposure: _e, timeSaved: _t, review: _r, ...rest } = emptyEstimate(header);
  const estimate: Estimate = { ...rest, tasks: [task(0.4, 0.5, 0.3), task(0.2, 1, 0.1)] };
  const whole = wholeRole(estimate);
  expect(whole.tasks).toBeUndefined();
  expect(whole.exposure?.[1]).toBeCloseTo(0.4, 12);
  expect(whole.timeSaved?.[1]).toBeCloseTo(0.2, 12);
  expect(augmentationAt(whole, 'likely').gain).toBeCloseTo(augmentationAt(estimate, 'likely').gain, 12);
  expect(estimateFaults(whole)).toEqual([]);
});

test('a new task takes the 30 % that no other has, and nothing where all is taken', () => {
  const task = { ...newTask([]), share: 0.7 };
  expect(newTask([task]).share).toBeCloseTo(0.3, 12);
  expect(newTask([task, { ...task, share: 0.3 }]).share).toBeCloseTo(0, 12);
});

test('the rollout’s preview is the share of staff who use the system, in every month, scenario and random plan', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const result of compute(plan, { roles: true }).scenarios) {
        const scenario = plan.scenarios.find(({ code }) => code === result.code);
        const point = { conservative: 0, likely: 1, ambitious: 2 } as const;
        for (const role of plan.roles) {
          const { estimate } = role;
          // Other roles add their users to those of a system that they share.
          const sharing = plan.roles.filter((one) => one.estimate?.system === estimate?.system);
          if (!estimate?.system || !scenario || sharing.length > 1) continue;
          const { users } = result.systems[estimate.system]?.series ?? {};
          const staff = result.roles[role.code]?.series.staff;
          adoptionByMonth(estimate, { ...plan, scenario }).forEach((adoption, t) => {
            expect(adoption[point[scenario.point]] * (staff?.[t] ?? Number.NaN)).toBeCloseTo(
              users?.[t] ?? Number.NaN,
              6,
            );
          });
        }
      }
    }),
    { numRuns: 60 },
  );
});
