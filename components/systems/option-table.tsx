'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { FormError } from '@/components/ui/form-error';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { Term } from '@/components/ui/term';
import { useResult } from '@/components/ui/use-result';
import type { SystemOptionView, SystemView } from '@/lib/services/systems/get';
import type { OptionActions } from './actions';
import { OptionDialog } from './option-dialog';
import { emptyOption } from './option-fields';
import { optionRows, priceRows } from './option-rows';

type Props = { planId: string; system: SystemView; actions: OptionActions };
type Task = { kind: 'edit' | 'copy' | 'remove'; view: SystemOptionView } | { kind: 'add' };

/** The sourcing options of a system as columns. */
export function OptionTable({ planId, system, actions }: Props) {
  const [task, setTask] = useState<Task | null>(null);
  const { options, mayEdit } = system;
  const close = () => {
    setTask(null);
    remove.clear();
  };
  const order = useResult(actions.order, () => undefined);
  const remove = useResult(actions.remove, () => setTask(null));
  const ids = options.map(({ id }) => id);
  const moveTo = (id: string, position: number) =>
    order.run({
      planId,
      systemId: system.id,
      from: ids,
      to: ids.toSpliced(ids.indexOf(id), 1).toSpliced(position, 0, id),
    });
  const chosenIn = (code: string) =>
    system.sourcing.filter(({ option }) => option === code).map(({ scenario }) => scenario.name);

  return (
    <>
      <FormError error={order.error} />
      <Table caption="Options as columns" captionHidden className="max-h-none">
        <thead>
          <tr>
            <Th>
              <span className="sr-only">Field</span>
            </Th>
            {options.map((view, at) => (
              <Th key={view.id} numeric className="min-w-40 align-bottom">
                <span className="flex flex-col items-end gap-1">
                  {view.option.name}
                  {at === 0 ? <Badge>Default</Badge> : null}
                  {mayEdit ? (
                    <DisclosureMenu
                      label={
                        <>
                          Change<span className="sr-only"> {view.option.name}</span>
                        </>
                      }
                      variant="quiet"
                      align="end"
                      items={[
                        { label: 'Edit', onSelect: () => setTask({ kind: 'edit', view }) },
                        { label: 'Copy', onSelect: () => setTask({ kind: 'copy', view }) },
                        ...(at > 0
                          ? [{ label: 'Make it the default', onSelect: () => moveTo(view.id, 0) }]
                          : []),
                        ...(at > 1 ? [{ label: 'Move left', onSelect: () => moveTo(view.id, at - 1) }] : []),
                        ...(at < ids.length - 1
                          ? [{ label: 'Move right', onSelect: () => moveTo(view.id, at + 1) }]
                          : []),
                        ...(ids.length > 1
                          ? [
                              {
                                label: 'Remove',
                                danger: true,
                                onSelect: () => setTask({ kind: 'remove', view }),
                              },
                            ]
                          : []),
                      ]}
                    />
                  ) : null}
                </span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {optionRows(
            options.map(({ option }) => option),
            system,
          )
            .slice(1)
            .map((row) => (
              <tr key={row.label}>
                <RowTh>
                  {row.term ? <Term name={row.term}>{row.label}</Term> : row.label}
                  {row.unit ? <span className="text-12 font-normal text-muted"> {row.unit}</span> : null}
                </RowTh>
                {row.values.map((value, at) => (
                  <Td key={ids[at]} numeric>
                    {value}
                  </Td>
                ))}
              </tr>
            ))}
          {priceRows(options.map(({ prices }) => prices)).map(({ label, values }) => (
            <tr key={label}>
              <RowTh>{label}</RowTh>
              {values.map((value, at) => (
                <Td key={ids[at]} numeric>
                  <Note name={options[at]?.option.name ?? ''} text={value} />
                </Td>
              ))}
            </tr>
          ))}
          <tr>
            <RowTh>Chosen in</RowTh>
            {options.map(({ id, option }) => (
              <Td key={id} numeric className="whitespace-normal">
                {chosenIn(option.code).join(', ') || '–'}
              </Td>
            ))}
          </tr>
        </tbody>
      </Table>
      {mayEdit ? (
        <Button className="mt-4" icon={<Plus size={14} />} onClick={() => setTask({ kind: 'add' })}>
          Add an option
        </Button>
      ) : null}
      {task && task.kind !== 'remove' ? (
        <OptionDialog
          planId={planId}
          system={system}
          start={startOf(task, system)}
          prices={task.kind === 'add' ? undefined : task.view.prices}
          edited={task.kind === 'edit' ? { id: task.view.id, version: task.view.version } : undefined}
          actions={actions}
          onClose={close}
        />
      ) : null}
      <Dialog
        open={task?.kind === 'remove'}
        onClose={close}
        title={task?.kind === 'remove' ? `Remove ${task.view.option.name}?` : ''}
        size="small"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              variant="danger"
              pending={remove.pending}
              onClick={() =>
                task?.kind === 'remove' &&
                remove.run({ planId, id: task.view.id, version: task.view.version })
              }
            >
              Remove
            </Button>
          </>
        }
      >
        <FormError error={remove.error} />
        <p>Its prices are lost with it. An option that a scenario has chosen cannot be removed.</p>
      </Dialog>
    </>
  );
}

const SHORT = 24;

/** A note that is long opens on demand. */
function Note({ name, text }: { name: string; text: string }) {
  if (text.length <= SHORT) return text;
  return (
    <details className="whitespace-normal">
      <summary className="min-h-6">
        Show<span className="sr-only"> the sources of {name}</span>
      </summary>
      <p className="mt-1 min-w-56 text-left text-12 break-words whitespace-pre-line text-muted">{text}</p>
    </details>
  );
}

function startOf(task: Exclude<Task, { kind: 'remove' }>, { start }: SystemView) {
  if (task.kind === 'add') return emptyOption(start);
  const { option } = task.view;
  return task.kind === 'copy' ? { ...option, name: `${option.name}, copy` } : option;
}
