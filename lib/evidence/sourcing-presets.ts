import type { OptionKind, SourcingOption } from '@/lib/engine/types';
import { formatNumber } from '@/lib/format';
import type { PriceOrigin } from './price-origin';
import {
  SOURCING_FIGURES as F,
  type FigureSource,
  HOURS_A_MONTH,
  type PublishedFigure,
} from './sourcing-sources';

export type SourcingPresetName =
  | 'api-tokens'
  | 'assistant-seats'
  | 'hosted-open'
  | 'gpus-rented'
  | 'gpus-bought'
  | 'own-small'
  | 'own-frontier';

/** What one unit of use takes: tokens read and written. */
export type TokensPerUnit = { in: number; out: number };

/** One price field of an option: its value in US dollars, units, months or shares, how it comes about, and from where. */
export type PresetField = {
  field: PresetFieldName;
  value: number;
  isMoney: boolean;
  how: string;
  sources: readonly FigureSource[];
};

const FIELDS = {
  seatPrice: 'Seats, per user-month',
  unitPrice: 'Use, per unit',
  fixedMonthly: 'Fixed, a month',
  blockCapacity: 'Capacity of a block, units a month',
  blockMonthly: 'Price of a block, a month',
  upfront: 'Up-front',
  buildMonths: 'Built over, months',
  refreshEvery: 'Refreshed every, months',
  refreshCost: 'Each refresh',
  onboarding: 'Onboarding, per new user',
  priceTrend: 'Price trend a year',
} as const;
export type PresetFieldName = keyof typeof FIELDS;
export const PRESET_FIELD_NAMES: Readonly<Record<PresetFieldName, string>> = FIELDS;

type Given = Partial<Record<PresetFieldName, Pick<PresetField, 'value' | 'how' | 'sources'>>>;

export type SourcingPreset = {
  label: string;
  kind: OptionKind;
  meaning: string;
  /** Which tokens have to be counted before its prices are known. */
  counts: 'none' | 'both' | 'written';
  /** What such an offer costs too and nobody publishes. */
  asks: readonly PresetFieldName[];
  /** The oldest date of the published prices in it: YYYY or YYYY-MM. */
  asOf: string;
  fields: (tokens: TokensPerUnit) => Given;
};

const number = (value: number) => formatNumber(value, 4);
const from = (...figures: PublishedFigure[]) => figures.map(({ source }) => source);
const is = (figure: PublishedFigure, how: string) => ({ value: figure.value, how, sources: from(figure) });

function byTokens(
  priceIn: PublishedFigure,
  priceOut: PublishedFigure,
  { in: read, out: written }: TokensPerUnit,
) {
  return {
    value: (read * priceIn.value + written * priceOut.value) / 1e6,
    how: `${number(read)} tokens read × ${number(priceIn.value)} USD a million + ${number(written)} tokens written × ${number(priceOut.value)} USD a million`,
    sources: from(priceOut),
  };
}

/** Units a month that a machine serves. */
function capacity(throughput: PublishedFigure, { out: written }: TokensPerUnit, on: string) {
  return {
    value: (throughput.value * 3600 * HOURS_A_MONTH * F.load.value) / written,
    how: `${number(throughput.value)} tokens written a second by ${on} × 3,600 × ${HOURS_A_MONTH} hours × ${number(F.load.value * 100)} % load ÷ ${number(written)} tokens written a unit`,
    sources: from(throughput, F.load),
  };
}

const rented = (gpus: number) => ({
  value: gpus * F.gpuHour.value * HOURS_A_MONTH,
  how: `${gpus} GPUs × ${number(F.gpuHour.value)} USD an hour × ${HOURS_A_MONTH} hours`,
  sources: from(F.gpuHour),
});

const TWO_H100 = 'Llama 3.1 70B (FP8) on two H100';

