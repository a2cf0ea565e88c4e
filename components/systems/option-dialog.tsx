'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { codeOf } from '@/components/ui/code-of';
import { Dialog } from '@/components/ui/dialog';
import { submittedFields } from '@/components/ui/form-values';
import { RefusalNote } from '@/components/ui/refusal-note';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { SourcingOption } from '@/lib/engine/types';
import { NO_ORIGIN, type PriceOrigin } from '@/lib/evidence/price-origin';
import type { Result } from '@/lib/result';
import type { SystemView } from '@/lib/services/systems/get';
import type { OptionActions } from './actions';
import { OptionFields, readOption, readPrices } from './option-fields';
import { optionRows, priceRows } from './option-rows';
import { PresetPicker } from './preset-picker';

type Props = {
  planId: string;
  system: SystemView;
  /** What the form starts from. */
  start: SourcingOption;
  prices?: PriceOrigin | undefined;
  /** The option that is edited; without it a new one is added. */
  edited?: { id: string; version: number } | undefined;
  actions: OptionActions;
  onClose: () => void;
};

export function OptionDialog({ planId, system, start, prices = NO_ORIGIN, edited, actions, onClose }: Props) {
  const form = useId();
  const [filled, setFilled] = useState({ option: start, prices, times: 0 });
  const [sent, setSent] = useState<Sent>({ option: start, prices });
  const save = (values: Sent): Promise<Result<unknown>> =>
    edited
      ? actions.update({ planId, ...edited, ...values })
      : actions.add({ planId, systemId: system.id, ...values });
  const { run, pending, error } = useResult(save, (_saved, { option }) => {
    onClose();
    showToast({ tone: 'good', message: `${option.name} is ${edited ? 'saved' : 'added'}.` });
  });
  const submit = (field: (name: string) => string) => {
    const taken = system.options.map(({ option }) => option.code);
    const values = {
      option: readOption(field, edited ? start.code : codeOf(field('name'), taken)),
      prices: readPrices(field),
    };
    setSent(values);
    run(values);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={edited ? `Edit ${start.name}` : `New option of ${system.name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {edited ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      {edited ? null : (
        <div className="mb-4">
          <PresetPicker
            start={start.start}
            currency={system.currency}
            unit={system.unit}
            onUse={(values) => setFilled(({ times }) => ({ ...values, times: times + 1 }))}
          />
        </div>
      )}
      <form id={form} className="stack" onSubmit={(event) => submit(submittedFields(event))}>
        <RefusalNote
          error={error}
          differences={(current) =>
            differencesOf(sent, storedValues(current), system)
              .filter(({ values: [mine, stored] }) => mine !== stored)
              .map(({ label, values: [mine = '', stored = ''] }) => ({ label, mine, stored }))
          }
          onTakeStored={onClose}
        />
        <OptionFields
          key={filled.times}
          option={filled.option}
          prices={filled.prices}
          currency={system.currency}
          unit={system.unit}
        />
      </form>
    </Dialog>
  );
}

type Sent = { option: SourcingOption; prices: PriceOrigin };

const differencesOf = (mine: Sent, stored: Sent, system: SystemView) => [
  ...optionRows([mine.option, stored.option], system),
  ...priceRows([mine.prices, stored.prices]),
];

/** `current` of a CONFLICT of updateOption. */
const storedValues = (current: unknown) => current as Sent;
