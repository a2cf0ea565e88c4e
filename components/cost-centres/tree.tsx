'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { FormError } from '@/components/ui/form-error';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { TreeCentre } from '@/lib/services/cost-centres/list';
import type { TreeActions, TreeTask } from './actions';
import { TaskDialog } from './task-dialog';

type Props = { centres: TreeCentre[]; mayEdit: boolean; actions: TreeActions };

/** The tree as an indented table; each centre's menu adds below it, edits, moves and removes it. */
export function CostCentreTree({ centres, mayEdit, actions }: Props) {
  const [task, setTask] = useState<TreeTask<TreeCentre> | null>(null);
  const order = useResult(actions.order, () => undefined);
  const add = (
    <Button variant="primary" icon={<Plus size={14} />} onClick={() => setTask({ kind: 'add', below: null })}>
      Add a cost centre
    </Button>
  );
  const siblings = (centre: TreeCentre) =>
    centres.filter((one) => one.parentId === centre.parentId).map((one) => one.id);
  const shift = (centre: TreeCentre, by: -1 | 1) => {
    const from = siblings(centre);
    const at = from.indexOf(centre.id);
    const to = from.toSpliced(at, 1).toSpliced(at + by, 0, centre.id);
    order.run({ parentId: centre.parentId, from, to });
  };

  return (
    <>
      <FormError error={order.error} />
      {centres.length === 0 ? (
        <EmptyState title="The organisation’s cost centres" action={mayEdit ? add : null}>
          Departments and teams whose staff and cost are planned. Import a list, or add them one by one; an
          inventory that is imported into a plan brings its own as well.
        </EmptyState>
      ) : (
        <>
          <Table caption={plural(centres.length, 'cost centre')}>
            <thead>
              <tr>
                <Th>Name</Th>
                <Th>Code</Th>
                <Th numeric>Plans</Th>
                <Th numeric>Heads</Th>
                {mayEdit ? (
                  <Th>
                    <span className="sr-only">Actions</span>
                  </Th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {centres.map((centre) => (
                <tr key={centre.id}>
                  <RowTh depth={centre.depth}>{centre.name}</RowTh>
                  <Td>{centre.code}</Td>
                  <Td numeric>{centre.plans}</Td>
                  <Td numeric>{centre.heads + centre.invitations}</Td>
                  {mayEdit ? (
                    <Td className="text-right">
                      <DisclosureMenu
                        label={
                          <>
                            Change<span className="sr-only"> {centre.name}</span>
                          </>
                        }
                        variant="quiet"
                        align="end"
                        items={[
                          { label: 'Add below it', onSelect: () => setTask({ kind: 'add', below: centre }) },
                          { label: 'Rename or recode', onSelect: () => setTask({ kind: 'edit', centre }) },
                          {
                            label: 'Move to another place',
                            onSelect: () => setTask({ kind: 'move', centre }),
                          },
                          ...(siblings(centre)[0] === centre.id
                            ? []
                            : [{ label: 'Up', onSelect: () => shift(centre, -1) }]),
                          ...(siblings(centre).at(-1) === centre.id
                            ? []
                            : [{ label: 'Down', onSelect: () => shift(centre, 1) }]),
                          {
                            label: 'Remove',
                            danger: true,
                            onSelect: () => setTask({ kind: 'remove', centre }),
                          },
                        ]}
                      />
                    </Td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </Table>
          {mayEdit ? <div className="mt-4">{add}</div> : null}
        </>
      )}
      {task ? (
        <TaskDialog task={task} centres={centres} actions={actions} onClose={() => setTask(null)} />
      ) : null}
    </>
  );
}
