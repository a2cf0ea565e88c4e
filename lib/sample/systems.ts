import type { SourcingOption, System } from '@/lib/engine/types';
import { type PriceOrigin, priceKey } from '@/lib/evidence';

const NO_COSTS = {
  seatPrice: 0,
  unitPrice: 0,
  fixedMonthly: 0,
  upfront: 0,
  buildMonths: 0,
  onboarding: 0,
  priceTrend: 0,
} as const;

type OptionCosts = Pick<SourcingOption, 'code' | 'name' | 'kind' | 'start'> & Partial<SourcingOption>;

const option = (given: OptionCosts): SourcingOption => ({ ...NO_COSTS, ...given });

/** Prices in EUR of January 2027. GPU hours at about 3 EUR: a server with one H100 for a month is some 2,200. */
export const SAMPLE_SYSTEMS: System[] = [
  {
    code: 'office-assistant',
    name: 'Office assistant',
    unit: '1,000 prompts',
    options: [
      option({
        code: 'seats',
        name: 'Vendor’s copilot, by seat',
        kind: 'closed-api',
        start: '2027-03',
        seatPrice: 26,
        onboarding: 190,
        upfront: 40_000,
        buildMonths: 2,
      }),
      option({
        code: 'open-chat',
        name: 'Open model behind our own chat page',
        kind: 'hosted-open',
        start: '2027-06',
        unitPrice: 9,
        fixedMonthly: 3_500,
        onboarding: 220,
        upfront: 95_000,
        buildMonths: 4,
        priceTrend: -0.2,
      }),
    ],
  },
  {
    code: 'agent-assist',
    name: 'Agent assist',
    unit: '1,000 contacts',
    options: [
      option({
        code: 'api',
        name: 'Closed API in the contact-centre suite',
        kind: 'closed-api',
        start: '2027-04',
        seatPrice: 22,
        unitPrice: 62,
        fixedMonthly: 4_000,
        onboarding: 320,
        upfront: 160_000,
        buildMonths: 3,
        priceTrend: -0.12,
      }),
      option({
        code: 'hosted',
        name: 'Open model, hosted for us',
        kind: 'hosted-open',
        start: '2027-06',
        unitPrice: 38,
        fixedMonthly: 8_500,
        onboarding: 320,
        upfront: 230_000,
        buildMonths: 5,
        priceTrend: -0.18,
      }),
      option({
        code: 'own-gpus',
        name: 'Open model on our own GPUs',
        kind: 'self-hosted-open',
        start: '2027-09',
        fixedMonthly: 9_000,
        block: { capacity: 60, monthly: 4_400 },
        onboarding: 320,
        upfront: 340_000,
        buildMonths: 8,
        refresh: { everyMonths: 24, cost: 60_000 },
      }),
      option({
        code: 'small-gpus',
        name: 'Smaller open model on our own GPUs',
        kind: 'self-hosted-open',
        start: '2027-10',
        fixedMonthly: 7_000,
        block: { capacity: 240, monthly: 4_400 },
        onboarding: 320,
        upfront: 260_000,
        buildMonths: 8,
        refresh: { everyMonths: 24, cost: 45_000 },
      }),
    ],
  },
  {
    code: 'doc-reader',
    name: 'Document reader',
    unit: '1,000 pages',
    options: [
      option({
        code: 'hosted',
        name: 'Open model, hosted for us',
        kind: 'hosted-open',
        start: '2027-05',
        unitPrice: 7.5,
        fixedMonthly: 5_000,
        onboarding: 280,
        upfront: 140_000,
        buildMonths: 4,
        priceTrend: -0.18,
      }),
      option({
        code: 'donated',
        name: 'Research partner’s donated capacity, until the end of 2028',
        kind: 'hosted-open',
        start: '2027-05',
        end: '2029-01',
        fixedMonthly: 1_500,
        onboarding: 280,
        upfront: 60_000,
        buildMonths: 4,
      }),
      option({
        code: 'own-gpus',
        name: 'Open model on our own GPUs',
        kind: 'self-hosted-open',
        start: '2027-08',
        fixedMonthly: 6_000,
        block: { capacity: 500, monthly: 4_400 },
        onboarding: 280,
        upfront: 210_000,
        buildMonths: 6,
        refresh: { everyMonths: 24, cost: 45_000 },
      }),
      option({
        code: 'small-gpus',
        name: 'Smaller open model on our own GPUs',
        kind: 'self-hosted-open',
        start: '2027-09',
        fixedMonthly: 3_500,
        block: { capacity: 2_000, monthly: 4_400 },
        onboarding: 280,
        upfront: 120_000,
        buildMonths: 6,
        refresh: { everyMonths: 24, cost: 30_000 },
      }),
    ],
  },
  {
    code: 'claims-model',
    name: 'Claims model',
    unit: '1,000 claims',
    options: [
      option({
        code: 'api',
        name: 'Closed API with our rules',
        kind: 'closed-api',
        start: '2027-07',
        unitPrice: 420,
        fixedMonthly: 6_000,
        onboarding: 350,
        upfront: 120_000,
        buildMonths: 4,
        priceTrend: -0.1,
      }),
      option({
        code: 'own',
        name: 'Our own model, trained on our claims',
        kind: 'own-model',
        start: '2028-01',
        unitPrice: 35,
        fixedMonthly: 11_000,
        block: { capacity: 40, monthly: 4_400 },
        onboarding: 350,
        upfront: 480_000,
        buildMonths: 10,
        refresh: { everyMonths: 18, cost: 90_000 },
      }),
    ],
  },
];

const INVENTED: PriceOrigin = {
  asOf: '2026-11',
  notes:
    'Invented for the sample company, of the size of offers in November 2026. Put your own offers in their place, with their date.',
};

/** Of when and from where the sample’s prices are. */
export const SAMPLE_PRICES: ReadonlyMap<string, PriceOrigin> = new Map(
  SAMPLE_SYSTEMS.flatMap((system) =>
    system.options.map((one) => [priceKey(system.code, one.code), INVENTED]),
  ),
);
