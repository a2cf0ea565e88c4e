import type { SourcingOption } from '@/lib/engine/types';
import type { PriceOrigin } from '@/lib/evidence/price-origin';
import { formatMonth, formatMonths, formatNumber, formatPercent } from '@/lib/format';
import type { TermKey } from '@/lib/glossary';
import { KIND_NAMES } from './kinds';

export type OptionRow = { label: string; unit?: string; term?: TermKey; values: string[] };
const NONE = '–';

/** Every field of several options beside each other. model.md, section 6. */
export function optionRows(
  options: readonly SourcingOption[],
  { currency, unit }: { currency: string; unit: string },
): OptionRow[] {
  const row = (
    label: string,
    value: (option: SourcingOption) => string,
    more: { unit?: string; term?: TermKey } = {},
  ): OptionRow => ({ label, ...more, values: options.map(value) });
  const price = (value: number) => formatNumber(value, 6);
  return [
    row('Name', (o) => o.name),
    row('Kind', (o) => KIND_NAMES[o.kind], { term: 'sourcing' }),
    row('Go-live', (o) => formatMonth(o.start)),
    row('End', (o) => (o.end ? formatMonth(o.end) : NONE)),
    row('Seats', (o) => price(o.seatPrice), { unit: `${currency} per user-month`, term: 'seatPrice' }),
    row('Use', (o) => price(o.unitPrice), { unit: `${currency} per ${unit}`, term: 'unitPrice' }),
    row('Fixed', (o) => price(o.fixedMonthly), { unit: `${currency} a month` }),
    row('Block capacity', (o) => (o.block ? price(o.block.capacity) : NONE), {
      unit: `${unit} a month`,
      term: 'block',
    }),
    row('Block price', (o) => (o.block ? price(o.block.monthly) : NONE), { unit: `${currency} a month` }),
    row('Up-front', (o) => price(o.upfront), { unit: currency, term: 'upfront' }),
    row('Built over', (o) => formatMonths(o.buildMonths)),
    row(
      'Refresh',
      (o) => (o.refresh ? `${price(o.refresh.cost)} every ${formatMonths(o.refresh.everyMonths)}` : NONE),
      { unit: currency, term: 'refresh' },
    ),
    row('Onboarding', (o) => price(o.onboarding), { unit: `${currency} per new user` }),
    row('Price trend', (o) => formatPercent(o.priceTrend), { unit: 'a year', term: 'priceTrend' }),
  ];
}

/** Of when and from where the prices of several options are, beside each other. */
export const priceRows = (prices: readonly PriceOrigin[]): OptionRow[] => [
  { label: 'Prices as of', values: prices.map(({ asOf }) => (asOf === null ? NONE : formatMonth(asOf))) },
  { label: 'Sources and notes', values: prices.map(({ notes }) => notes || NONE) },
];
