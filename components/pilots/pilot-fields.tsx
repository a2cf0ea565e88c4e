'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { ComboBox } from '@/components/ui/combobox';
import { MonthField } from '@/components/ui/month-field';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { TextArea, TextField } from '@/components/ui/text-field';
import { BUSINESS_FUNCTIONS, findOccupation, OCCUPATIONS, PILOT_METHODS, TOOL_KINDS } from '@/lib/evidence';
import type { PilotValues } from '@/lib/services/pilots/inputs';

const choicesOf = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

const OCCUPATION_OPTIONS = OCCUPATIONS.map(({ code, title }) => ({ value: code, label: title, hint: code }));
const POINTS = ['low', 'likely', 'high'] as const;

/** Every field of a pilot. */
export function PilotFields({ pilot }: { pilot: PilotValues }) {
  return (
    <>
      <TextField label="Name" name="name" required maxLength={120} defaultValue={pilot.name} />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <SelectField
          label="Function"
          name="function"
          options={choicesOf(BUSINESS_FUNCTIONS)}
          defaultValue={pilot.function}
        />
        <ComboBox
          label="Occupation (optional)"
          name="occupation"
          options={OCCUPATION_OPTIONS}
          defaultValue={pilot.occupation}
          placeholder="Type a job title"
        />
        <SelectField
          label="Kind of tool"
          name="kind"
          options={choicesOf(TOOL_KINDS)}
          defaultValue={pilot.kind}
        />
        <TextField
          label="AI system"
          name="system"
          optional
          maxLength={120}
          defaultValue={pilot.system}
          hint="As the system is called in your plans, so that it is found there."
        />
        <NumberField label="People" name="people" optional min={1} digits={0} defaultValue={pilot.people} />
        <NumberField label="Cases" name="cases" optional min={1} digits={0} defaultValue={pilot.cases} />
        <MonthField label="From" name="from" required defaultValue={pilot.from} />
        <MonthField label="To" name="to" required defaultValue={pilot.to} />
        <SelectField
          label="Measured by"
          name="method"
          options={choicesOf(PILOT_METHODS)}
          defaultValue={pilot.method}
        />
        <NumberField
          label="Share of a person’s time"
          name="partShare"
          optional
          percent
          of="of their time goes into what was measured"
          min={0}
          max={1}
          defaultValue={pilot.partShare}
        />
      </div>
      <TextArea
        label="What was measured"
        name="part"
        required
        rows={2}
        maxLength={500}
        defaultValue={pilot.part}
        hint="The part of the work that the figures below are a share of, such as handling of chats."
      />
      <fieldset className="border-t border-line pt-3">
        <legend className="contents">
          <h3 className="font-semibold">Time saved, % of the time of that part</h3>
        </legend>
        <div className="mb-2 flex flex-wrap gap-4">
          {POINTS.map((point, at) => (
            <NumberField
              key={point}
              label={`${point[0]?.toUpperCase()}${point.slice(1)}`}
              name={point}
              percent
              required
              min={-1}
              max={1}
              defaultValue={pilot.timeSaved[at]}
            />
          ))}
        </div>
        <Checkbox
          label="Checking and correcting is taken off"
          name="isNet"
          defaultChecked={pilot.isNet}
          hint="If not, an estimate that uses this keeps its own review. Below 0 it took longer."
        />
      </fieldset>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <NumberField
          label="Quality"
          name="quality"
          optional
          percent
          of="more (or less) work right first time"
          min={-1}
          max={1}
          defaultValue={pilot.quality}
        />
        <TextField
          label="Owner"
          name="owner"
          required
          maxLength={120}
          defaultValue={pilot.owner}
          hint="Who can defend it."
        />
      </div>
      <TextArea
        label="Caveat"
        name="caveat"
        optional
        rows={2}
        maxLength={1000}
        defaultValue={pilot.caveat}
        hint="What it must not be used for, and why."
      />
    </>
  );
}

const keyOf = <Key extends string>(labels: Readonly<Record<Key, string>>, value: string, fallback: Key) =>
  (Object.keys(labels) as Key[]).find((key) => key === value) ?? fallback;

/** The pilot in the form's fields. What is missing or contradictory goes to the server as it is, which says what is wrong. */
export function readPilot(field: (name: string) => string): PilotValues {
  const optional = (name: string) => (field(name) === '' ? null : Number(field(name)));
  const occupation = field('occupation');
  return {
    name: field('name'),
    function: keyOf(BUSINESS_FUNCTIONS, field('function'), 'administration'),
    occupation: findOccupation(occupation) ? occupation : null,
    kind: keyOf(TOOL_KINDS, field('kind'), 'assistant'),
    system: field('system'),
    people: optional('people'),
    cases: optional('cases'),
    from: field('from'),
    to: field('to'),
    method: keyOf(PILOT_METHODS, field('method'), 'self-report'),
    part: field('part').replaceAll('\r\n', '\n'),
    partShare: optional('partShare'),
    timeSaved: [Number(field('low')), Number(field('likely')), Number(field('high'))],
    isNet: field('isNet') !== '',
    quality: optional('quality'),
    caveat: field('caveat').replaceAll('\r\n', '\n'),
    owner: field('owner'),
  };
}

/** A pilot that is still to be written. */
export const emptyPilot = (thisMonth: string, owner: string): PilotValues => ({
  name: '',
  function: 'customer_support',
  occupation: null,
  kind: 'embedded',
  system: '',
  people: null,
  cases: null,
  from: thisMonth,
  to: thisMonth,
  method: 'before-after',
  part: '',
  partShare: null,
  timeSaved: [0, 0, 0],
  isNet: true,
  quality: null,
  caveat: '',
  owner,
});
