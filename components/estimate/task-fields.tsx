import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import type { Task } from '@/lib/engine';
import { formatPercent } from '@/lib/format';
import type { Fault } from '@/lib/result';
import { newTask } from './draft';
import { TimeFields } from './time-fields';

type Props = {
  tasks: readonly Task[];
  faults: readonly Fault[];
  readOnly: boolean;
  onChange: (tasks: readonly Task[]) => void;
};

/** The role's time split into tasks, each with triples of its own. What no task takes is left untouched. */
export function TaskFields({ tasks, faults, readOnly, onChange }: Props) {
  const sum = tasks.reduce((total, task) => total + task.share, 0);
  const change = (index: number, part: Partial<Task>) =>
    onChange(tasks.map((task, at) => (at === index ? { ...task, ...part } : task)));
  return (
    <div className="stack">
      <ShareBar tasks={tasks} sum={sum} />
      {tasks.map((task, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no key but their place
          key={index}
          className="border-l-2 border-line pl-3"
        >
          <legend className="sr-only">Task {task.name}</legend>
          <div className="row items-end">
            <TextField
              label="Task"
              name={`task-${index}`}
              value={task.name}
              readOnly={readOnly}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
            />
            <NumberField
              label="Share"
              percent
              of="the role’s time"
              min={0}
              max={1}
              value={task.share}
              readOnly={readOnly}
              onChange={(share) => change(index, { share: share ?? 0 })}
            />
            {readOnly || tasks.length === 1 ? null : (
              <Button variant="quiet" onClick={() => onChange(tasks.filter((_, at) => at !== index))}>
                Remove task
              </Button>
            )}
          </div>
          <TimeFields
            caption={`${task.name}: exposure, time saved and review`}
            triples={task}
            share={task.share}
            path={`tasks[${index}].`}
            faults={faults}
            readOnly={readOnly}
            onChange={(part) => change(index, part)}
          />
        </fieldset>
      ))}
      {readOnly ? null : (
        <Button icon={<Plus size={14} />} onClick={() => onChange([...tasks, newTask(tasks)])}>
          Add task
        </Button>
      )}
    </div>
  );
}

function ShareBar({ tasks, sum }: { tasks: readonly Task[]; sum: number }) {
  const isTooMuch = sum > 1 + 1e-9;
  const whole = Math.max(1, sum);
  return (
    <div>
      <div aria-hidden="true" className="flex h-2 overflow-hidden bg-sunken">
        {tasks.map((task, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no key but their place
            key={index}
            className={`border-r-2 border-surface ${isTooMuch ? 'bg-bad' : 'bg-accent'}`}
            style={{ width: `${(100 * task.share) / whole}%` }}
          />
        ))}
      </div>
      <p className={`tnum mt-1 text-13 ${isTooMuch ? 'font-medium text-bad' : 'text-muted'}`} role="status">
        {isTooMuch
          ? `The shares add up to ${formatPercent(sum)}: at most 100 % of the role’s time.`
          : `${formatPercent(sum)} of the role’s time is split into tasks; ${formatPercent(1 - sum)} is left untouched.`}
      </p>
    </div>
  );
}
