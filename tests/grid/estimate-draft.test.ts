import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byTask, emptyEstimate, estimateFaults, newTask, wholeRole } from '@/components/estimate/draft';
import { augmentationAt, type Estimate, type Task, type Triple } from '@/lib/engine';

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
