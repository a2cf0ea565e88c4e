'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { formatMonth, plural } from '@/lib/format';
import { MEASURE_NAMES, MEASURES, type Measure } from '@/lib/plan/actuals';
import type { HeldMonth } from '@/lib/services/actuals/actuals-view';
import type { PreviewRemoval, RemoveActuals as Removal } from '@/lib/services/actuals/inputs';
import type { PreviewedRemoval } from '@/lib/services/actuals/remove';
import { type RemovalActions, removeOrRecount } from './remove-or-recount';

type Props = {
  planId: string;
  month: HeldMonth;
  /** What is lost where everything of the month goes. */
  first: PreviewedRemoval;
  onClose: () => void;
} & RemovalActions;
type Of = 'all' | 'role' | 'costCentre';
type Asked = { of: Of; code: string; measure: Measure | null };
const EVERYTHING: Asked = { of: 'all', code: '', measure: null };

/** Asks which values of a month go, says what will be lost, and takes them back to unknown. */
export function RemoveActuals({ planId, month, first, onClose, preview, remove }: Props) {
  const inputOf = ({ of, code, measure }: Asked): PreviewRemoval => ({
    planId,
    month: month.month,
    line: of === 'all' ? null : { line: of, code: code.trim() },
    measure,
  });
  const [asked, setAsked] = useState<Asked>(EVERYTHING);
  const [counted, setCounted] = useState({ key: keyOf(inputOf(EVERYTHING)), preview: first });
  const counting = useResult(preview, (found, input) => setCounted({ key: keyOf(input), preview: found }));
  /** Other values may be asked for, and counted, by now. */
  const recount = (found: PreviewedRemoval, input: PreviewRemoval) =>
    setCounted((last) => (last.key === keyOf(input) ? { ...last, preview: found } : last));
  const removing = useResult(
    (input: Removal) => removeOrRecount({ preview, remove }, input, recount),
    ({ removed }) => {
      showToast({
        tone: 'good',
        message: `${plural(removed, 'value')} of ${formatMonth(month.month)} removed.`,
      });
      onClose();
    },
  );
  const input = inputOf(asked);
  /** Null until what is asked now is counted. */
  const found = counted.key === keyOf(input) ? counted.preview : null;
  const change = (changed: Partial<Asked>) => {
    const next = { ...asked, ...changed };
    setAsked(next);
    removing.clear();
    const nextInput = inputOf(next);
    if (nextInput.line?.code !== '') counting.run(nextInput);
  };
  const isNone = found?.values === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove values of ${formatMonth(month.month)}`}
      description="They become unknown again: there the plan counts, as if nothing had been imported."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            disabled={!found || isNone}
            pending={removing.pending}
            onClick={() => found && removing.run({ ...input, state: found.state })}
          >
            {found && !isNone ? `Remove ${plural(found.values, 'value')}` : 'Remove'}
          </Button>
        </>
      }
    >
      <div className="stack">
        <SelectField
          label="Of"
          name="of"
          value={asked.of}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ of: chosen === 'role' || chosen === 'costCentre' ? chosen : 'all' });
          }}
          options={[
            { value: 'all', label: 'Every line of the month' },
            { value: 'role', label: 'One role line' },
            { value: 'costCentre', label: 'The row of one cost centre' },
          ]}
        />
        {asked.of === 'all' ? null : (
          <TextField
            label={asked.of === 'role' ? 'Code of the role line' : 'Code of the cost centre'}
            name="code"
            value={asked.code}
            onChange={(event) => change({ code: event.currentTarget.value })}
          />
        )}
        <SelectField
          label="What"
          name="measure"
          value={asked.measure ?? ''}
          onChange={(event) =>
            change({ measure: MEASURES.find((one) => one === event.currentTarget.value) ?? null })
          }
          options={[
            { value: '', label: 'Everything' },
            ...MEASURES.filter((one) => month.values[one] > 0).map((one) => ({
              value: one,
              label: MEASURE_NAMES[one],
            })),
          ]}
        />
        <FormError error={counting.error ?? removing.error} />
        <p role="status" className="min-h-10">
          {found ? lossOf(found) : null}
        </p>
      </div>
    </Dialog>
  );
}

const keyOf = ({ planId, month, line, measure }: PreviewRemoval) =>
  JSON.stringify([planId, month, line?.line, line?.code, measure]);

function lossOf({ values, roles, costCentres, byMeasure }: PreviewedRemoval): string {
  if (values === 0) return 'There are no such values.';
  const lines = [
    roles > 0 ? plural(roles, 'role line') : null,
    costCentres > 0 ? plural(costCentres, 'row of a cost centre', 'rows of cost centres') : null,
  ].filter((part) => part !== null);
  const what = byMeasure.map(({ measure, values: count }) => `${MEASURE_NAMES[measure]} ${count}`);
  return `${plural(values, 'value')} of ${lines.join(' and ')} will be lost: ${what.join('; ')}. The history keeps them on record; importing the file again brings them back.`;
}
