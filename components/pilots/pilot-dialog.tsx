'use client';

import { RecordDialog } from '@/components/ui/record-dialog';
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
  return (
    <RecordDialog
      title={edited ? `Edit ${start.name}` : 'New pilot'}
      isNew={!edited}
      start={start}
      read={readPilot}
      save={(pilot) => (edited ? actions.update({ ...edited, pilot }) : actions.create({ pilot }))}
      nameOf={({ name }) => name}
      differences={(sent, current) => pilotDifferences(sent, storedPilot(current))}
      onClose={onClose}
    >
      <PilotFields pilot={start} />
    </RecordDialog>
  );
}

/** `current` of a CONFLICT of updatePilot. */
const storedPilot = (current: unknown) => (current as { pilot: PilotValues }).pilot;
