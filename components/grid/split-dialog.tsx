import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { submittedFields } from '@/components/ui/form-values';
import { NumberField } from '@/components/ui/number-field';
import { formatNumber } from '@/lib/format';
import type { Line } from './sheet';

type Props = { line: Line; onClose: () => void; onSplit: (fte: number) => void };

/** How much of a line goes to a line of its own. */
export function SplitDialog({ line, onClose, onSplit }: Props) {
  const form = useId();
  const { title, code, fte } = line.role;
  const submit = (field: (name: string) => string) => {
    onSplit(Number(field('fte')));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Split ${title || code}`}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary">
            Split
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => submit(submittedFields(event))}>
        <NumberField
          label="FTE of the new line"
          name="fte"
          required
          min={0.0001}
          max={fte - 0.0001}
          defaultValue={fte / 2}
          hint={`Of ${formatNumber(fte)} FTE; the rest stays. Vacant posts and heads go along in proportion, the estimate stands on both.`}
        />
        <p className="text-13 text-muted">
          Whole positions are counted for each line: two lines may give back less than one.
        </p>
      </form>
    </Dialog>
  );
}
