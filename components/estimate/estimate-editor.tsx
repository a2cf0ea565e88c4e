'use client';

import { Dialog } from '@/components/ui/dialog';
import type { Estimate, Plan, Role } from '@/lib/engine';
import type { Pilot } from '@/lib/evidence';
import { plural } from '@/lib/format';
import { defaultStart } from './draft';
import { EstimateForm } from './estimate-form';
import { PresetFields } from './preset-fields';

type Props = {
  lines: readonly { id: string; role: Role }[];
  part: Pick<Plan, 'plan' | 'systems' | 'scenarios'>;
  scenario: string;
  pilots: readonly Pilot[];
  readOnly: boolean;
  onClose: () => void;
  /** Estimates by line; undefined takes a line's estimate away. */
  onSave: (estimates: Map<string, Estimate | undefined>) => void;
};

/** The estimate of one line, or one preset for several lines. */
export function EstimateEditor({ lines, part, scenario, pilots, readOnly, onClose, onSave }: Props) {
  const [first, ...others] = lines;
  if (!first) return null;
  if (others.length > 0 && !readOnly) {
    return (
      <Dialog open onClose={onClose} size="wide" title={`Estimate for ${plural(lines.length, 'role line')}`}>
        <PresetFields
          roles={lines}
          placeOf={({ estimate }) => ({
            ...(estimate?.system === undefined ? {} : { system: estimate.system }),
            rolloutStart: estimate?.rollout.start ?? defaultStart(part.plan),
            usage: estimate?.usage ?? 0,
          })}
          actionLabel={`Use this preset for ${plural(lines.length, 'line')}`}
          onUse={onSave}
        />
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} size="wide" title={`Estimate: ${first.role.title || first.role.code}`}>
      <EstimateForm
        key={first.id}
        id={first.id}
        role={first.role}
        part={part}
        scenario={scenario}
        pilots={pilots}
        readOnly={readOnly}
        onSave={(estimate) => onSave(new Map([[first.id, estimate]]))}
        onRemove={() => onSave(new Map([[first.id, undefined]]))}
      />
    </Dialog>
  );
}
