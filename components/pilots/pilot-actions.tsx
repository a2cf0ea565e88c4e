'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { PilotUse } from '@/lib/services/pilots/get';
import type { PilotValues } from '@/lib/services/pilots/inputs';
import type { PilotActions as Actions } from './actions';
import { PilotDialog } from './pilot-dialog';

type Props = {
  code: string;
  version: number;
  values: PilotValues;
  uses: readonly PilotUse[];
  actions: Actions;
};

/** Editing a pilot, and taking it away: what rests on it is said before. */
export function PilotActions({ code, version, values, uses, actions }: Props) {
  const router = useRouter();
  const [task, setTask] = useState<'edit' | 'remove' | null>(null);
  const remove = useResult(actions.remove, () => {
    showToast({ tone: 'good', message: `${values.name} is removed.` });
    router.push('/evidence/pilots');
  });
  const close = () => {
    setTask(null);
    if (remove.error) router.refresh();
    remove.clear();
  };
  return (
    <>
      <Button onClick={() => setTask('edit')}>Edit</Button>
      <Button variant="danger" onClick={() => setTask('remove')}>
        Remove
      </Button>
      {task === 'edit' ? (
        <PilotDialog
          key={version}
          start={values}
          edited={{ code, version }}
          actions={actions}
          onClose={close}
        />
      ) : null}
      <Dialog
        open={task === 'remove'}
        onClose={close}
        title={`Remove ${values.name}?`}
        size="small"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              variant="danger"
              pending={remove.pending}
              onClick={() => remove.run({ code, version, usesSeen: uses.length })}
            >
              {uses.length === 0 ? 'Remove' : 'Remove all the same'}
            </Button>
          </>
        }
      >
        <div className="stack">
          <FormError error={remove.error} />
          {uses.length === 0 ? (
            <p>No estimate names it. The audit trail keeps what it said.</p>
          ) : (
            <>
              <p>
                {plural(uses.length, 'estimate')} {uses.length === 1 ? 'rests' : 'rest'} on it. They keep
                their figures and its code, and will be listed as unsupported:
              </p>
              <ul className="max-h-60 list-disc overflow-auto pl-4">
                {uses.map((use) => (
                  <li key={use.roleId}>
                    {use.role}, {use.centre}, in {use.plan}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}
