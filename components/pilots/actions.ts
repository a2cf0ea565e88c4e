import type { Result } from '@/lib/result';
import type { PilotValues } from '@/lib/services/pilots/inputs';

type Act<I, O> = (input: I) => Promise<Result<O>>;

export type PilotActions = {
  create: Act<{ pilot: PilotValues }, { code: string; version: number }>;
  update: Act<{ code: string; version: number; pilot: PilotValues }, { version: number }>;
  remove: Act<{ code: string; version: number; usesSeen: number }, void>;
};
