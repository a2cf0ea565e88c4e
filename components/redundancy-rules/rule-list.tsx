'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DisclosureMenu } from '@/components/ui/disclosure-menu';
import { FormError } from '@/components/ui/form-error';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { formatMonth } from '@/lib/format';
import type { RuleList as Rules, RuleView } from '@/lib/services/redundancy-rules/list';
import type { RuleActions } from './actions';
import { RuleDialog } from './rule-dialog';
import { emptyRule } from './rule-fields';
import { COUNTS, coversText, noticeText, ruleDifferences, tierText, WINDOWS } from './rule-words';

type Props = Rules & {
  /** YYYY-MM, for the date of a new rule. */
  thisMonth: string;
  actions: RuleActions;
};

type Task = { kind: 'edit' | 'remove'; rule: RuleView } | { kind: 'add' };

/** The rules of the watch, with what may be done to each. */
export function RuleList({ rules, mayEdit, thisMonth, actions }: Props) {
  const [task, setTask] = useState<Task | null>(null);
  const removed = task?.kind === 'remove' ? task.rule : null;
  const remove = useResult(actions.remove, () => {
    const name = removed?.values.name ?? 'The rule';
    setTask(null);
    showToast({
      tone: 'good',
      message: removed?.builtIn ? `${name} has its built-in values again.` : `${name} is removed.`,
    });
  });
  const toggle = useResult(actions.update, () => undefined);
  const close = () => {
    setTask(null);
    remove.clear();
  };
  const menuOf = (rule: RuleView) => [
    { label: 'Edit', onSelect: () => setTask({ kind: 'edit', rule }) },
    {
      label: rule.values.enabled ? 'Switch off' : 'Switch on',
      onSelect: () =>
        toggle.run({
          code: rule.code,
          version: rule.version,
          rule: { ...rule.values, enabled: !rule.values.enabled },
        }),
    },
    ...(rule.origin === 'built-in'
      ? []
      : [
          {
            label: rule.origin === 'edited' ? 'Back to the built-in values' : 'Remove',
            danger: rule.origin === 'added',
            onSelect: () => setTask({ kind: 'remove', rule }),
          },
        ]),
  ];
  return (
    <>
      <FormError error={toggle.error} />
      <Table caption="Rules" captionHidden className="max-h-none">
        <thead>
          <tr>
            <Th>Rule</Th>
            <Th>Where</Th>
            <Th>Covers</Th>
            <Th term="redundancyThreshold">Threshold, people released</Th>
            <Th term="watchWindow">Window</Th>
            <Th term="latestNotice">Notice</Th>
            <Th>Source</Th>
            <Th>Checked</Th>
            {mayEdit ? (
              <Th>
                <span className="sr-only">Change</span>
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.code} className="align-top">
              <RowTh>
                {rule.values.name} <StateBadges rule={rule} />
              </RowTh>
              <Td className="whitespace-nowrap">{rule.values.jurisdiction}</Td>
              <Td>{coversText(rule.values)}</Td>
              <Td>
                {[...new Set(rule.values.tiers.map(tierText))].map((text) => (
                  <span key={text} className="block">
                    {text}
                  </span>
                ))}
                {rule.values.counts === 'jurisdiction' ? (
                  <span className="block text-12 text-muted">of {COUNTS.jurisdiction}</span>
                ) : null}
              </Td>
              <Td>
                {rule.values.windows.map((months) => (
                  <span key={months} className="block">
                    {WINDOWS[months]}
                  </span>
                ))}
              </Td>
              <Td>
                {rule.values.notice.map((step) => (
                  <span key={step.from} className="block">
                    {noticeText(step)}
                  </span>
                ))}
              </Td>
              <Td>{rule.values.citation}</Td>
              <Td className="whitespace-nowrap">{formatMonth(rule.values.checkedOn)}</Td>
              {mayEdit ? (
                <Td>
                  <DisclosureMenu
                    label={
                      <>
                        Change<span className="sr-only"> {rule.values.name}</span>
                      </>
                    }
                    variant="quiet"
                    align="end"
                    items={menuOf(rule)}
                  />
                </Td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
      {mayEdit ? (
        <Button className="mt-4" icon={<Plus size={14} />} onClick={() => setTask({ kind: 'add' })}>
          Add a rule
        </Button>
      ) : null}
      {task && task.kind !== 'remove' ? (
        <RuleDialog
          start={task.kind === 'edit' ? task.rule.values : emptyRule(thisMonth)}
          edited={task.kind === 'edit' ? { code: task.rule.code, version: task.rule.version } : undefined}
          taken={rules.map(({ code }) => code)}
          actions={actions}
          onClose={close}
        />
      ) : null}
      <Dialog
        open={removed !== null}
        onClose={close}
        title={removed ? removeTitle(removed) : ''}
        size="small"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              variant="danger"
              pending={remove.pending}
              onClick={() => removed && remove.run({ code: removed.code, version: removed.version })}
            >
              {removed?.builtIn ? 'Go back' : 'Remove'}
            </Button>
          </>
        }
      >
        <FormError error={remove.error} />
        {removed?.builtIn ? <BackToBuiltIn rule={removed.values} builtIn={removed.builtIn} /> : null}
        {removed && !removed.builtIn ? (
          <p>
            Sites that have no other rule are then not checked. To keep it for later, switch it off instead.
          </p>
        ) : null}
      </Dialog>
    </>
  );
}

const removeTitle = ({ builtIn, values }: RuleView) =>
  builtIn ? `Give ${values.name} its built-in values?` : `Remove ${values.name}?`;

function StateBadges({ rule: { origin, values } }: { rule: RuleView }) {
  return (
    <>
      {origin === 'built-in' ? null : <Badge tone="accent">{origin === 'edited' ? 'Edited' : 'Added'}</Badge>}
      {values.enabled ? null : <Badge tone="caution">Off</Badge>}
    </>
  );
}

function BackToBuiltIn({ rule, builtIn }: { rule: RuleView['values']; builtIn: RuleView['values'] }) {
  const differences = ruleDifferences(rule, builtIn);
  return (
    <>
      <p>What was changed is lost:</p>
      <ul className="mt-2 list-disc pl-4">
        {differences.map(({ label, mine, stored }) => (
          <li key={label}>
            {label}: {mine} becomes {stored}
          </li>
        ))}
        {differences.length === 0 ? <li>nothing differs from the built-in values</li> : null}
      </ul>
    </>
  );
}
