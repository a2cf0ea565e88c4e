'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { SubmissionActions } from '@/components/submissions/actions';
import { SubmissionBar } from '@/components/submissions/submission-bar';
import type { SubmissionStatus } from '@/lib/access';
import type { SubmissionView } from '@/lib/services/submissions/view';
import type { CentreView } from './centre-view';
import { CostCentreEditor, type EditorHandle } from './cost-centre-editor';
import type { Hindrance } from './hindrance';
import { SubmitHindrance } from './submit-hindrance';
import type { SaveRoles } from './use-role-sheet';

type Props = {
  view: CentreView;
  save: SaveRoles;
  /** Null while the plan is in no round. */
  round: { submission: SubmissionView; isIn: boolean; actions: SubmissionActions } | null;
  /** What stands between the submission and the lines. */
  children?: ReactNode;
};

/** A cost centre's submission above its role lines: what is saved below moves it, and what is not saved holds it back. */
export function CentreDesk({ view, save, round, children }: Props) {
  const { planId, centre, may } = view;
  const editor = useRef<EditorHandle>(null);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const submission = round?.submission;
  const [answered, setAnswered] = useState<{ from: SubmissionView; status: SubmissionStatus } | null>(null);
  const isAnswered = answered !== null && answered.from === submission;

  const isReadyToSubmit = async () => {
    const found = (await editor.current?.settle()) ?? null;
    setHindrance(found);
    if (found) editor.current?.goTo(found);
    return found === null;
  };

  return (
    <>
      {round && (round.isIn || isAnswered) ? (
        <SubmissionBar
          planId={planId}
          centre={centre.name}
          submission={isAnswered ? { ...round.submission, status: answered.status } : round.submission}
          actions={round.actions}
          isReadyToSubmit={isReadyToSubmit}
        />
      ) : null}
      {hindrance ? (
        <SubmitHindrance
          centre={centre.name}
          hindrance={hindrance}
          onGo={(cell) => editor.current?.goTo({ kind: 'invalid', cells: [cell] })}
        />
      ) : null}
      {children}
      <CostCentreEditor
        key={`${centre.id} ${may.edit}`}
        ref={editor}
        view={view}
        save={save}
        onSaved={({ submissions }) => {
          const status = submissions[centre.id];
          if (status && submission) setAnswered({ from: submission, status });
        }}
        onSettled={() => setHindrance(null)}
      />
    </>
  );
}
