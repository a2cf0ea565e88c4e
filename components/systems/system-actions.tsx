'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConflictNote } from '@/components/ui/conflict-note';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { SystemView } from '@/lib/services/systems/get';
import type { RemoveSystem, UpdateSystem } from './actions';

type Props = { planId: string; system: SystemView; update: UpdateSystem; remove: RemoveSystem };
type Named = Pick<SystemView, 'name' | 'unit'>;

/** Renames a system or removes it. */
export function SystemActions({ planId, system, update, remove }: Props) {
  const form = useId();
  const router = useRouter();
  const [task, setTask] = useState<'edit' | 'remove' | null>(null);
  const [sent, setSent] = useState<Named>(system);
  const naming = system.roles?.length ?? 0;
  const key = { planId, id: system.id, version: system.version };
  const saving = useResult(update, (_saved, { name }) => {
    setTask(null);
    showToast({ tone: 'good', message: `${name} is saved.` });
  });
  const removing = useResult(remove, () => {
    showToast({ tone: 'good', message: `${system.name} is removed.` });
    router.push(`/plans/${planId}/systems`);
  });
  const close = () => {
    setTask(null);
    saving.clear();
    removing.clear();
  };
  const submit = (field: (name: string) => string) => {
    const named = { name: field('name'), unit: field('unit') };
    setSent(named);
    saving.run({ ...key, ...named });
  };
  return (
    <>
      <Button onClick={() => setTask('edit')}>Rename</Button>
      <Button onClick={() => setTask('remove')}>Remove</Button>
      <Dialog
        open={task === 'edit'}
        onClose={close}
        title={`Rename ${system.name}`}
        size="small"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" form={form} variant="primary" pending={saving.pending}>
              Save
            </Button>
          </>
        }
      >
        <form
          key={system.version}
          id={form}
          className="stack"
          onSubmit={(event) => submit(submittedFields(event))}
        >
          {saving.error?.code === 'CONFLICT' ? (
            <ConflictNote
              differences={differencesOf(sent, storedNames(saving.error.current))}
              onTakeStored={() => {
                close();
                router.refresh();
              }}
            />
          ) : (
            <FormError error={saving.error} />
          )}
          <TextField label="Name" name="name" required maxLength={200} defaultValue={system.name} />
          <TextField
            label="Unit of use"
            name="unit"
            required
            maxLength={80}
            defaultValue={system.unit}
            hint="Only the word changes: prices and volumes stay as they are."
          />
        </form>
      </Dialog>
      <Dialog
        open={task === 'remove'}
        onClose={close}
        title={`Remove ${system.name}?`}
        size="small"
        footer={
          <>
            <Button onClick={close}>{naming > 0 ? 'Close' : 'Cancel'}</Button>
            {naming > 0 ? null : (
              <Button variant="danger" pending={removing.pending} onClick={() => removing.run(key)}>
                Remove
              </Button>
            )}
          </>
        }
      >
        <FormError error={removing.error} />
        <p>
          {naming > 0
            ? `The estimates of ${plural(naming, 'role')} name it; they are listed on this page. Take it out of them first.`
            : 'Its options and prices are lost with it, and so is what scenarios chose of them.'}
        </p>
      </Dialog>
    </>
  );
}

/** `current` of a CONFLICT of updateSystem. */
const storedNames = (current: unknown) => current as Named;

const differencesOf = (mine: Named, stored: Named) =>
  [
    { label: 'Name', mine: mine.name, stored: stored.name },
    { label: 'Unit of use', mine: mine.unit, stored: stored.unit },
  ].filter((difference) => difference.mine !== difference.stored);