export const SOURCING_PRESETS: Readonly<Record<SourcingPresetName, SourcingPreset>> = {
  'api-tokens': {
    label: 'Closed model by API, by tokens',
    kind: 'closed-api',
    meaning: 'A vendor’s model, paid for what it reads and writes. Nothing is built and nothing is owned.',
    counts: 'both',
    asks: ['fixedMonthly', 'upfront', 'onboarding', 'priceTrend'],
    asOf: '2026-10',
    fields: (tokens) => ({ unitPrice: byTokens(F.apiIn, F.apiOut, tokens) }),
  },
  'assistant-seats': {
    label: 'Assistant, by seats',
    kind: 'closed-api',
    meaning: 'A chat or office assistant, paid for each user whatever the use.',
    counts: 'none',
    asks: ['upfront', 'priceTrend'],
    asOf: '2026',
    fields: () => ({
      seatPrice: is(F.assistantSeat, 'List price of a user-month'),
      onboarding: {
        value: F.assistantSeat.value * 12 * F.assistantChange.value,
        how: `${number(F.assistantChange.value)} × 12 months × ${number(F.assistantSeat.value)} USD`,
        sources: from(F.assistantSeat, F.assistantChange),
      },
    }),
  },
  'hosted-open': {
    label: 'Open model, hosted by somebody, by tokens',
    kind: 'hosted-open',
    meaning:
      'An open model of 70 billion parameters on somebody’s machines, paid for what it reads and writes.',
    counts: 'both',
    asks: ['fixedMonthly', 'upfront', 'onboarding', 'priceTrend'],
    asOf: '2026-11',
    fields: (tokens) => ({ unitPrice: byTokens(F.hostedIn, F.hostedOut, tokens) }),
  },
  'gpus-rented': {
    label: 'Open model on two rented GPUs',
    kind: 'self-hosted-open',
    meaning:
      'An open model of 70 billion parameters that you run yourself; each further pair of GPUs is a block.',
    counts: 'written',
    asks: ['fixedMonthly', 'upfront', 'onboarding', 'priceTrend'],
    asOf: '2026',
    fields: (tokens) => ({
      blockCapacity: capacity(F.tokensOnTwo, tokens, TWO_H100),
      blockMonthly: rented(2),
    }),
  },
  'gpus-bought': {
    label: 'Open model on a bought server of eight GPUs',
    kind: 'self-hosted-open',
    meaning:
      'The same on a server of your own: paid up front and replaced when it is old. Beyond its capacity another one must be bought; then put its price, spread over its life, into the price of a block.',
    counts: 'written',
    asks: ['fixedMonthly', 'blockMonthly', 'onboarding'],
    asOf: '2024-08',
    fields: (tokens) => ({
      blockCapacity: capacity(F.tokensOnEight, tokens, 'Llama 3.1 70B (FP8) on eight H100'),
      upfront: is(F.gpuServer, 'One server of eight H100'),
      buildMonths: is(F.serverSetUp, 'Set-up'),
      refreshEvery: is(F.serverLife, 'Replaced when it is old'),
      refreshCost: is(F.gpuServer, 'The same server again'),
    }),
  },
  'own-small': {
    label: 'Own model, 20 billion parameters (small end)',
    kind: 'own-model',
    meaning:
      'A model trained from nothing, as EleutherAI did with GPT-NeoX-20B: its compute up front, then hardly more than the machines it runs on. People and data are not in it.',
    counts: 'written',
    asks: ['fixedMonthly', 'onboarding', 'priceTrend'],
    asOf: '2022',
    fields: (tokens) => ({
      blockCapacity: capacity(
        F.tokensOnTwo,
        tokens,
        `${TWO_H100}, which a model of 20 billion parameters should not fall below,`,
      ),
      blockMonthly: rented(2),
      upfront: is(F.smallTraining, 'Compute of the training'),
      buildMonths: is(F.smallBuild, 'Training and preparation'),
    }),
  },
  'own-frontier': {
    label: 'Own model at frontier scale (large end)',
    kind: 'own-model',
    meaning:
      'The chip-fab case: a fortune up front, then a marginal cost near zero. Compute of the training only; people, data and failed runs are not in it.',
    counts: 'written',
    asks: ['fixedMonthly', 'onboarding', 'priceTrend'],
    asOf: '2024',
    fields: (tokens) => ({
      blockCapacity: capacity(
        F.tokensOnEightLarge,
        tokens,
        'Llama 3.1 405B (FP8) on eight H100, in the place of a model whose figure is not published,',
      ),
      blockMonthly: rented(8),
      upfront: is(F.frontierTraining, 'Compute of the training'),
      buildMonths: is(F.frontierBuild, 'From the decision to the model in use'),
    }),
  },
};

const MONEY: ReadonlySet<string> = new Set([
  'seatPrice',
  'unitPrice',
  'fixedMonthly',
  'blockMonthly',
  'upfront',
  'refreshCost',
  'onboarding',
]);
/** Nothing is shown of these where a preset has no block or refresh. */
const IN_PAIRS: readonly (readonly [PresetFieldName, PresetFieldName])[] = [
  ['blockCapacity', 'blockMonthly'],
  ['refreshEvery', 'refreshCost'],
];
const ASK: FigureSource = { kind: 'ask', title: 'Not published: ask your vendor' };
const NONE: FigureSource = { kind: 'none', title: 'Not part of this offer' };

