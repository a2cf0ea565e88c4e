import type { Plan, Scenario } from '@/lib/engine';
import { type Outcome, outcomeOf } from './outcome';

/** The plan once, then scenarios to be tried on it, beside the page so that a slider never waits. */
export type TryRequest = { plan: Plan } | { request: number; scenario: Scenario };
export type TryAnswer = { request: number; outcome: Outcome; milliseconds: number };

let plan: Plan | null = null;

self.onmessage = ({ data }: MessageEvent<TryRequest>) => {
  if ('plan' in data) {
    plan = data.plan;
    return;
  }
  if (!plan) return;
  const started = performance.now();
  const outcome = outcomeOf(plan, data.scenario);
  const answer: TryAnswer = { request: data.request, outcome, milliseconds: performance.now() - started };
  self.postMessage(answer);
};
