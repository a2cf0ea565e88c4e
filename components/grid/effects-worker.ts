import type { Role } from '@/lib/engine';
import { rowEffects, type TotalsBasis } from './live-totals';

/** Computes every line's own effect beside the page, so that typing never waits for it. */
export type EffectsRequest = { request: number; roles: readonly Role[]; basis: TotalsBasis };
export type EffectsAnswer = { request: number; effects: ReturnType<typeof rowEffects> };

self.onmessage = ({ data }: MessageEvent<EffectsRequest>) => {
  const answer: EffectsAnswer = { request: data.request, effects: rowEffects(data.roles, data.basis) };
  self.postMessage(answer);
};
