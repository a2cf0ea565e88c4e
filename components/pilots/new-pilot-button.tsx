'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { PilotActions } from './actions';
import { PilotDialog } from './pilot-dialog';
import { emptyPilot } from './pilot-fields';

type Props = {
  /** YYYY-MM, where the period starts from. */
  thisMonth: string;
  owner: string;
  actions: Pick<PilotActions, 'create' | 'update'>;
};

export function NewPilotButton({ thisMonth, owner, actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<Plus size={14} />} onClick={() => setOpen(true)}>
        Add a pilot
      </Button>
      {isOpen ? (
        <PilotDialog start={emptyPilot(thisMonth, owner)} actions={actions} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
