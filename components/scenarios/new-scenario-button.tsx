'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { NameDialog } from '@/components/ui/name-dialog';
import { useResult } from '@/components/ui/use-result';
import type { ScenarioListActions } from './actions';

type Props = { planId: string; taken: string[]; create: ScenarioListActions['create'] };

export function NewScenarioButton({ planId, taken, create }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { run, pending, error, clear } = useResult(create, ({ code }) =>
    router.push(`/plans/${planId}/scenarios/${code}`),
  );
  return (
    <>
      <Button variant="primary" icon={<Plus size={14} />} onClick={() => setOpen(true)}>
        New scenario
      </Button>
      {open ? (
        <NameDialog
          title="New scenario"
          description="It starts from the defaults; you change them on the next page. To start from another scenario, copy that one."
          codeHint="Names the scenario in addresses and files. It stays."
          taken={taken}
          pending={pending}
          error={error}
          onSubmit={(input) => run({ planId, ...input })}
          onClose={() => {
            setOpen(false);
            clear();
          }}
        />
      ) : null}
    </>
  );
}
