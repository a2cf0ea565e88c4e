import type { RunSettings } from '@/lib/plan';
import type { Result } from '@/lib/result';
import type { SimulationStatus } from '@/lib/services/uncertainty/jobs';

export type AskedRun = RunSettings & { planId: string; scenario: string };
type Act = (run: AskedRun) => Promise<Result<SimulationStatus>>;

export type RunActions = { start: Act; status: Act; cancel: Act };

export type UsualRunActions = Pick<RunActions, 'status'> & {
  start: (run: Pick<AskedRun, 'planId' | 'scenario'>) => Promise<Result<SimulationStatus>>;
};
