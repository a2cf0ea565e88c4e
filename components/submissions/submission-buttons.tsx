'use client';

import type { SubmissionView } from '@/lib/services/submissions/view';
import type { SubmissionActions } from './actions';
import { StepDialog } from './step-dialog';

type Props = {
  planId: string;
  centre: string;
  submission: SubmissionView;
  actions: SubmissionActions;
  /** Whether submitting stands out: not in a list, where every centre could be submitted. */
  stressesSubmit: boolean;
  /** Whether everything on the page is stored, so that it can be submitted. */
  isReadyToSubmit?: (() => Promise<boolean>) | undefined;
};

/** The steps that the reader may take with a cost centre now. */
export function SubmissionButtons({
  planId,
  centre,
  submission,
  actions,
  stressesSubmit,
  isReadyToSubmit,
}: Props) {
  const { centreId, version, may } = submission;
  const place = { planId, centreId, version };
  return (
    <div className="row">
      {may.submit ? (
        <StepDialog
          label="Submit"
          centre={centre}
          title={`Submit ${centre}?`}
          does="Its role lines and estimates are closed to its heads until a planner returns it. With the last cost centre the plan goes into review."
          done={`${centre} is submitted.`}
          isMain={stressesSubmit}
          words={{ label: 'Note to the planner', isOptional: true }}
          take={(note) => actions.submit({ ...place, note })}
          isReady={isReadyToSubmit}
        />
      ) : null}
      {may.accept ? (
        <StepDialog
          label="Accept"
          centre={centre}
          title={`Accept ${centre}?`}
          does="It stays closed to its heads. It can still be returned until the plan is approved."
          done={`${centre} is accepted.`}
          isMain
          words={null}
          take={() => actions.accept(place)}
        />
      ) : null}
      {may.return ? (
        <StepDialog
          label="Return"
          centre={centre}
          title={`Return ${centre}?`}
          does="Its heads can edit it again and read the reason. A plan in review opens again with it."
          done={`${centre} is returned.`}
          isMain={false}
          words={{ label: 'Reason', isOptional: false }}
          take={(reason) => actions.return({ ...place, reason })}
        />
      ) : null}
    </div>
  );
}
