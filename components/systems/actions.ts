import type { SourcingOption } from '@/lib/engine/types';
import type { Result } from '@/lib/result';

type Act<I, O> = (input: I) => Promise<Result<O>>;
type Versioned = { planId: string; id: string; version: number };

export type CreateSystem = Act<
  { planId: string; code: string; name: string; unit: string; option: SourcingOption },
  { id: string }
>;
export type UpdateSystem = Act<Versioned & { name: string; unit: string }, { version: number }>;
export type RemoveSystem = Act<Versioned, void>;
export type OptionActions = {
  add: Act<{ planId: string; systemId: string; option: SourcingOption }, { id: string }>;
  update: Act<Versioned & { option: SourcingOption }, { version: number }>;
  remove: Act<Versioned, void>;
  order: Act<{ planId: string; systemId: string; from: string[]; to: string[] }, void>;
};
