'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { FormError } from '@/components/ui/form-error';
import { NameDialog } from '@/components/ui/name-dialog';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { ScenarioListActions } from './actions';

type Key = { id: string; code: string; name: string; version: number };
type Props = { planId: string; scenario: Key; all: readonly Key[]; actions: ScenarioListActions };

/** What can be done to one scenario of the comparison. */
export function ScenarioMenu({ planId, scenario, all, actions }: Props) {
  const router = useRouter();
  const [task, setTask] = useState<'copy' | 'remove' | null>(null);
  const address = (code: string) => `/plans/${planId}/scenarios/${code}`;
  const copy = useResult(actions.copy, ({ code }) => router.push(address(code)));
  const remove = useResult(actions.remove, () => {
    setTask(null);
    showToast({ tone: 'good', message: `${scenario.name} is removed.` });
  });
  const order = useResult(actions.order, () => undefined);
  const ids = all.map(({ id }) => id);
  const at = ids.indexOf(scenario.id);
  const moveTo = (position: number) =>
    order.run({ planId, from: ids, to: ids.toSpliced(at, 1).toSpliced(position, 0, scenario.id) });
  const close = () => {
    setTask(null);
    copy.clear();
    remove.clear();
  };

  return (
    <>
      <DisclosureMenu
        label={
          <>
            Change<span className="sr-only"> {scenario.name}</span>
          </>
        }
        variant="quiet"
        align="end"
        items={[
          { label: 'Edit', href: address(scenario.code) },
          { label: 'Copy', onSelect: () => setTask('copy') },
          ...(at > 0
            ? [
                { label: 'Make it the first', onSelect: () => moveTo(0) },
                { label: 'Move left', onSelect: () => moveTo(at - 1) },
              ]
            : []),
          ...(at < ids.length - 1 ? [{ label: 'Move right', onSelect: () => moveTo(at + 1) }] : []),
          ...(ids.length > 1 ? [{ label: 'Remove', danger: true, onSelect: () => setTask('remove') }] : []),
        ]}
      />
      <FormError error={order.error} />
      {task === 'copy' ? (
        <NameDialog
          title={`Copy ${scenario.name}`}
          description="The copy has every input of the scenario; you change them on the next page."
          codeHint="Names the scenario in addresses and files. It stays."
          suggested={`${scenario.name}, copy`}
          taken={all.map(({ code }) => code)}
          pending={copy.pending}
          error={copy.error}
          onSubmit={(input) => copy.run({ planId, id: scenario.id, ...input })}
          onClose={close}
        />
      ) : null}
      <Dialog
        open={task === 'remove'}
        onClose={close}
        title={`Remove ${scenario.name}?`}
        size="small"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              variant="danger"
              pending={remove.pending}
              onClick={() => remove.run({ planId, id: scenario.id, version: scenario.version })}
            >
              Remove
            </Button>
          </>
        }
      >
        <FormError error={remove.error} />
        <p>Its inputs are lost with it. The roles, estimates and systems of the plan stay as they are.</p>
      </Dialog>
    </>
  );
}
