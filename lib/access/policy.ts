import type { Actor, ActorToken, MemberRole } from './actor';

export type PlanStatus = 'draft' | 'open' | 'in-review' | 'approved' | 'archived';
/** What an executive decides on a plan in review. */
export type PlanDecision = 'approved' | 'rejected';
export type SubmissionStatus = 'not-started' | 'in-progress' | 'submitted' | 'returned' | 'accepted';

/**
 * What an action is done to. Everything names its organisation; what lies in a plan names the plan and its status, and what lies in
 * a cost centre names that centre and its ancestors (ids of the organisation's centres, nearest first), and what changes its
 * role lines also how far its submission is; what decides on a plan names who created it.
 */
export type Subject = {
  organisationId: string;
  planId?: string;
  planStatus?: PlanStatus;
  costCentrePath?: readonly string[];
  submission?: SubmissionStatus;
  /** Member who created the plan. */
  createdBy?: string;
};

type Rule = (actor: Actor, subject: Subject) => boolean;

const by =
  (...roles: MemberRole[]): Rule =>
  (actor) =>
    roles.includes(actor.role);
const editable = (status: PlanStatus | undefined) =>
  status === 'draft' || status === 'open' || status === 'in-review';

const planners = by('admin', 'planner');
const everyone: Rule = () => true;

/** Heads and viewers read a plan once it has left the planner's desk. */
const readsPlan: Rule = (actor, subject) =>
  by('admin', 'planner', 'executive')(actor, subject) || subject.planStatus !== 'draft';

const withinScope: Rule = (actor, subject) =>
  actor.role === 'head' && (subject.costCentrePath ?? []).some((id) => actor.scopes.includes(id));

const readsCostCentre: Rule = (actor, subject) =>
  readsPlan(actor, subject) && (actor.role !== 'head' || withinScope(actor, subject));

const readsRoles: Rule = (actor, subject) =>
  by('admin', 'planner', 'executive')(actor, subject) ||
  (withinScope(actor, subject) && subject.planStatus !== 'draft');

/** What a head has handed in is closed to them until it is returned; so is what does not say how far it is. */
const isInHand = ({ submission }: Subject) =>
  submission === 'not-started' || submission === 'in-progress' || submission === 'returned';

/** The one policy. Every verb asks for one of these actions; what has no row is refused. Source: the permissions of the product. */
export const POLICY = {
  'organisation:read': everyone,
  'organisation:edit': by('admin'),
  'members:manage': by('admin'),
  'costCentres:edit': by('admin'),
  'costCentres:read': planners,
  'plan:create': planners,
  'plan:read': readsPlan,
  'plan:edit': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  'plan:remove': (actor, subject) => planners(actor, subject) && subject.planStatus === 'draft',
  'plan:changeStatus': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  /** Nobody decides on a plan that they created. */
  'plan:decide': (actor, subject) =>
    by('executive')(actor, subject) &&
    subject.planStatus === 'in-review' &&
    subject.createdBy !== undefined &&
    subject.createdBy !== actor.memberId,
  'plan:archive': (actor, subject) => planners(actor, subject) && subject.planStatus === 'approved',
  'plan:exportFile': by('admin', 'planner', 'executive'),
  'results:export': readsPlan,
  /** Every input and every figure, pay with them; a head takes their own centres. */
  'workbook:export': (actor, subject) => actor.role !== 'viewer' && readsPlan(actor, subject),
  'costCentre:read': readsCostCentre,
  'roles:read': readsRoles,
  'roles:edit': (actor, subject) =>
    (planners(actor, subject) && editable(subject.planStatus)) ||
    (withinScope(actor, subject) && subject.planStatus === 'open' && isInHand(subject)),
  'submissions:read': readsRoles,
  /** Planners too: a cost centre may have no head. */
  'submissions:submit': (actor, subject) =>
    subject.planStatus === 'open' && (planners(actor, subject) || withinScope(actor, subject)),
  'submissions:accept': (actor, subject) =>
    planners(actor, subject) && (subject.planStatus === 'open' || subject.planStatus === 'in-review'),
  /** In review too: the plan opens again with it, since what is returned is to be worked on. */
  'submissions:return': (actor, subject) =>
    planners(actor, subject) && (subject.planStatus === 'open' || subject.planStatus === 'in-review'),
  /** A version is the whole plan file. */
  'versions:read': by('admin', 'planner', 'executive'),
  'versions:save': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  /** What was changed in a plan, pay with it. */
  'planTrail:read': by('admin', 'planner', 'executive'),
  'auditTrail:read': by('admin'),
  /** What is said about a cost centre or a role line is read by those who may read its role lines. */
  'comments:read': readsRoles,
  'comments:write': (actor, subject) => readsRoles(actor, subject) && editable(subject.planStatus),
  'dueDates:edit': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  /** Only while centres can be submitted. */
  'reminders:send': (actor, subject) => planners(actor, subject) && subject.planStatus === 'open',
  /** A head into their own cost centres; which of them take rows is asked centre by centre, as `roles:edit`. */
  'inventory:import': (actor, subject) =>
    (planners(actor, subject) && editable(subject.planStatus)) ||
    (withinScope(actor, subject) && subject.planStatus === 'open'),
  'inventory:export': readsRoles,
  /** Into an approved plan too: what happened changes nothing of what was planned. */
  'actuals:import': (actor, subject) => planners(actor, subject) && subject.planStatus !== 'archived',
  /** Money that contains people's pay: payroll and all that is summed with it. */
  'pay:read': (actor, subject) => actor.role !== 'viewer' && readsCostCentre(actor, subject),
  'systems:read': readsPlan,
  'systems:edit': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  'scenarios:read': readsPlan,
  'scenarios:edit': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  /** Releases by site over the whole company: a head’s part would give wrong sums, and a viewer would learn of small sites. */
  'watch:read': by('admin', 'planner', 'executive'),
  'watch:edit': (actor, subject) => planners(actor, subject) && editable(subject.planStatus),
  'redundancyRules:read': by('admin', 'planner', 'executive'),
  'redundancyRules:edit': planners,
  /** One's own: each verb asks for the actor's alone. */
  'notifications:read': everyone,
  /** What was measured in pilots holds nobody’s pay. */
  'pilots:read': everyone,
  'pilots:edit': planners,
  /** Public tables, about no one of the organisation. */
  'exposure:read': everyone,
  'exposure:import': planners,
  /** Where a pilot is used names role lines of any plan. */
  'pilots:readUses': by('admin', 'planner', 'executive'),
  'account:edit': everyone,
  'accessTokens:own': everyone,
  'accessTokens:manage': by('admin'),
} satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;

/** What an access token can be used for: to read the figures of a plan. */
const BY_TOKEN: ReadonlySet<Action> = new Set<Action>([
  'plan:read',
  'plan:exportFile',
  'results:export',
  'workbook:export',
  'versions:read',
  'costCentre:read',
  'roles:read',
  'inventory:export',
  'pay:read',
  'systems:read',
  'scenarios:read',
  'watch:read',
]);

const isOpenedBy = ({ planId }: ActorToken, action: Action, subject: Subject) =>
  BY_TOKEN.has(action) && (planId === null || subject.planId === planId);

/** Whether the actor may do this to the subject. Another organisation's subject is never theirs; a token narrows what its member may. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  return (
    subject.organisationId === actor.organisationId &&
    (!actor.token || isOpenedBy(actor.token, action, subject)) &&
    POLICY[action](actor, subject)
  );
}
