export { type Augmentation, augmentationAt, rolloutShape } from './augmentation';
export { type CapacityShare, capacityShares } from './capacity-shares';
export { type ComputeOptions, compute } from './compute';
export { outsideOf } from './outside';
export { chosenOption } from './scenario';
export {
  breakEvenVolume,
  type SteadyUse,
  steadyMonthlyCost,
  steadyUnitCost,
  type UnitCost,
  unitCostCurve,
} from './sourcing';
export { absoluteMonth, monthIndex, monthLabel, monthLabels } from './time';
export * from './types';
