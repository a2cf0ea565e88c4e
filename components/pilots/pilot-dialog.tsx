'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConflictNote } from '@/components/ui/conflict-note';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { InView } from '@/components/ui/in-view';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import type { PilotValues } from '@/lib/services/pilots/inputs';
import type { PilotActions } from './actions';
import { PilotFields, readPilot } from './pilot-fields';
import { pilotDifferences } from './pilot-words';

type Props = {
  /** What the form starts from. */
  start: PilotValues;
  /** The pilot that is edited; without it a new one is added. */
  edited?: { code: string; version: number } | undefined;
  actions: Pick<PilotActions, 'create' | 'update'>;
  onClose: () => void;
};

export function PilotDialog({ start, edited, actions, onClose }: Props) {
  const form = useId();
  const router = useRouter();
  const [sent, setSent] = useState(start);
  const save = (pilot: PilotValues): Promise<Result<unknown>> =>
    edited ? actions.update({ ...edited, pilot }) : actions.create({ pilot });
  const { run, pending, error } = useResult(save, (_saved, { name }) => {
    onClose();
    showToast({ tone: 'good', message: `${name} is ${edited ? 'saved' : 'added'}.` });
  });
  const submit = (field: (name: string) => string) => {
    const pilot = readPilot(field);
    setSent(pilot);
    run(pilot);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={edited ? `Edit ${start.name}` : 'New pilot'}
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
                differences={pilotDifferences(sent, storedPilot(error.current))}
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
        <PilotFields pilot={start} />
      </form>
    </Dialog>
  );
}

/** `current` of a CONFLICT of updatePilot. */
const storedPilot = (current: unknown) => (current as { pilot: PilotValues }).pilot;
