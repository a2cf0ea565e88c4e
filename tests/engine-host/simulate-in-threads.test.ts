import { expect, test } from 'vitest';
import { assessUncertainty } from '@/lib/engine';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { SAMPLE_PLAN } from '@/lib/sample';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan } from '../helpers/small-plan';

const run = { scenario: 'base', draws: 700, seed: 11, correlation: 0.3 };

test('one, two and eight threads give the bytes of the same simulation without threads', async () => {
  const here = JSON.stringify(assessUncertainty(SAMPLE_PLAN, run));
  for (const threads of [1, 2, 8]) {
    const there = await simulateInThreads(SAMPLE_PLAN, run, { threads });
    expect(JSON.stringify(there)).toBe(here);
  }
});

test('random plans too, with correlations from 0 to 1', async () => {
  for (const seed of [3, 14, 15]) {
    const plan = randomPlan(seed);
    const asked = { scenario: plan.scenarios[0]?.code ?? '', draws: 120, seed, correlation: (seed % 3) / 2 };
    const there = await simulateInThreads(plan, asked, { threads: 2 });
    expect(JSON.stringify(there)).toBe(JSON.stringify(assessUncertainty(plan, asked)));
  }
});

test('progress rises to all draws, and this thread stays free meanwhile', async () => {
  const shares: number[] = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  await simulateInThreads(
    SAMPLE_PLAN,
    { ...run, draws: 5_000 },
    { threads: 1, onProgress: (share) => shares.push(share) },
  );
  clearInterval(timer);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(turns).toBeGreaterThan(10);
});

test('more levels than memory is set aside for are taken in passes, with the same bytes', async () => {
  const codes = Array.from({ length: 40 }, (_, i) => `C${i}`);
  const plan = smallPlan({
    header: { months: 120 },
    costCentres: codes.map((code) => ({ code, name: code })),
    roles: codes.map((code) =>
      role(`R-${code}`, {
        costCentre: code,
        salary: 50_000,
        estimate: estimate(0.5, { exposure: [0, 0.3, 1] }),
      }),
    ),
  });
  const asked = { scenario: 'x', draws: 12_000, seed: 1, correlation: 0 };
  const { costCentres } = await simulateInThreads(plan, asked, { threads: 2 });
  expect(Object.keys(costCentres)).toEqual(codes);
  const last = assessUncertainty(plan, { ...asked, part: ['C39'] });
  expect(JSON.stringify(costCentres.C39)).toBe(JSON.stringify(last.costCentres.C39));
});

test('a cancelled run rejects with the reason, also before it has begun', async () => {
  const controller = new AbortController();
  const reason = new Error('not wanted any more');
  const long = simulateInThreads(
    SAMPLE_PLAN,
    { ...run, draws: 100_000 },
    {
      threads: 2,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    },
  );
  await expect(long).rejects.toBe(reason);
  await expect(simulateInThreads(SAMPLE_PLAN, run, { threads: 1, signal: controller.signal })).rejects.toBe(
    reason,
  );
});

test('a plan that cannot be simulated rejects', async () => {
  await expect(simulateInThreads(SAMPLE_PLAN, { ...run, scenario: 'none' }, { threads: 2 })).rejects.toThrow(
    'no scenario "none"',
  );
});
