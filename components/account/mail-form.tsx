'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { SaveState } from '@/components/ui/save-state';
import type { Result } from '@/lib/result';

type Props = { byMail: boolean; setMail: (input: { byMail: boolean }) => Promise<Result<void>> };

/** Whether what arrives in the inbox is sent by mail too. */
export function MailForm({ byMail, setMail }: Props) {
  const [wanted, setWanted] = useState(byMail);
  const [saving, setSaving] = useState<Parameters<typeof SaveState>[0]>({ state: 'idle' });
  const save = async (next: boolean) => {
    setWanted(next);
    setSaving({ state: 'saving' });
    const result = await setMail({ byMail: next });
    setSaving(result.ok ? { state: 'saved' } : { state: 'error', message: result.error.message });
  };
  return (
    <div className="mt-3">
      <Checkbox
        label="Send me a mail about what arrives in my inbox"
        hint="It says what happened and where, without figures, comments or reasons."
        checked={wanted}
        onChange={(event) => save(event.target.checked)}
      />
      {saving.state === 'idle' ? null : <SaveState {...saving} />}
    </div>
  );
}
