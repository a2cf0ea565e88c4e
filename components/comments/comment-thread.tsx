'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { TextLink } from '@/components/ui/link';
import { useResult } from '@/components/ui/use-result';
import { formatDateTime } from '@/lib/format';
import type { ThreadView } from '@/lib/services/comments/get-thread';
import type { CommentActions } from './actions';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';
import { useLinkedComment } from './use-linked-comment';

type Props = { view: ThreadView; actions: CommentActions };

/** What is said about a cost centre or a role line, newest last. */
export function CommentThread({ view, actions }: Props) {
  const { planId, about, thread, comments, people, names, lines, mayWrite } = view;
  const shown = comments.filter(({ isRemoved }) => !isRemoved).length;
  const resolved = thread?.resolved ?? null;
  useLinkedComment();
  const resolve = useResult(actions.resolve, () => undefined);
  return (
    <section id="comments" className="section stack scroll-mt-20" aria-labelledby="comments-title">
      <div className="row">
        <h2 id="comments-title">Comments{shown > 0 ? ` (${shown})` : ''}</h2>
        {thread && mayWrite ? (
          <Button
            variant="quiet"
            pending={resolve.pending}
            onClick={() =>
              resolve.run({
                planId,
                threadId: thread.id,
                version: thread.version,
                resolved: resolved === null,
              })
            }
          >
            {resolved ? 'Reopen' : 'Mark as resolved'}
          </Button>
        ) : null}
      </div>
      <FormError error={resolve.error} />
      {comments.length > 0 ? (
        <ol className="stack">
          {comments.map((comment) => (
            <CommentItem key={comment.id} view={view} comment={comment} actions={actions} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">
          {mayWrite ? 'Nothing is said about this yet.' : 'Nothing was said about this.'}
        </p>
      )}
      {resolved ? (
        <p className="text-13 text-good">
          Resolved by {resolved.by}, {formatDateTime(new Date(resolved.at))}
          {mayWrite ? '. A new comment opens it again.' : ''}
        </p>
      ) : null}
      {lines.length > 0 ? (
        <p className="text-13">
          On role lines:{' '}
          {lines.map(({ roleId, title, comments: count, isResolved }, i) => (
            <span key={roleId}>
              {i > 0 ? ', ' : ''}
              <TextLink href={`/plans/${planId}/roles/${roleId}#comments`}>{title}</TextLink> ({count}
              {isResolved ? ', resolved' : ''})
            </span>
          ))}
        </p>
      ) : null}
      {mayWrite ? (
        <div className="print:hidden">
          <CommentForm
            label="New comment"
            submitLabel="Comment"
            hint="Plain text. @ and a name mentions somebody who may read this; Ctrl Enter sends."
            people={people}
            names={names}
            save={(body) => actions.add({ planId, about, body })}
          />
        </div>
      ) : (
        <p className="text-13 text-muted">The plan is closed: comments stay and can be read.</p>
      )}
    </section>
  );
}
