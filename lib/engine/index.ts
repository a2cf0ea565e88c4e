export { type Augmentation, augmentationAt, rolloutShape, rolloutShapes } from './augmentation';
export { type CapacityShare, capacityShares } from './capacity-shares';
export { type ComputeOptions, compute } from './compute';
export { refreshPayments, runningMonths, upfrontPayments } from './cost-of-systems';
export { explainMonth } from './explain/explain-month';
export type { Quantity, Section, Step, StepUnit } from './explain/steps';
export { outsideOf } from './outside';
export {
  countryOf,
  type NoticeStep,
  noticeDays,
  type RedundancyRule,
  type RedundancyTier,
  rulesFor,
  thresholdOf,
  type UncheckedReason,
  type Watch,
  type WatchLevel,
  type WatchLine,
  type WatchWindow,
  type WindowMonths,
  watchSites,
} from './redundancy-watch';
export { chosenOption } from './scenario';
export { headsPerFte, type RoleHeads, roleHeadsOf, type SiteHeads, siteHeads, siteKeyOf } from './site-heads';
export {
  breakEvenVolume,
  type SteadyUse,
  steadyMonthlyCost,
  steadyUnitCost,
  type UnitCost,
  unitCostCurve,
} from './sourcing';
export { absoluteMonth, monthIndex, monthLabel, monthLabels, payFactors } from './time';
export * from './types';
export { assessUncertainty } from './uncertainty/assess';
export * from './uncertainty/simulation';
export { TORNADO_DRIVERS, type TornadoBar, type TornadoDriver, tornado } from './uncertainty/tornado';
export * from './uncertainty/types';
