export { type Augmentation, augmentationAt, rolloutShape } from './augmentation';
export { type ComputeOptions, compute } from './compute';
export { outsideOf } from './outside';
export { absoluteMonth, monthIndex, monthLabel, monthLabels } from './time';
export * from './types';
