'use client';

import { CalendarClock } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

export type SetDueDate = (input: {
  planId: string;
  centreId: string | null;
  version: number;
  dueOn: string | null;
}) => Promise<Result<unknown>>;

type Props = {
  planId: string;
  /** Null for the whole round. */
  centre: { id: string; name: string } | null;
  /** As stored for this very place. */
  dueOn: string | null;
  version: number;
  set: SetDueDate;
};

/** Sets until when a round, or one cost centre of it, is to be submitted. */
export function DueDateDialog({ planId, centre, dueOn, version, set }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const save = useResult(set, () => {
    setOpen(false);
    showToast({ tone: 'good', message: 'The due date is saved.' });
  });
  const close = () => {
    setOpen(false);
    save.clear();
  };
  const of = centre ? centre.name : 'the round';
  return (
    <>
      {centre ? (
        <Button
          variant="quiet"
          aria-label={`${dueOn ? 'Change' : 'Set'} the due date of ${of}`}
          title={`${dueOn ? 'Change' : 'Set'} the due date`}
          icon={<CalendarClock size={16} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{dueOn ? 'Change the due date' : 'Set a due date'}</Button>
      )}
      <FormDialog
        open={open}
        onClose={close}
        title={`Due date of ${of}`}
        description={
          centre
            ? 'It goes before the date of the round. Left empty, that of the round holds.'
            : 'Until when cost centres are to be submitted. Who has not is reminded in their inbox, and by mail where that is set up: seven days before, the day before, and once it is due.'
        }
        size="small"
        submitLabel="Save"
        pending={save.pending}
        onSubmit={(event) => {
          const day = submittedFields(event)('dueOn');
          save.run({ planId, centreId: centre?.id ?? null, version, dueOn: day === '' ? null : day });
        }}
      >
        {save.error?.code === 'CONFLICT' ? (
          <Callout
            tone="caution"
            role="alert"
            title="Somebody else changed the date first. Nothing was overwritten."
            action={
              <Button
                onClick={() => {
                  close();
                  router.refresh();
                }}
              >
                Show the date it has now
              </Button>
            }
          />
        ) : (
          <FormError error={save.error} />
        )}
        <TextField
          label="Due on"
          name="dueOn"
          type="date"
          width="short"
          defaultValue={dueOn ?? ''}
          hint="A day begins and ends in UTC."
          optional
        />
      </FormDialog>
    </>
  );
}
