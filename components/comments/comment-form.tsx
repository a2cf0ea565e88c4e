'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import type { ThreadView } from '@/lib/services/comments/get-thread';
import { MentionField } from './mention-field';
import { mentionLabels, storedText, typedText } from './mention-labels';

type Props = {
  label: string;
  hideLabel?: boolean;
  submitLabel: string;
  people: ThreadView['people'];
  names: Record<string, string>;
  /** As stored. */
  body?: string;
  hint?: string;
  save: (body: string) => Promise<Result<unknown>>;
  onSaved?: () => void;
  onCancel?: () => void;
};

/** Words that are saved as a comment. What was typed stays where saving is refused. */
export function CommentForm({ people, names, body = '', save, onSaved, onCancel, ...texts }: Props) {
  const mentioned = Object.entries(names).map(([id, name]) => ({ id, name }));
  const labels = mentionLabels([...people, ...mentioned]);
  const [text, setText] = useState(() => typedText(body, labels));
  const { run, pending, error } = useResult(save, () => {
    setText('');
    onSaved?.();
  });
  const submit = () => {
    if (text.trim() !== '' && !pending) run(storedText(text, labels));
  };
  return (
    <form
      className="max-w-prose"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormError error={error} />
      <MentionField
        label={texts.label}
        hideLabel={texts.hideLabel ?? false}
        {...(texts.hint ? { hint: texts.hint } : {})}
        value={text}
        onChange={setText}
        people={people}
        labels={labels}
        onSubmit={submit}
        autoFocus={onCancel !== undefined}
      />
      <div className="row mt-2">
        <Button type="submit" variant="primary" pending={pending} disabled={text.trim() === ''}>
          {texts.submitLabel}
        </Button>
        {onCancel ? <Button onClick={onCancel}>Cancel</Button> : null}
      </div>
    </form>
  );
}
