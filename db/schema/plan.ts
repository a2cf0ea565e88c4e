import { foreignKey, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PlanDecision, PlanStatus } from '@/lib/access';
import type { UncertaintyResult } from '@/lib/engine';
import type { Curve, Driver, Engagement, EvidenceClass, OptionKind, Point, Triple } from '@/lib/engine/types';
import { flag, id, instant, jsonText, version } from './columns';
import { costCentres, members, organisations } from './organisation';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);

export const plans = sqliteTable(
  'plans',
  {
    id: id(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    /** YYYY-MM */
    start: text('start').notNull(),
    months: integer('months').notNull(),
    discountRate: real('discount_rate').notNull().default(0),
    payAwardRate: real('pay_award_rate'),
    payAwardMonth: integer('pay_award_month'),
    status: text('status').$type<PlanStatus>().notNull().default('draft'),
    createdBy: text('created_by')
      .notNull()
      .references(() => members.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Grows by one with every change of anything in the plan: the key under which a computed result may be kept. */
    revision: integer('revision').notNull().default(1),
    version: version(),
    /** What an executive decided last, and why; null before the first decision. */
    decision: text('decision').$type<PlanDecision>(),
    decidedBy: text('decided_by').references(() => members.id),
    decidedAt: instant('decided_at'),
    decisionReason: text('decision_reason').notNull().default(''),
  },
  (t) => [index('plans_organisation').on(t.organisationId)],
);

const planId = () =>
  text('plan_id')
    .notNull()
    .references(() => plans.id, { onDelete: 'cascade' });

/** The tree as this plan sees it. `costCentreId` ties it to the organisation's centre, and so to the scopes of heads. */
export const planCostCentres = sqliteTable(
  'plan_cost_centres',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    costCentreId: text('cost_centre_id')
      .notNull()
      .references(() => costCentres.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    parentId: text('parent_id'),
    realisation: real('realisation'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [
    uniqueIndex('plan_cost_centres_code').on(t.planId, t.code),
    foreignKey({ columns: [t.parentId], foreignColumns: [t.id], name: 'plan_cost_centres_parent' }),
  ],
);

export const systems = sqliteTable(
  'systems',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** What a unit of use is, e.g. "1,000 pages". */
    unit: text('unit').notNull(),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [uniqueIndex('systems_code').on(t.planId, t.code)],
);

/** Sourcing options of a system; the first by position is the default. model.md, section 6. */
export const systemOptions = sqliteTable(
  'system_options',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    systemId: text('system_id')
      .notNull()
      .references(() => systems.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<OptionKind>().notNull(),
    start: text('start').notNull(),
    end: text('end'),
    seatPrice: real('seat_price').notNull().default(0),
    unitPrice: real('unit_price').notNull().default(0),
    fixedMonthly: real('fixed_monthly').notNull().default(0),
    blockCapacity: real('block_capacity'),
    blockMonthly: real('block_monthly'),
    upfront: real('upfront').notNull().default(0),
    buildMonths: integer('build_months').notNull().default(0),
    refreshEveryMonths: integer('refresh_every_months'),
    refreshCost: real('refresh_cost'),
    onboarding: real('onboarding').notNull().default(0),
    priceTrend: real('price_trend').notNull().default(0),
    position: integer('position').notNull().default(0),
    version: version(),
    /** YYYY or YYYY-MM of the prices, and where they are from: for people, no input of the model. */
    pricesAsOf: text('prices_as_of'),
    priceNotes: text('price_notes').notNull().default(''),
  },
  (t) => [uniqueIndex('system_options_code').on(t.systemId, t.code)],
);

export const roles = sqliteTable(
  'roles',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    planCostCentreId: text('plan_cost_centre_id')
      .notNull()
      .references(() => planCostCentres.id),
    code: text('code').notNull(),
    title: text('title').notNull(),
    location: text('location').notNull().default(''),
    country: text('country').notNull().default(''),
    occupation: text('occupation'),
    grade: text('grade').notNull().default(''),
    fte: real('fte').notNull(),
    vacant: real('vacant').notNull().default(0),
    heads: integer('heads'),
    /** A year, per FTE, in the plan's currency. */
    salary: real('salary').notNull(),
    onCost: real('on_cost').notNull().default(0),
    attrition: real('attrition').notNull().default(0),
    growth: real('growth').notNull().default(0),
    engagement: text('engagement').$type<Engagement>().notNull().default('employee'),
    driver: text('driver').$type<Driver>().notNull().default('workload'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [uniqueIndex('roles_code').on(t.planId, t.code), index('roles_cost_centre').on(t.planCostCentreId)],
);

/** At most one a role. The three triples are null where the estimate lists tasks. model.md, section 2. */
export const estimates = sqliteTable(
  'estimates',
  {
    roleId: text('role_id')
      .primaryKey()
      .references(() => roles.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    planId: planId(),
    exposure: jsonText<Triple>('exposure'),
    timeSaved: jsonText<Triple>('time_saved'),
    review: jsonText<Triple>('review'),
    quality: real('quality').notNull().default(0),
    systemId: text('system_id').references(() => systems.id),
    usage: real('usage').notNull().default(0),
    rolloutStart: text('rollout_start').notNull(),
    rampMonths: integer('ramp_months').notNull(),
    ceiling: jsonText<Triple>('ceiling').notNull(),
    curve: text('curve').$type<Curve>().notNull().default('s'),
    evidenceClass: text('evidence_class').$type<EvidenceClass>(),
    evidenceSource: text('evidence_source'),
    evidenceRationale: text('evidence_rationale'),
    evidenceOwner: text('evidence_owner'),
    evidenceReviewBy: text('evidence_review_by'),
    version: version(),
  },
  (t) => [index('estimates_plan').on(t.planId)],
);

export const estimateTasks = sqliteTable(
  'estimate_tasks',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    roleId: text('role_id')
      .notNull()
      .references(() => estimates.roleId, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    share: real('share').notNull(),
    exposure: jsonText<Triple>('exposure').notNull(),
    timeSaved: jsonText<Triple>('time_saved').notNull(),
    review: jsonText<Triple>('review').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('estimate_tasks_role').on(t.roleId), index('estimate_tasks_plan').on(t.planId)],
);

/** Inputs of model.md, section 8. */
export const scenarios = sqliteTable(
  'scenarios',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    point: text('point').$type<Point>().notNull().default('likely'),
    delayMonths: integer('delay_months').notNull().default(0),
    realisation: real('realisation').notNull().default(0.5),
    wholePositions: flag('whole_positions').notNull().default(true),
    growthShift: real('growth_shift').notNull().default(0),
    priceFactor: real('price_factor').notNull().default(1),
    /** System code → option code. */
    sourcing: jsonText<Record<string, string>>('sourcing').notNull(),
    redeployShare: real('redeploy_share').notNull().default(0),
    redeployFillsVacancy: real('redeploy_fills_vacancy').notNull().default(0),
    release: flag('release').notNull().default(false),
    noticeMonths: integer('notice_months').notNull().default(3),
    contractorNoticeMonths: integer('contractor_notice_months').notNull().default(1),
    releasePace: real('release_pace').notNull().default(1),
    severanceMonths: real('severance_months').notNull().default(3),
    recruitmentCost: real('recruitment_cost').notNull().default(0.2),
    retrainingCost: real('retraining_cost').notNull().default(0.1),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [uniqueIndex('scenarios_code').on(t.planId, t.code)],
);

/** The form in which results are kept. 2: with peak funding and payback. A row of an earlier form is not read. */
export const SIMULATION_FORMAT = 2;

/** Results of simulations, each of one revision of its plan. They can be computed again at any time. model.md, section 9. */
export const simulations = sqliteTable(
  'simulations',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    /** The plan's revision that was simulated. */
    revision: integer('revision').notNull(),
    /** Code of the scenario. */
    scenario: text('scenario').notNull(),
    /** Codes of the cost centres that were taken together, with commas; empty for the whole plan, `∅` for none of it. */
    part: text('part').notNull(),
    draws: integer('draws').notNull(),
    seed: integer('seed').notNull(),
    correlation: real('correlation').notNull(),
    result: jsonText<UncertaintyResult>('result').notNull(),
    computedAt: instant('computed_at').notNull(),
    /** Of the result, see `SIMULATION_FORMAT`. */
    format: integer('format').notNull().default(1),
  },
  (t) => [
    uniqueIndex('simulations_run').on(
      t.planId,
      t.revision,
      t.scenario,
      t.part,
      t.draws,
      t.seed,
      t.correlation,
      t.format,
    ),
  ],
);
