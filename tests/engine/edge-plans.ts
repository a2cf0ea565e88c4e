import type { Plan, SourcingOption } from '@/lib/engine/types';

const CONTRACTORS = { salary: 12_000, onCost: 0, attrition: 0, growth: 0, engagement: 'contractor' } as const;

const FREE_OF_CHARGE: SourcingOption = {
  code: 'api',
  name: 'API',
  kind: 'closed-api',
  start: '2027-01',
  seatPrice: 0,
  unitPrice: 0,
  fixedMonthly: 0,
  upfront: 0,
  buildMonths: 0,
  onboarding: 0,
  priceTrend: 0,
};

/** 100 contractors of 1,000 a month, 29 % of whose work one system frees from the first month on. */
function contractors(option: Partial<SourcingOption>): Plan {
  return {
    plan: { name: 'Contractors', currency: 'EUR', start: '2027-01', months: 20, discountRate: 0 },
    costCentres: [{ code: 'C', name: 'Centre', parent: null }],
    roles: [
      {
        ...CONTRACTORS,
        code: 'R',
        costCentre: 'C',
        title: 'Role',
        location: '',
        country: '',
        grade: '',
        fte: 100,
        vacant: 0,
        driver: 'workload',
        estimate: {
          exposure: [0.29, 0.29, 0.29],
          timeSaved: [1, 1, 1],
          review: [0, 0, 0],
          quality: 0,
          system: 'S',
          usage: 0,
          rollout: { start: '2027-01', rampMonths: 0, ceiling: [1, 1, 1], curve: 's' },
        },
      },
    ],
    systems: [{ code: 'S', name: 'System', unit: 'unit', options: [{ ...FREE_OF_CHARGE, ...option }] }],
    scenarios: [
      {
        code: 'base',
        name: 'Base',
        point: 'likely',
        delayMonths: 0,
        realisation: 1,
        wholePositions: true,
        growthShift: 0,
        priceFactor: 1,
        sourcing: {},
        policy: {
          redeployShare: 0,
          redeployFillsVacancy: 0,
          release: false,
          noticeMonths: 3,
          contractorNoticeMonths: 0,
          releasePace: 1,
          severanceMonths: 3,
          recruitmentCost: 0.2,
          retrainingCost: 0.1,
        },
      },
    ],
  };
}

/** Cases at the edge of a rule, which random plans do not reach. */
export const EDGE_PLANS: readonly { title: string; plan: Plan }[] = [
  { title: '100 · 0.29 = 28.999999999999996 FTE are 29 whole positions', plan: contractors({}) },
  {
    title: 'a cumulative net that is below 0 twice has no internal rate of return',
    plan: contractors({ upfront: 150_000, refresh: { everyMonths: 12, cost: 350_000 } }),
  },
  {
    title: 'a cumulative net that is above 0 first has no internal rate of return',
    plan: contractors({ refresh: { everyMonths: 12, cost: 450_000 } }),
  },
  {
    title: 'a cumulative net that ends at 0 is paid back and has no internal rate of return',
    plan: contractors({ upfront: 20 * 29_000 }),
  },
];