/** Every price field that a preset has, in US dollars; what nobody publishes is 0 and says so. */
export function presetFields(name: SourcingPresetName, tokens: TokensPerUnit): PresetField[] {
  const { fields, asks } = SOURCING_PRESETS[name];
  const given = fields(tokens);
  const isLeftOut = (field: PresetFieldName) =>
    IN_PAIRS.some((pair) => pair.includes(field) && pair.every((one) => given[one] === undefined));
  return fieldNames
    .filter((field) => !isLeftOut(field))
    .map((field) => ({
      field,
      isMoney: MONEY.has(field),
      ...(given[field] ?? { value: 0, how: '', sources: [asks.includes(field) ? ASK : NONE] }),
    }));
}

const isFieldName = (name: string): name is PresetFieldName => name in FIELDS;
const fieldNames = Object.keys(FIELDS).filter(isFieldName);

/** Whether enough tokens are counted for a preset. */
export function isCounted(name: SourcingPresetName, { in: read, out: written }: TokensPerUnit): boolean {
  const { counts } = SOURCING_PRESETS[name];
  if (counts === 'none') return true;
  return counts === 'written' ? written > 0 : read + written > 0;
}

type Place = {
  tokens: TokensPerUnit;
  /** YYYY-MM of go-live. */
  start: string;
  currency: string;
  /** How much of the plan's currency one US dollar is, as the user gives it; 1 for a plan in dollars. */
  rate: number;
};

/** A preset as an option without a code, its money in the plan's currency, with the origin of its prices in words. model.md, section 6. */
export function presetOption(
  name: SourcingPresetName,
  { tokens, start, currency, rate }: Place,
): { option: SourcingOption; prices: PriceOrigin } {
  const { label, kind, asOf } = SOURCING_PRESETS[name];
  const fields = presetFields(name, tokens);
  const priced = (wanted: PresetFieldName) => {
    const found = fields.find(({ field }) => field === wanted);
    return found ? found.value * (found.isMoney ? rate : 1) : undefined;
  };
  const amount = (wanted: PresetFieldName) => priced(wanted) ?? 0;
  const capacityOf = priced('blockCapacity');
  const every = priced('refreshEvery');
  return {
    option: {
      code: '',
      name: label,
      kind,
      start,
      seatPrice: amount('seatPrice'),
      unitPrice: amount('unitPrice'),
      fixedMonthly: amount('fixedMonthly'),
      ...(capacityOf === undefined
        ? {}
        : { block: { capacity: capacityOf, monthly: amount('blockMonthly') } }),
      upfront: amount('upfront'),
      buildMonths: amount('buildMonths'),
      ...(every === undefined ? {} : { refresh: { everyMonths: every, cost: amount('refreshCost') } }),
      onboarding: amount('onboarding'),
      priceTrend: 0,
    },
    prices: { asOf, notes: notesOf(name, fields, { currency, rate }) },
  };
}

function notesOf(
  name: SourcingPresetName,
  fields: readonly PresetField[],
  { currency, rate }: { currency: string; rate: number },
): string {
  const known = fields.filter(({ how }) => how !== '');
  const unknown = fields.filter(({ sources }) => sources.includes(ASK));
  const lines = known.map(
    ({ field, value, isMoney, how, sources }) =>
      `${FIELDS[field]}: ${number(value)}${isMoney ? ' USD' : ''} (${how}). ${sources.map(sourceText).join('; ')}.`,
  );
  return [
    `Preset “${SOURCING_PRESETS[name].label}”.`,
    ...lines,
    ...(currency === 'USD'
      ? []
      : [`Converted at 1 USD = ${formatNumber(rate, 6)} ${currency}, a rate given by hand.`]),
    ...(unknown.length > 0
      ? [`Not published, to ask the vendor: ${unknown.map(({ field }) => FIELDS[field]).join('; ')}.`]
      : []),
  ].join('\n');
}

/** A source as one line. */
export function sourceText(source: FigureSource): string {
  switch (source.kind) {
    case 'published':
      return `${source.title} (${source.asOf})${source.url === undefined ? '' : `, ${source.url}`}`;
    case 'judgement':
      return `Judgement: ${source.title}`;
    case 'ask':
    case 'none':
      return source.title;
    default: {
      const never: never = source;
      return never;
    }
  }
}
