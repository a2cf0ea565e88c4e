import { DueText } from '@/components/due-dates/due-text';
import { SubmissionStatusBadge } from '@/components/ui/status';
import type { SubmissionView } from '@/lib/services/submissions/view';
import type { SubmissionActions } from './actions';
import { SubmissionButtons } from './submission-buttons';
import { SubmissionTexts } from './submission-texts';

type Props = {
  planId: string;
  centre: string;
  submission: SubmissionView;
  actions: SubmissionActions;
  /** Whether everything on the page is stored, so that it can be submitted. */
  isReadyToSubmit?: (() => Promise<boolean>) | undefined;
};

/** Where a cost centre is in the round, above its role lines. */
export function SubmissionBar({ planId, centre, submission, actions, isReadyToSubmit }: Props) {
  return (
    <section aria-label="Submission" className="row mb-4 items-start">
      <SubmissionStatusBadge status={submission.status} />
      <div className="min-w-0 flex-1 basis-64">
        {submission.due ? (
          <p className="text-13">
            <DueText due={submission.due} isHandedIn={submission.isHandedIn} />
          </p>
        ) : null}
        <SubmissionTexts submission={submission} />
      </div>
      <SubmissionButtons
        planId={planId}
        centre={centre}
        submission={submission}
        actions={actions}
        stressesSubmit
        isReadyToSubmit={isReadyToSubmit}
      />
    </section>
  );
}
