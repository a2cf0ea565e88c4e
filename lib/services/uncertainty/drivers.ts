import type { TornadoDriver } from '@/lib/engine';

/** What each driver of the tornado is called, and what its low and high are. model.md, section 9. */
export const DRIVERS: Readonly<Record<TornadoDriver, { label: string; range: string }>> = {
  exposure: { label: 'Exposure', range: 'every estimate at its low and at its high' },
  timeSaved: { label: 'Time saved', range: 'every estimate at its low and at its high' },
  review: { label: 'Review', range: 'every estimate at its low and at its high' },
  ceiling: { label: 'Ceiling of rollouts', range: 'every rollout at its low and at its high' },
  growthShift: { label: 'Growth of work', range: '2 points a year less and more' },
  'payAward.rate': { label: 'Pay award', range: '1 point less and more' },
  realisation: { label: 'Realisation', range: '20 points less and more, within 0 and 100 %' },
  delayMonths: { label: 'Delay of rollouts', range: 'none and 6 months more' },
  priceFactor: { label: 'Prices of AI', range: 'divided and multiplied by 1.5' },
  attrition: { label: 'Attrition', range: 'half and one and a half times' },
};
