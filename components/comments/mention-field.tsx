'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { ROLE_NAMES } from '@/components/members/roles';
import { Field } from '@/components/ui/field';
import type { ThreadView } from '@/lib/services/comments/get-thread';
import { type MentionLabels, mentionBeingTyped, peopleFor } from './mention-labels';

type Person = ThreadView['people'][number];
type Props = {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  people: readonly Person[];
  labels: MentionLabels;
  onSubmit: () => void;
  hint?: string;
  autoFocus?: boolean;
};

const SHOWN = 8;

/**
 * Text with mentions: @ and the beginning of a name offers the people who may read it. The focus stays in the text, as with a
 * combo box; one of React Aria would take the whole field for what is looked for.
 */
export function MentionField({
  label,
  hideLabel,
  value,
  onChange,
  people,
  labels,
  onSubmit,
  hint,
  autoFocus,
}: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [marked, setMarked] = useState(0);
  const typed = mentionBeingTyped(value, caret);
  const found = typed && typed.from !== closedAt ? peopleFor(people, typed.query).slice(0, SHOWN) : [];
  const current = Math.min(marked, found.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const choose = (person: Person | undefined) => {
    const mention = person && labels.get(person.id);
    if (!typed || !mention) return;
    const before = `${value.slice(0, typed.from)}${mention} `;
    onChange(before + value.slice(caret));
    setCaret(before.length);
    setMarked(0);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
      return;
    }
    if (found.length === 0 || !typed || event.nativeEvent.isComposing) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => setMarked((current + 1) % found.length),
      ArrowUp: () => setMarked((current + found.length - 1) % found.length),
      Enter: () => choose(found[current]),
      Tab: () => choose(found[current]),
      Escape: () => setClosedAt(typed.from),
    };
    const step = event.shiftKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  return (
    <div className="relative">
      <Field label={label} hideLabel={hideLabel} hint={hint}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            rows={3}
            className="input"
            value={value}
            // biome-ignore lint/a11y/noAutofocus: the field opens where its button was pressed
            autoFocus={autoFocus}
            aria-autocomplete="list"
            aria-controls={found.length > 0 ? `${id}-list` : undefined}
            aria-activedescendant={found.length > 0 ? optionId(current) : undefined}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
              setClosedAt(null);
              setMarked(0);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
            onBlur={() => setClosedAt(typed?.from ?? null)}
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {found.length > 0 ? `${found.length} people to mention; arrows choose, Enter takes` : ''}
      </p>
      {found.length > 0 ? (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label="People to mention"
          className="absolute inset-x-0 top-full z-20 max-w-96 overflow-hidden rounded-md border border-control bg-surface py-1 shadow-lg"
        >
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field
            <div
              key={person.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className="menu-item aria-selected:bg-accent-wash"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <span className="min-w-0 flex-1">{labels.get(person.id)?.slice(1)}</span>
              <span className="text-12 text-muted">{ROLE_NAMES[person.role]}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
