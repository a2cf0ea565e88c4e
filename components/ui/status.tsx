import { Badge, type BadgeTone } from './badge';

const PLAN = {
  draft: ['Draft', 'neutral'],
  open: ['Open', 'accent'],
  'in-review': ['In review', 'caution'],
  approved: ['Approved', 'good'],
  archived: ['Archived', 'neutral'],
} as const satisfies Record<string, readonly [string, BadgeTone]>;

const SUBMISSION = {
  'not-started': ['Not started', 'neutral'],
  'in-progress': ['In progress', 'accent'],
  submitted: ['Submitted', 'caution'],
  returned: ['Returned', 'bad'],
  accepted: ['Accepted', 'good'],
} as const satisfies Record<string, readonly [string, BadgeTone]>;

export function PlanStatusBadge({ status }: { status: keyof typeof PLAN }) {
  const [label, tone] = PLAN[status];
  return <Badge tone={tone}>{label}</Badge>;
}

export function SubmissionStatusBadge({ status }: { status: keyof typeof SUBMISSION }) {
  const [label, tone] = SUBMISSION[status];
  return <Badge tone={tone}>{label}</Badge>;
}
