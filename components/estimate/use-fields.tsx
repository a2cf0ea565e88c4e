import { MonthField } from '@/components/ui/month-field';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import type { Estimate, System } from '@/lib/engine';
import type { Fault } from '@/lib/result';
import { TripleFields } from './triple-fields';

type Props = {
  estimate: Estimate;
  systems: readonly System[];
  faults: readonly Fault[];
  readOnly: boolean;
  onChange: (change: Partial<Estimate>) => void;
};

/** Which system is used, how much, and how it reaches the people. model.md, sections 2 and 6. */
export function UseFields({ estimate, systems, faults, readOnly, onChange }: Props) {
  const { rollout } = estimate;
  const unit = systems.find((system) => system.code === estimate.system)?.unit;
  const roll = (change: Partial<Estimate['rollout']>) => onChange({ rollout: { ...rollout, ...change } });
  const faultAt = (path: string) => faults.find((fault) => fault.path === path);
  return (
    <div className="stack">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="AI system"
          name="system"
          value={estimate.system ?? ''}
          disabled={readOnly}
          hint="Its seats, use and shared costs are charged to this line. Without one nothing is paid."
          options={[
            { value: '', label: 'None' },
            ...systems.map((system) => ({ value: system.code, label: system.name })),
          ]}
          onChange={(event) => onChange({ system: event.currentTarget.value || undefined })}
        />
        <NumberField
          label="Usage"
          term="usage"
          hint={`In units of ${unit ?? 'use'}, for one FTE of work in a month`}
          min={0}
          value={estimate.usage}
          readOnly={readOnly}
          onChange={(usage) => onChange({ usage: usage ?? 0 })}
        />
        <MonthField
          label="Rollout starts"
          name="rollout-start"
          value={rollout.start}
          readOnly={readOnly}
          required
          error={faultAt('rollout.start')?.expected}
          onChange={(event) => roll({ start: event.currentTarget.value })}
        />
        <NumberField
          label="Ramp"
          term="ramp"
          unit="months"
          hint="From the first user to all who will ever use it"
          min={0}
          digits={0}
          value={rollout.rampMonths}
          readOnly={readOnly}
          error={faultAt('rollout.rampMonths')?.expected}
          onChange={(rampMonths) => roll({ rampMonths: rampMonths ?? 0 })}
        />
        <SelectField
          label="Curve"
          name="curve"
          value={rollout.curve}
          disabled={readOnly}
          options={[
            { value: 's', label: 'S: slow, fast, slow' },
            { value: 'linear', label: 'Linear' },
          ]}
          onChange={(event) => roll({ curve: event.currentTarget.value === 'linear' ? 'linear' : 's' })}
        />
        <NumberField
          label="Quality"
          term="quality"
          percent
          of="the work, right first time"
          hint="Expected change in the share of work that is right first time. It carries no money."
          min={-1}
          max={1}
          value={estimate.quality}
          readOnly={readOnly}
          onChange={(quality) => onChange({ quality: quality ?? 0 })}
        />
      </div>
      <TripleFields
        caption="Ceiling of the rollout"
        readOnly={readOnly}
        rows={[
          {
            key: 'ceiling',
            label: 'Ceiling',
            term: 'ceiling',
            of: 'the line’s people who work with the system in the end',
            value: rollout.ceiling,
            fault: faultAt('rollout.ceiling')?.found,
            onChange: (ceiling) => roll({ ceiling }),
          },
        ]}
      />
    </div>
  );
}
