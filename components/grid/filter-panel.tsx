import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { FIELD_NAMES, FIELDS, type Field, isField, isNumeric } from './fields';
import { MARK_NAMES } from './filter-words';
import { type Condition, MARKS, type Mark, type ViewQuery } from './view-query';

type Props = {
  query: ViewQuery;
  onChange: (query: ViewQuery) => void;
  currency: string;
  /** The name of the page's centre; null where it has no others below it. */
  ownCentre: string | null;
};

/** Which lines are shown: by what they lack or went through, and by what each column holds. */
export function FilterPanel({ query, onChange, currency, ownCentre }: Props) {
  const [field, setField] = useState<Field>('title');
  const mark = (name: Mark, isOn: boolean) => {
    const marks = new Set(query.marks);
    if (isOn) marks.add(name);
    else marks.delete(name);
    onChange({ ...query, marks });
  };
  return (
    <section aria-label="Filter" className="stack border-y border-line bg-raised p-3 text-13">
      <fieldset>
        <legend className="mb-1 font-medium">Only lines</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {MARKS.filter((name) => name !== 'own' || ownCentre !== null).map((name) => (
            <Checkbox
              key={name}
              label={name === 'own' ? `of ${ownCentre} itself` : MARK_NAMES[name]}
              checked={query.marks.has(name)}
              onChange={(event) => mark(name, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <SelectField
          label="Column"
          width="short"
          value={field}
          options={FIELD_NAMES.map((name) => ({
            value: name,
            label: FIELDS[name].header.replace('{currency}', currency),
          }))}
          onChange={(event) => {
            if (isField(event.currentTarget.value)) setField(event.currentTarget.value);
          }}
        />
        <ConditionFields
          key={field}
          field={field}
          condition={query.conditions[field]}
          onChange={(condition) => {
            const { [field]: _before, ...others } = query.conditions;
            onChange({ ...query, conditions: condition ? { ...others, [field]: condition } : others });
          }}
        />
      </div>
    </section>
  );
}

type ConditionProps = {
  field: Field;
  condition: Condition | undefined;
  onChange: (condition: Condition | null) => void;
};

function ConditionFields({ field, condition, onChange }: ConditionProps) {
  const { choices } = FIELDS[field];
  if (isNumeric(field)) {
    const { from, to } = condition?.kind === 'range' ? condition : { from: null, to: null };
    const range = (next: { from: number | null; to: number | null }) =>
      onChange(next.from === null && next.to === null ? null : { kind: 'range', ...next });
    return (
      <>
        <NumberField label="From" value={from} onChange={(value) => range({ from: value, to })} />
        <NumberField label="To" value={to} onChange={(value) => range({ from, to: value })} />
      </>
    );
  }
  if (choices) {
    const chosen = condition?.kind === 'choices' ? condition.choices : [];
    const toggle = (choice: string, isOn: boolean) => {
      const next = choices.filter((one) => (one === choice ? isOn : chosen.includes(one)));
      onChange(next.length === 0 ? null : { kind: 'choices', choices: next });
    };
    return (
      <fieldset>
        <legend className="mb-1 font-medium">One of</legend>
        <div className="flex flex-wrap gap-x-5">
          {choices.map((choice) => (
            <Checkbox
              key={choice}
              label={choice}
              checked={chosen.includes(choice)}
              onChange={(event) => toggle(choice, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <TextField
      label="Contains"
      width="short"
      autoComplete="off"
      value={condition?.kind === 'words' ? condition.words : ''}
      onChange={(event) => {
        const words = event.currentTarget.value;
        onChange(words === '' ? null : { kind: 'words', words });
      }}
    />
  );
}
