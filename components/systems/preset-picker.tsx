'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import type { SourcingOption } from '@/lib/engine/types';
import type { PriceOrigin } from '@/lib/evidence/price-origin';
import {
  isCounted,
  PRESET_FIELD_NAMES,
  presetFields,
  presetOption,
  SOURCING_PRESETS,
  type SourcingPresetName,
  type TokensPerUnit,
} from '@/lib/evidence/sourcing-presets';
import type { FigureSource } from '@/lib/evidence/sourcing-sources';
import { formatNumber } from '@/lib/format';

type Props = {
  /** Go-live of the option, which a preset does not know. */
  start: string;
  currency: string;
  unit: string;
  onUse: (filled: { option: SourcingOption; prices: PriceOrigin }) => void;
};

const isName = (name: string): name is SourcingPresetName => name in SOURCING_PRESETS;
const CHOICES = Object.entries(SOURCING_PRESETS).map(([value, { label }]) => ({ value, label }));
const NO_TOKENS: TokensPerUnit = { in: 0, out: 0 };

/** Published prices to start an option from, each with its source and date. They are in US dollars, and stay so unless a rate is given. */
export function PresetPicker({ start, currency, unit, onUse }: Props) {
  const id = useId();
  const [name, setName] = useState<SourcingPresetName>('api-tokens');
  const [tokens, setTokens] = useState(NO_TOKENS);
  const [givenRate, setRate] = useState<number | null>(null);
  const preset = SOURCING_PRESETS[name];
  const rate = currency === 'USD' ? 1 : givenRate;
  const counted = isCounted(name, tokens);
  const missing = [
    ...(counted ? [] : ['the tokens of a unit']),
    ...(rate === null || rate <= 0 ? [`what one US dollar is in ${currency}`] : []),
  ];
  const use = () => {
    if (rate !== null && missing.length === 0) onUse(presetOption(name, { tokens, start, currency, rate }));
  };
  const count = (key: keyof TokensPerUnit, label: string) => (
    <NumberField
      label={label}
      value={tokens[key]}
      min={0}
      width="medium"
      onChange={(value) => setTokens((before) => ({ ...before, [key]: value ?? 0 }))}
    />
  );
  return (
    <details className="border border-line px-4 py-2">
      <summary className="min-h-6 font-medium">Start from a preset</summary>
      <div className="stack mt-3 pb-2">
        <SelectField
          label="Preset"
          options={CHOICES}
          value={name}
          onChange={(event) => isName(event.currentTarget.value) && setName(event.currentTarget.value)}
          hint={preset.meaning}
        />
        {preset.counts === 'none' ? null : (
          <div>
            <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
              {count('in', `Tokens read for one unit (${unit})`)}
              {count('out', `Tokens written for one unit (${unit})`)}
            </div>
            <p className="mt-1 text-12 text-muted">
              A token is about three quarters of an English word: a page of 500 words is some 670 tokens.
              Count what is sent along with every request too.
            </p>
          </div>
        )}
        {currency === 'USD' ? null : (
          <NumberField
            label={`1 US dollar in ${currency}`}
            value={givenRate}
            min={0.000001}
            digits={6}
            width="medium"
            onChange={setRate}
            hint={`Presets are in US dollars and this plan in ${currency}. Nothing is converted but by the rate that you give here; the notes keep it.`}
          />
        )}
        <Figures name={name} tokens={tokens} />
        <div className="row">
          <Button onClick={use} disabled={missing.length > 0} aria-describedby={`${id}-missing`}>
            Fill in the fields below
          </Button>
          <span id={`${id}-missing`} className="text-13 text-muted">
            {missing.length > 0
              ? `Still needed: ${missing.join(' and ')}.`
              : 'Every field stays yours to change. Your own offer is better than any list price.'}
          </span>
        </div>
      </div>
    </details>
  );
}

/** Every field of a preset with how it comes about. What waits for tokens has no value yet. */
function Figures({ name, tokens }: { name: SourcingPresetName; tokens: TokensPerUnit }) {
  const counted = isCounted(name, tokens);
  return (
    <Table caption="Figures of the preset, money in US dollars" dense className="max-h-72">
      <thead>
        <tr>
          <Th>Field</Th>
          <Th numeric>Value</Th>
          <Th>How it comes about, and from where</Th>
        </tr>
      </thead>
      <tbody>
        {presetFields(name, counted ? tokens : { in: 1, out: 1 }).map(
          ({ field, value, isMoney, how, sources }) => {
            const waits = !counted && (field === 'unitPrice' || field === 'blockCapacity') && how !== '';
            return (
              <tr key={field}>
                <RowTh>{PRESET_FIELD_NAMES[field]}</RowTh>
                <Td numeric>
                  {waits ? '–' : formatNumber(value, 4)}
                  {isMoney && !waits && value !== 0 ? ' USD' : ''}
                </Td>
                <Td className="min-w-64 whitespace-normal">
                  {how !== '' && !waits ? <span className="block">{how}</span> : null}
                  {sources.map((source) => (
                    <Source key={source.title} source={source} />
                  ))}
                </Td>
              </tr>
            );
          },
        )}
      </tbody>
    </Table>
  );
}

function Source({ source }: { source: FigureSource }) {
  return (
    <span className="block text-12 text-muted">
      {source.kind === 'judgement' ? 'Judgement: ' : ''}
      {source.kind === 'published' && source.url !== undefined ? (
        <TextLink href={source.url}>{source.title}</TextLink>
      ) : (
        source.title
      )}
      {source.kind === 'published' ? ` (${source.asOf})` : ''}
    </span>
  );
}
