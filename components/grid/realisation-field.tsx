'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { SaveState } from '@/components/ui/save-state';
import { formatPercent } from '@/lib/format';
import type { Result } from '@/lib/result';

type Centre = { id: string; version: number; realisation: number | null; inherited: number | null };
type Props = {
  planId: string;
  centre: Centre;
  readOnly: boolean;
  save: (input: {
    planId: string;
    centreId: string;
    version: number;
    realisation: number | null;
  }) => Promise<Result<{ version: number; realisation: number | null }>>;
};

/** The centre's own realisation; empty, it follows the centre above or the scenario. model.md, section 3. */
export function RealisationField({ planId, centre, readOnly, save }: Props) {
  const [saving, setSaving] = useState<Parameters<typeof SaveState>[0]>({ state: 'idle' });
  const commit = async (realisation: number | null) => {
    setSaving({ state: 'saving' });
    const result = await save({ planId, centreId: centre.id, version: centre.version, realisation });
    if (result.ok) setSaving({ state: 'saved' });
    else
      setSaving({
        state: result.error.code === 'CONFLICT' ? 'conflict' : 'error',
        message: result.error.message,
      });
  };
  const otherwise =
    centre.inherited === null
      ? 'Empty: the scenario’s'
      : `Empty: ${formatPercent(centre.inherited)}, from the centre above`;
  return (
    <div>
      <NumberField
        label="Realisation"
        term="realisation"
        percent
        of="freed time taken out of staffing"
        min={0}
        max={1}
        value={centre.realisation}
        hint={readOnly && centre.realisation !== null ? undefined : otherwise}
        readOnly={readOnly}
        onCommit={commit}
      />
      {saving.state === 'idle' ? null : <SaveState {...saving} />}
    </div>
  );
}
