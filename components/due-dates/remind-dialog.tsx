'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FormDialog } from '@/components/ui/form-dialog';
import { FormError } from '@/components/ui/form-error';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { formatDue, plural } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { Board } from '@/lib/services/submissions/get-board';

export type SendReminders = (input: {
  planId: string;
  centreIds: string[];
}) => Promise<Result<{ centres: number; members: number }>>;

type Props = { planId: string; lines: Board['lines']; send: SendReminders };

/** Reminds those who are to submit the chosen cost centres; what is overdue is chosen at first. */
export function RemindDialog({ planId, lines, send }: Props) {
  const [open, setOpen] = useState(false);
  const waiting = lines.filter(({ isHandedIn }) => !isHandedIn);
  const late = waiting.filter(({ due }) => due !== null && due.days < 0);
  const reminders = useResult(send, ({ members }) => {
    setOpen(false);
    showToast({
      tone: members > 0 ? 'good' : 'info',
      message:
        members > 0
          ? `${plural(members, 'member')} reminded.`
          : 'Nobody was reminded: all of them were today already, or nobody answers for these centres.',
    });
  });
  const close = () => {
    setOpen(false);
    reminders.clear();
  };
  if (waiting.length === 0) return null;
  const first = new Set((late.length > 0 ? late : waiting).map(({ centreId }) => centreId));
  return (
    <>
      <Button onClick={() => setOpen(true)}>Remind …</Button>
      <FormDialog
        open={open}
        onClose={close}
        title="Remind of cost centres that are not submitted"
        description="Their heads, or the planners where a centre has none, are told in their inbox, each once a day of each centre."
        submitLabel="Remind"
        pending={reminders.pending}
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).getAll('centre').map(String);
          if (chosen.length > 0) reminders.run({ planId, centreIds: chosen });
        }}
      >
        <FormError error={reminders.error} />
        <fieldset>
          <legend className="mb-2 text-13 font-medium">Cost centres</legend>
          <div className="space-y-1">
            {waiting.map(({ centreId, name, heads, due }) => (
              <Checkbox
                key={centreId}
                name="centre"
                value={centreId}
                defaultChecked={first.has(centreId)}
                label={name}
                hint={[heads.join(', ') || 'no head', due ? formatDue(due.on, due.days) : 'no due date'].join(
                  ' · ',
                )}
              />
            ))}
          </div>
        </fieldset>
      </FormDialog>
    </>
  );
}
