'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import { formatDateTime } from '@/lib/format';
import type { CommentView, ThreadView } from '@/lib/services/comments/get-thread';
import type { CommentActions } from './actions';
import { CommentForm } from './comment-form';
import { CommentText } from './comment-text';

type Props = { view: ThreadView; comment: CommentView; actions: CommentActions };

export function CommentItem({ view, comment, actions }: Props) {
  const [editing, setEditing] = useState(false);
  const { planId, names, people } = view;
  const { id, number, version, author, at, editedAt, isRemoved, body, mayChange } = comment;
  const remove = async () => {
    const result = await actions.remove({ planId, commentId: id, version });
    if (!result.ok) showToast({ tone: 'bad', message: result.error.message });
  };
  return (
    <li id={`comment-${number}`} className="scroll-mt-24 border-l-2 border-line pl-3 target:border-accent">
      <p className="text-13">
        <span className="font-medium">{author}</span>{' '}
        <span className="text-muted">
          {formatDateTime(new Date(at))}
          {editedAt && !isRemoved ? `, edited ${formatDateTime(new Date(editedAt))}` : ''}
        </span>
      </p>
      {isRemoved ? (
        <p className="text-muted italic">Removed by its author.</p>
      ) : editing ? (
        <CommentForm
          label="Edit the comment"
          hideLabel
          submitLabel="Save"
          people={people}
          names={names}
          body={body}
          save={(text) => actions.edit({ planId, commentId: id, version, body: text })}
          onSaved={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <CommentText body={body} names={names} />
      )}
      {mayChange && !editing ? (
        <div className="row -ml-3 print:hidden">
          <Button variant="quiet" onClick={() => setEditing(true)}>
            Edit<span className="sr-only"> your comment {number}</span>
          </Button>
          <ConfirmDialog
            trigger={{
              label: (
                <>
                  Remove<span className="sr-only"> your comment {number}</span>
                </>
              ),
              variant: 'quiet',
            }}
            title="Remove this comment?"
            confirmLabel="Remove"
            danger
            onConfirm={remove}
          >
            <p>Its words are gone for good. A line stays that says you removed it.</p>
          </ConfirmDialog>
        </div>
      ) : null}
    </li>
  );
}
