import type { Result } from '@/lib/result';
import type { RuleValues } from '@/lib/services/redundancy-rules/inputs';

type Act<I, O> = (input: I) => Promise<Result<O>>;

export type RuleActions = {
  create: Act<{ code: string; rule: RuleValues }, { code: string; version: number }>;
  update: Act<{ code: string; version: number; rule: RuleValues }, { version: number }>;
  remove: Act<{ code: string; version: number }, void>;
};
