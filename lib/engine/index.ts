export { type Augmentation, augmentationAt, rolloutShape } from './augmentation';
export { type ComputeOptions, compute } from './compute';
export { outsideOf } from './outside';
export { breakEvenVolume, type SteadyUse, steadyMonthlyCost, steadyUnitCost } from './sourcing';
export { absoluteMonth, monthIndex, monthLabel, monthLabels } from './time';
export * from './types';
export { simulate } from './uncertainty/simulation';
export {
  type Distribution,
  type Fan,
  type Histogram,
  MOST_DRAWS,
  type SimulatedLevel,
  type SimulationResult,
  type SimulationRun,
} from './uncertainty/types';
