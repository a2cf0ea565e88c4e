'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import type { TreeCentre } from '@/lib/services/cost-centres/list';
import type { TreeActions, TreeTask } from './actions';

type Task = TreeTask<TreeCentre>;
type Props = { task: Task; centres: readonly TreeCentre[]; actions: TreeActions; onClose: () => void };

/** The dialog of one change of the tree. */
export function TaskDialog({ task, centres, actions, onClose }: Props) {
  const form = useId();
  const { run, pending, error } = useResult(
    (fields: Fields): Promise<Result<unknown>> => perform(task, fields, actions),
    () => {
      onClose();
      showToast({ tone: 'good', message: doneWords(task) });
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={titleOf(task)}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={form}
            variant={task.kind === 'remove' ? 'danger' : 'primary'}
            pending={pending}
          >
            {BUTTONS[task.kind]}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => run(submittedFields(event))}>
        <FormError error={error} />
        {task.kind === 'remove' ? (
          <p>
            The cost centre goes from the organisation’s tree. That is possible only while no plan, no head
            and no invitation names it.
          </p>
        ) : task.kind === 'move' ? (
          <SelectField
            label="Below"
            name="parentId"
            options={placesFor(task.centre, centres)}
            defaultValue={task.centre.parentId ?? ''}
            hint="Everything below it moves with it."
          />
        ) : (
          <>
            <TextField
              label="Name"
              name="name"
              required
              maxLength={200}
              autoFocus
              defaultValue={task.kind === 'edit' ? task.centre.name : ''}
            />
            <TextField
              label="Code"
              name="code"
              required
              pattern="[A-Za-z0-9._\-]{1,40}"
              defaultValue={task.kind === 'edit' ? task.centre.code : ''}
              hint="As in your ledger: 1 to 40 letters, digits, dots, dashes. Imports find the centre by it."
            />
          </>
        )}
      </form>
    </Dialog>
  );
}

type Fields = (name: string) => string;

function perform(task: Task, field: Fields, actions: TreeActions): Promise<Result<unknown>> {
  switch (task.kind) {
    case 'add':
      return actions.create({ code: field('code'), name: field('name'), parentId: task.below?.id ?? null });
    case 'edit': {
      const { id, version } = task.centre;
      return actions.update({ id, version, code: field('code'), name: field('name') });
    }
    case 'move': {
      const { id, version } = task.centre;
      return actions.move({ id, version, parentId: field('parentId') || null });
    }
    case 'remove': {
      const { id, version } = task.centre;
      return actions.remove({ id, version });
    }
    default:
      return task satisfies never;
  }
}

const BUTTONS: Record<Task['kind'], string> = { add: 'Add', edit: 'Save', move: 'Move', remove: 'Remove' };

function titleOf(task: Task): string {
  if (task.kind === 'add')
    return task.below ? `Add a cost centre below ${task.below.name}` : 'Add a cost centre';
  if (task.kind === 'edit') return `Rename or recode ${task.centre.name}`;
  if (task.kind === 'move') return `Move ${task.centre.name}`;
  return `Remove ${task.centre.name}?`;
}

function doneWords(task: Task): string {
  if (task.kind === 'add') return 'The cost centre is added.';
  if (task.kind === 'edit') return 'The cost centre is saved.';
  if (task.kind === 'move') return `${task.centre.name} is moved.`;
  return `${task.centre.name} is removed.`;
}

/** Everywhere but in its own branch. */
function placesFor(moved: TreeCentre, centres: readonly TreeCentre[]) {
  const own = new Set([moved.id]);
  for (const centre of centres) if (centre.parentId !== null && own.has(centre.parentId)) own.add(centre.id);
  return [
    { value: '', label: 'The top' },
    ...centres
      .filter((centre) => !own.has(centre.id))
      .map(({ id, name, code, depth }) => ({
        value: id,
        label: `${'\u2003'.repeat(depth)}${name} (${code})`,
      })),
  ];
}
