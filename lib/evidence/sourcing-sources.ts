import { PRICE_DEFAULTS } from './cost-defaults';

/** Where a figure of a preset is from. `published` may be looked up; a judgement is ours; `ask` is not known and left at 0; `none` is 0 by nature. */
export type FigureSource =
  | { kind: 'published'; title: string; asOf: string; url?: string }
  | { kind: 'judgement'; title: string }
  | { kind: 'ask'; title: string }
  | { kind: 'none'; title: string };

export type PublishedFigure = { value: number; source: FigureSource };

const published = (value: number, title: string, asOf: string, url?: string): PublishedFigure => ({
  value,
  source: { kind: 'published', title, asOf, ...(url === undefined ? {} : { url }) },
});
const judged = (value: number, title: string): PublishedFigure => ({
  value,
  source: { kind: 'judgement', title },
});

const API = [
  'OpenAI’s standard list price of GPT-6.1 Sol, as a reseller’s page gives it, read on 13 October 2026',
  '2026-10',
  'https://docs.laozhang.ai/en/announcements/gpt-6-1-sol-2026-10',
] as const;
const HOSTED = [
  'DeepInfra’s list price of Llama 3.3 70B Instruct Turbo, as a public table gives it, read on 5 November 2026',
  '2026-11',
  'https://huggingface.co/datasets/hundredthrun/gpu-cloud-prices',
] as const;
const THROUGHPUT = [
  'Lambda, benchmark of vLLM 0.5.4 with 320 requests at once',
  '2024',
  'https://github.com/LambdaLabsML/vllm-benchmark/blob/main/benchmark_v0.md',
] as const;
const NEOX = [
  'Black et al., GPT-NeoX-20B: 96 A100 for 1,830 hours; 0.23 to 0.52 million USD at rental prices, computed',
  '2022',
  'https://arxiv.org/abs/2204.06745',
] as const;

/** Figures that presets are made of. Money in US dollars. Where a source gives a range, its upper end: a plan should not rest on the cheapest offer. */
export const SOURCING_FIGURES = {
  /** Per million tokens. */
  apiIn: published(2, ...API),
  apiOut: published(10, ...API),
  hostedIn: published(0.1, ...HOSTED),
  hostedOut: published(0.32, ...HOSTED),
  /** A user-month. */
  assistantSeat: published(
    PRICE_DEFAULTS.assistantSeat.value,
    'Vendors’ list price of an office assistant',
    '2026',
  ),
  /** Years of licences, once for each new user. */
  assistantChange: judged(
    PRICE_DEFAULTS.changeCostAssistant.value,
    'Change cost of an assistant: a first year’s licences, once',
  ),
  /** An H100 for an hour. */
  gpuHour: published(
    PRICE_DEFAULTS.gpuHourHigh.value,
    `List prices of an H100: ${PRICE_DEFAULTS.gpuHourLow.value} to ${PRICE_DEFAULTS.gpuHourHigh.value} USD an hour`,
    '2026',
  ),
  /** A server of eight H100 with network cards. */
  gpuServer: published(
    310_000,
    'Public sheet on the cost of H100 clusters; a vendor’s quotation in it asks 317,000 USD',
    '2024-08',
    'https://docs.google.com/spreadsheets/d/1Ft3RbeZ-w43kYSiLfYc1vxO41mK5lmJpcPC9GOYHAWc',
  ),
  /** Months after which bought machines are replaced. */
  serverLife: judged(48, 'Machines are replaced after four years'),
  serverSetUp: judged(3, 'Order, delivery and set-up'),
  /** Tokens written a second: Llama 3.1 70B (FP8) on two H100, on eight H100, and Llama 3.1 405B (FP8) on eight. */
  tokensOnTwo: published(1727.69, ...THROUGHPUT),
  tokensOnEight: published(2572.8, ...THROUGHPUT),
  tokensOnEightLarge: published(1230.74, ...THROUGHPUT),
  /** Share of the measured throughput that a month's work fills before people wait. */
  load: judged(0.4, 'Work comes in office hours and in peaks: 40 % of what was measured round the clock'),
  smallTraining: published(520_000, ...NEOX),
  /** Months: 1,830 hours are 2.5. */
  smallBuild: judged(6, '1,830 hours are two and a half months of training; the rest is preparation'),
  frontierTraining: published(
    191_400_000,
    'Stanford AI Index 2024 with Epoch AI: Gemini Ultra; GPT-4 in the same list is 78.4 million USD. As reprinted on 4 June 2024',
    '2024',
    'https://www.sipoch.com/en/articles/300330023651512',
  ),
  frontierBuild: judged(24, 'Two years from the decision to a model in use'),
} as const satisfies Record<string, PublishedFigure>;

/** Hours of an average month: 8,760 / 12. */
export const HOURS_A_MONTH = 730;
