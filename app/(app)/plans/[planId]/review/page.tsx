import type { Metadata } from 'next';
import { BoardTable } from '@/components/submissions/board-table';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { plural } from '@/lib/format';
import { type Board, getBoard } from '@/lib/services/submissions/get-board';
import { acceptSubmissionAction, returnSubmissionAction, submitCentreAction } from './actions';

export const metadata: Metadata = { title: 'Review' };

const ACTIONS = {
  submit: submitCentreAction,
  accept: acceptSubmissionAction,
  return: returnSubmissionAction,
};

/** Why nothing, or not everything, can be done here now. */
const CLOSED: Partial<Record<Board['planStatus'], string>> = {
  draft: 'Cost centres are submitted once the plan is open.',
  'in-review': 'The plan is closed for review: cost centres can be accepted, not submitted or returned.',
  approved: 'The plan is approved: nothing changes here any more.',
  archived: 'The plan is archived: nothing changes here any more.',
};

export default async function ReviewPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { lines, planStatus } = await orNotFound(getBoard(await pageContext(), planId));
  const closed = CLOSED[planStatus];
  return (
    <>
      <PageHeader title="Review" lead={lines.length > 0 ? summaryOf(lines) : undefined} />
      {closed ? <Callout className="mb-4">{closed}</Callout> : null}
      {lines.length === 0 ? (
        <EmptyState title="Cost centres with role lines belong here">
          <p>Each cost centre that has role lines of its own is submitted, then accepted or returned.</p>
        </EmptyState>
      ) : (
        <BoardTable planId={planId} lines={lines} actions={ACTIONS} />
      )}
    </>
  );
}

function summaryOf(lines: Board['lines']): string {
  const count = (status: Board['lines'][number]['status']) =>
    lines.filter((line) => line.status === status).length;
  return `Of ${plural(lines.length, 'cost centre')}, ${count('accepted')} accepted, ${count('submitted')} waiting for a planner, ${count('returned')} returned.`;
}
