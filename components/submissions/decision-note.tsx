import { Callout } from '@/components/ui/callout';
import type { PlanStatus } from '@/lib/access';
import { formatDateTime } from '@/lib/format';
import type { Board } from '@/lib/services/submissions/get-board';

type Props = { decision: NonNullable<Board['decision']>; planStatus: PlanStatus };

/** The last decision on the plan, as long as it still stands. */
export function DecisionNote({ decision: { decision, by, at, reason }, planStatus }: Props) {
  const isApproved = decision === 'approved';
  if (!isApproved && planStatus !== 'open') return null;
  return (
    <Callout
      tone={isApproved ? 'good' : 'caution'}
      className="mb-4"
      title={`${isApproved ? 'Approved' : 'Rejected'} by ${by}, ${formatDateTime(new Date(at))}`}
    >
      {reason ? <span className="whitespace-pre-wrap break-words">{reason}</span> : null}
    </Callout>
  );
}
