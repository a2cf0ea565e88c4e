'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { SaveState } from '@/components/ui/save-state';
import type { Plan } from '@/lib/engine';
import type { Pilot } from '@/lib/evidence';
import type { RoleBatch, RoleChanges, StoredLine } from '@/lib/plan/role-batch';
import type { Refusal, Result } from '@/lib/result';
import { EstimateForm } from './estimate-form';
import { OccupationField } from './occupation-field';

type Props = {
  planId: string;
  line: StoredLine;
  part: Pick<Plan, 'plan' | 'systems' | 'scenarios'>;
  scenario: string;
  pilots: readonly Pilot[];
  readOnly: boolean;
  save: (input: RoleBatch & { planId: string }) => Promise<Result<{ versions: Record<string, number> }>>;
};

/** A role line’s occupation and estimate on a page of its own. */
export function RoleEditor({ planId, line, part, scenario, pilots, readOnly, save }: Props) {
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

  const store = async (changes: Pick<RoleChanges, 'estimate' | 'occupation'>) => {
    setSaving(true);
    const changed = [{ id: line.id, version: stored.version, changes }];
    const result = await save({ planId, added: [], changed, removed: [] });
    setSaving(false);
    if (!result.ok) return setRefusal(result.error);
    setRefusal(null);
    const { estimate, occupation } = changes;
    setStored({
      version: result.value.versions[line.id] ?? stored.version,
      role: {
        ...stored.role,
        ...(estimate === undefined ? {} : { estimate: estimate ?? undefined }),
        ...(occupation === undefined ? {} : { occupation: occupation ?? undefined }),
      },
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
      <OccupationField
        role={stored.role}
        readOnly={readOnly}
        onSave={(occupation) => store({ occupation })}
      />
      <EstimateForm
        key={stored.role.estimate ? 'present' : 'absent'}
        id={line.id}
        role={stored.role}
        part={part}
        scenario={scenario}
        pilots={pilots}
        readOnly={readOnly}
        onSave={(estimate) => store({ estimate })}
        onRemove={() => store({ estimate: null })}
      />
    </div>
  );
}
