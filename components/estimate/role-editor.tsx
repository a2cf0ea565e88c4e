'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { SaveState } from '@/components/ui/save-state';
import type { Estimate, Plan } from '@/lib/engine';
import type { Pilot } from '@/lib/evidence';
import type { RoleBatch, StoredLine } from '@/lib/plan/role-batch';
import type { Refusal, Result } from '@/lib/result';
import { EstimateForm } from './estimate-form';

type Props = {
  planId: string;
  line: StoredLine;
  part: Pick<Plan, 'plan' | 'systems'>;
  pilots: readonly Pilot[];
  readOnly: boolean;
  save: (input: RoleBatch & { planId: string }) => Promise<Result<{ versions: Record<string, number> }>>;
};

/** A role line's estimate on a page of its own. */
export function RoleEditor({ planId, line, part, pilots, readOnly, save }: Props) {
  const router = useRouter();
  const [stored, setStored] = useState({ version: line.version, role: line.role });
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saves, setSaves] = useState(0);
  const state = isSaving
    ? 'saving'
    : refusal
      ? refusal.code === 'CONFLICT'
        ? 'conflict'
        : 'error'
      : saves > 0
        ? 'saved'
        : 'idle';

  const store = async (estimate: Estimate | undefined) => {
    setSaving(true);
    const changed = [{ id: line.id, version: stored.version, changes: { estimate: estimate ?? null } }];
    const result = await save({ planId, added: [], changed, removed: [] });
    setSaving(false);
    if (!result.ok) return setRefusal(result.error);
    setRefusal(null);
    setStored({
      version: result.value.versions[line.id] ?? stored.version,
      role: { ...stored.role, estimate },
    });
    setSaves(saves + 1);
    router.refresh();
  };

  return (
    <div className="stack">
      <SaveState state={state} />
      {refusal ? (
        <Callout tone="bad" title="Not saved">
          {refusal.message} {refusal.code === 'CONFLICT' ? 'Reload the page to see what is stored.' : ''}
        </Callout>
      ) : null}
      <EstimateForm
        key={stored.role.estimate ? 'present' : 'absent'}
        id={line.id}
        role={stored.role}
        part={part}
        pilots={pilots}
        readOnly={readOnly}
        onSave={store}
        onRemove={() => store(undefined)}
      />
    </div>
  );
}
