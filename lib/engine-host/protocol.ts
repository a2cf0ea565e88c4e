import type {
  DrawSpan,
  Plan,
  Samples,
  SamplesLayout,
  SimulatedLevel,
  SimulationRun,
  TornadoBar,
} from '@/lib/engine';

/** What a thread is started with: it prepares the plan once and then does one task after the other. */
export type SimulationJob = { plan: Plan; run: SimulationRun };

/** Samples are shared memory, into which every thread writes draws of its own. */
export type SimulationTask =
  | { kind: 'layout' }
  | { kind: 'draw'; span: DrawSpan; samples: Samples }
  | { kind: 'summarise'; level: number; samples: Samples }
  | { kind: 'tornado' };

/** The answer to each kind of task. */
export type SimulationAnswers = {
  layout: SamplesLayout;
  draw: null;
  summarise: SimulatedLevel;
  tornado: TornadoBar[];
};
