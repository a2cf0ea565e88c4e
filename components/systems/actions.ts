import type { SourcingOption } from '@/lib/engine/types';
import type { PriceOrigin } from '@/lib/evidence/price-origin';
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
  add: Act<{ planId: string; systemId: string; option: SourcingOption; prices: PriceOrigin }, { id: string }>;
  update: Act<Versioned & { option: SourcingOption; prices: PriceOrigin }, { version: number }>;
  remove: Act<Versioned, void>;
  order: Act<{ planId: string; systemId: string; from: string[]; to: string[] }, void>;
};
export type SourcingActions = {
  choose: Act<Versioned & { system: string; option: string }, { version: number }>;
  createPair: Act<
    { planId: string; id: string; system: string; options: [string, string] },
    { codes: string[] }
  >;
};
