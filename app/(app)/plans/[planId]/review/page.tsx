import type { Metadata } from 'next';
import { DueDateDialog } from '@/components/due-dates/due-date-dialog';
import { DueText } from '@/components/due-dates/due-text';
import { RemindDialog } from '@/components/due-dates/remind-dialog';
import { BoardTable } from '@/components/submissions/board-table';
import { DecisionNote } from '@/components/submissions/decision-note';
import { DecisionPanel } from '@/components/submissions/decision-panel';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { plural } from '@/lib/format';
import { type Board, getBoard } from '@/lib/services/submissions/get-board';
import {
  acceptSubmissionAction,
  decidePlanAction,
  returnSubmissionAction,
  submitCentreAction,
} from './actions';
import { sendRemindersAction, setDueDateAction } from './due-actions';

export const metadata: Metadata = { title: 'Review' };

const ACTIONS = {
  submit: submitCentreAction,
  accept: acceptSubmissionAction,
  return: returnSubmissionAction,
};

/** Why nothing, or not everything, can be done here now. */
const CLOSED: Partial<Record<Board['planStatus'], string>> = {
  draft: 'Cost centres are submitted once the plan is open.',
  'in-review':
    'The plan is in review: cost centres can be accepted, and an executive approves or rejects the plan. What is returned opens it again.',
  approved: 'The plan is approved: nothing changes here any more.',
  archived: 'The plan is archived: nothing changes here any more.',
};

export default async function ReviewPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const board = await orNotFound(getBoard(await pageContext(), planId));
  const { lines, planStatus, decision, toDecide, round, may } = board;
  const closed = CLOSED[planStatus];
  return (
    <>
      <PageHeader
        title="Review"
        lead={lines.length > 0 ? summaryOf(lines) : undefined}
        actions={
          <>
            {may.setDueDates ? (
              <DueDateDialog
                planId={planId}
                centre={null}
                dueOn={round.due?.on ?? null}
                version={round.version}
                set={setDueDateAction}
              />
            ) : null}
            {may.remind ? <RemindDialog planId={planId} lines={lines} send={sendRemindersAction} /> : null}
          </>
        }
      />
      {round.due ? (
        <p className="mb-4">
          <DueText due={round.due} isHandedIn={lines.every((line) => line.isHandedIn)} />.
        </p>
      ) : null}
      {decision ? <DecisionNote decision={decision} planStatus={planStatus} /> : null}
      {toDecide ? (
        <DecisionPanel
          planId={planId}
          toDecide={toDecide}
          notAccepted={lines.filter(({ status }) => status !== 'accepted').map(({ name }) => name)}
          decide={decidePlanAction}
        />
      ) : null}
      {closed ? <Callout className="mb-4">{closed}</Callout> : null}
      {lines.length === 0 ? (
        <EmptyState title="Cost centres with role lines belong here">
          <p>Each cost centre that has role lines of its own is submitted, then accepted or returned.</p>
        </EmptyState>
      ) : (
        <BoardTable planId={planId} board={board} actions={ACTIONS} setDueDate={setDueDateAction} />
      )}
    </>
  );
}

function summaryOf(lines: Board['lines']): string {
  const count = (status: Board['lines'][number]['status']) =>
    lines.filter((line) => line.status === status).length;
  return `Of ${plural(lines.length, 'cost centre')}, ${count('accepted')} accepted, ${count('submitted')} waiting for a planner, ${count('returned')} returned.`;
}
