import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { submittedFields } from '@/components/ui/form-values';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { plural } from '@/lib/format';
import { FIELD_NAMES, FIELDS, type Field, type FieldKind, isField } from './fields';
import type { CellEdit } from './sheet';

/** Each line's code is its own. */
const CHANGED = FIELD_NAMES.filter((field) => field !== 'code');

/** What changes the number that stands in each line. */
const CHANGES: Partial<Record<FieldKind, string>> = {
  amount: ' +5% and -3 change what stands in each line.',
  count: ' +5% and -3 change what stands in each line.',
  percent: ' +=1 and -=1 change what stands in each line by a percentage point.',
};

type Props = {
  ids: readonly string[];
  currency: string;
  /** The column that is asked for first. */
  column: Field | undefined;
  onClose: () => void;
  onChange: (edits: CellEdit[]) => void;
};

/** One column of all selected lines: a value for all, or a change of each. */
export function ChangeDialog({ ids, currency, column, onClose, onChange }: Props) {
  const form = useId();
  const [field, setField] = useState<Field>(column && column !== 'code' ? column : 'attrition');
  const { kind, choices, rule, explanation } = FIELDS[field];
  const lines = plural(ids.length, 'line');
  const submit = (value: (name: string) => string) => {
    onChange(ids.map((id) => ({ id, field, text: value('value') })));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Change ${lines}`}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary">
            Change {lines}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => submit(submittedFields(event))}>
        <SelectField
          label="Column"
          value={field}
          hint={explanation}
          options={CHANGED.map((name) => ({
            value: name,
            label: FIELDS[name].header.replace('{currency}', currency),
          }))}
          onChange={(event) => {
            if (isField(event.currentTarget.value)) setField(event.currentTarget.value);
          }}
        />
        {choices ? (
          <SelectField
            key={field}
            label="Value"
            name="value"
            options={choices.map((choice) => ({ value: choice, label: choice }))}
          />
        ) : (
          <TextField
            key={field}
            label="Value"
            name="value"
            autoComplete="off"
            hint={`Must be ${rule}.${CHANGES[kind] ?? ''}`}
          />
        )}
      </form>
    </Dialog>
  );
}
