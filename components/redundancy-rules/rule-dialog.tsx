'use client';

import { codeOf } from '@/components/ui/code-of';
import { RecordDialog } from '@/components/ui/record-dialog';
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
  return (
    <RecordDialog
      title={edited ? `Edit ${start.name}` : 'New rule'}
      isNew={!edited}
      start={start}
      read={readRule}
      save={(rule) =>
        edited
          ? actions.update({ ...edited, rule })
          : actions.create({ code: codeOf(rule.name, taken), rule })
      }
      nameOf={({ name }) => name}
      differences={(sent, current) => ruleDifferences(sent, storedRule(current))}
      onClose={onClose}
    >
      <RuleFields rule={start} />
    </RecordDialog>
  );
}

/** `current` of a CONFLICT of updateRedundancyRule. */
const storedRule = (current: unknown) => (current as { rule: RuleValues }).rule;
