import type { Scenario } from '@/lib/engine/types';
import type { Result } from '@/lib/result';

type Act<I, O> = (input: I) => Promise<Result<O>>;
type Key = { planId: string; id: string };

export type EditedScenario = Omit<Scenario, 'code' | 'sourcing'> & { sourcing: Record<string, string> };
export type UpdateScenario = Act<Key & { version: number; scenario: EditedScenario }, { version: number }>;
export type RemoveScenario = Act<Key & { version: number }, void>;
export type ScenarioListActions = {
  create: Act<{ planId: string; code: string; name: string }, { code: string }>;
  copy: Act<Key & { code: string; name: string }, { code: string }>;
  order: Act<{ planId: string; from: string[]; to: string[] }, void>;
  remove: RemoveScenario;
};
