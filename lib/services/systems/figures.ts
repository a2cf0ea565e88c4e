import { SYSTEM_COSTS } from '@/lib/access';
import type { SystemLevel } from '@/lib/engine';

export const COST_KINDS = ['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** By month, of the roles that the reader may see. Money is in the plan's currency; users are FTE, volume is units a month. */
export type SystemFigures = {
  users: number[];
  volume: number[];
  /** 0 … 1; 0 without blocks of capacity. */
  utilisation: number[];
  costs: Record<CostKind, number[]>;
  cost: number[];
};

/** What an AI system is used and paid for. Nothing in it contains pay. */
export function figuresOf({ series }: SystemLevel): SystemFigures {
  const months = series.users.length;
  return {
    users: [...series.users],
    volume: [...series.volume],
    utilisation: [...series.utilisation],
    costs: {
      seat: [...series.seat],
      use: [...series.use],
      block: [...series.block],
      fixed: [...series.fixed],
      upfront: [...series.upfront],
      refresh: [...series.refresh],
      onboarding: [...series.onboarding],
    },
    cost: Array.from({ length: months }, (_, t) =>
      SYSTEM_COSTS.reduce((sum, name) => sum + (series[name][t] ?? 0), 0),
    ),
  };
}
