'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { codeOf } from '@/components/ui/code-of';
import { ConflictNote } from '@/components/ui/conflict-note';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { InView } from '@/components/ui/in-view';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import type { RuleValues } from '@/lib/services/redundancy-rules/inputs';
import type { RuleActions } from './actions';
import { RuleFields, readRule } from './rule-fields';
import { ruleDifferences } from './rule-words';

type Props = {
  /** What the form starts from. */
  start: RuleValues;
  /** The rule that is edited; without it a new one is added. */
  edited?: { code: string; version: number } | undefined;
  /** Codes of all rules. */
  taken: readonly string[];
  actions: RuleActions;
  onClose: () => void;
};

export function RuleDialog({ start, edited, taken, actions, onClose }: Props) {
  const form = useId();
  const router = useRouter();
  const [sent, setSent] = useState(start);
  const save = (rule: RuleValues): Promise<Result<unknown>> =>
    edited ? actions.update({ ...edited, rule }) : actions.create({ code: codeOf(rule.name, taken), rule });
  const { run, pending, error } = useResult(save, (_saved, { name }) => {
    onClose();
    showToast({ tone: 'good', message: `${name} is ${edited ? 'saved' : 'added'}.` });
  });
  const submit = (field: (name: string) => string) => {
    const rule = readRule(field);
    setSent(rule);
    run(rule);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={edited ? `Edit ${start.name}` : 'New rule'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {edited ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => submit(submittedFields(event))}>
        {error ? (
          <InView key={error.message}>
            {error.code === 'CONFLICT' ? (
              <ConflictNote
                differences={ruleDifferences(sent, storedRule(error.current))}
                onTakeStored={() => {
                  onClose();
                  router.refresh();
                }}
              />
            ) : (
              <FormError error={error} />
            )}
          </InView>
        ) : null}
        <RuleFields rule={start} />
      </form>
    </Dialog>
  );
}

/** `current` of a CONFLICT of updateRedundancyRule. */
const storedRule = (current: unknown) => (current as { rule: RuleValues }).rule;
