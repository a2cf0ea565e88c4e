'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import { formatDate } from '@/lib/format';
import type { Result } from '@/lib/result';

type Input = { name: string; planId: string | null; days: number };
type Made = { token: string; expiresAt: number };
type Props = {
  /** Plans that the token can be narrowed to. */
  plans: readonly { id: string; name: string }[];
  createAccessToken: (input: Input) => Promise<Result<Made>>;
};

const FORM = 'new-access-token';
const ALL_PLANS = '';
const LENGTHS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '180', label: '180 days' },
  { value: '365', label: '1 year' },
];
const USUAL_LENGTH = '90';

export function NewTokenButton({ plans, createAccessToken }: Props) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<(Made & { name: string }) | null>(null);
  const { run, pending, error, clear } = useResult(createAccessToken, (token, { name }: Input) =>
    setMade({ ...token, name }),
  );
  const close = () => {
    setOpen(false);
    setMade(null);
    clear();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>New access token</Button>
      <Dialog
        open={open}
        onClose={close}
        title={made ? made.name : 'New access token'}
        footer={
          made ? (
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button type="submit" form={FORM} variant="primary" pending={pending}>
                Make the token
              </Button>
            </>
          )
        }
      >
        {made ? (
          <CopyField
            label="Token"
            value={made.token}
            hint={`Works until ${formatDate(new Date(made.expiresAt))}. It is not shown again: put it where the program finds it and nobody else does. Whoever has it reads as you do.`}
          />
        ) : (
          <form
            id={FORM}
            className="stack"
            onSubmit={(event) => {
              const field = submittedFields(event);
              const planId = field('planId');
              run({
                name: field('name'),
                planId: planId === ALL_PLANS ? null : planId,
                days: Number(field('days')),
              });
            }}
          >
            <FormError error={error} />
            <TextField
              label="Name"
              name="name"
              maxLength={100}
              autoComplete="off"
              required
              hint="What it is for, such as “Power BI, monthly report”."
            />
            <SelectField
              label="Reads"
              name="planId"
              options={[
                { value: ALL_PLANS, label: 'All plans that I may read' },
                ...plans.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SelectField
              label="Works for"
              name="days"
              defaultValue={USUAL_LENGTH}
              options={LENGTHS}
              width="short"
            />
          </form>
        )}
      </Dialog>
    </>
  );
}
