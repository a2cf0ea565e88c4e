'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { codeOf } from '@/components/ui/code-of';
import { ConflictNote } from '@/components/ui/conflict-note';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { InView } from '@/components/ui/in-view';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { SourcingOption } from '@/lib/engine/types';
import type { Result } from '@/lib/result';
import type { SystemView } from '@/lib/services/systems/get';
import type { OptionActions } from './actions';
import { OptionFields, readOption } from './option-fields';
import { optionRows } from './option-rows';

type Props = {
  planId: string;
  system: SystemView;
  /** What the form starts from. */
  start: SourcingOption;
  /** The option that is edited; without it a new one is added. */
  edited?: { id: string; version: number } | undefined;
  actions: OptionActions;
  onClose: () => void;
};

export function OptionDialog({ planId, system, start, edited, actions, onClose }: Props) {
  const form = useId();
  const router = useRouter();
  const [sent, setSent] = useState(start);
  const save = (option: SourcingOption): Promise<Result<unknown>> =>
    edited
      ? actions.update({ planId, ...edited, option })
      : actions.add({ planId, systemId: system.id, option });
  const { run, pending, error } = useResult(save, (_saved, { name }) => {
    onClose();
    showToast({ tone: 'good', message: `${name} is ${edited ? 'saved' : 'added'}.` });
  });
  const submit = (field: (name: string) => string) => {
    const taken = system.options.map(({ option }) => option.code);
    const option = readOption(field, edited ? start.code : codeOf(field('name'), taken));
    setSent(option);
    run(option);
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
      <form id={form} className="stack" onSubmit={(event) => submit(submittedFields(event))}>
        {error ? (
          <InView key={error.message}>
            {error.code === 'CONFLICT' ? (
              <ConflictNote
                differences={optionRows([sent, storedOption(error.current)], system)
                  .filter(({ values: [mine, stored] }) => mine !== stored)
                  .map(({ label, values: [mine = '', stored = ''] }) => ({ label, mine, stored }))}
                onTakeStored={() => {
                  onClose();
                  router.refresh();
                }}
              />
            ) : (
              <FormError error={error} />
            )}
          </InView>
        ) : null}
        <OptionFields option={start} currency={system.currency} unit={system.unit} />
      </form>
    </Dialog>
  );
}

/** `current` of a CONFLICT of updateOption. */
const storedOption = (current: unknown) => (current as { option: SourcingOption }).option;
