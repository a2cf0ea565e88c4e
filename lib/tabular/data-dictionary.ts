import type { SeriesName, SystemSeriesName } from '@/lib/engine/types';
import { MEASURES } from '@/lib/plan/actuals';
import { RESULT_COLUMNS } from '@/lib/plan/result-file';
import { EVIDENCE_COLUMNS } from './evidence-cells';
import { type Cell, writeCsv } from './write-csv';

/** Sections of the calculation model, by number. */
export const SECTIONS = {
  1: 'Time',
  2: 'Augmentation',
  3: 'Demand and target',
  4: 'Staffing flow',
  5: 'Cost of people',
  6: 'Cost of AI systems',
  7: 'Deltas and measures',
  8: 'Scenario',
  9: 'Uncertainty',
  10: 'Collective-redundancy watch',
} as const;
export type SectionNumber = keyof typeof SECTIONS;

export const UNITS = {
  text: 'text',
  code: 'code',
  month: 'YYYY-MM',
  day: 'YYYY-MM-DD',
  instant: 'ISO 8601, UTC',
  json: 'JSON',
  fte: 'FTE',
  heads: 'heads',
  money: 'plan currency',
  moneyYear: 'plan currency a year',
  share: 'share, 0 to 1',
  rate: 'rate a year, as a share',
  ratio: 'ratio',
  months: 'months',
  count: 'count',
  use: 'units of use a month',
  measure: 'unit of the measure',
} as const;
export type Unit = keyof typeof UNITS;

export type Column = {
  name: string;
  meaning: string;
  unit: Unit;
  /** Where the calculation model says how it is computed. */
  section?: SectionNumber;
  /** Left out for readers who may not see pay. */
  isPay?: true;
};

export type CsvDescription = {
  /** What it is called in the menus. */
  title: string;
  /** What one row is. */
  row: string;
  columns: readonly Column[];
};

type Meaning = Omit<Column, 'name'>;

const SCENARIO: Column = { name: 'scenario', meaning: 'Code of the scenario.', unit: 'code', section: 8 };
const MONTH: Column = { name: 'month', meaning: 'The month of the figures.', unit: 'month', section: 1 };
const CENTRE: Column = {
  name: 'costCentre',
  meaning: 'Code of the cost centre; its figures include all centres below it. Empty for the whole plan.',
  unit: 'code',
};
const CENTRE_NAME: Column = { name: 'name', meaning: 'Name of the cost centre.', unit: 'text' };
const PARENT: Column = {
  name: 'parent',
  meaning: 'Code of the cost centre above; empty at the top.',
  unit: 'code',
};
const OWN_CENTRE: Column = {
  name: 'costCentre',
  meaning: 'Code of the cost centre that the role line is in.',
  unit: 'code',
};
const OWN_CENTRE_NAME: Column = {
  name: 'costCentreName',
  meaning: 'Name of that cost centre.',
  unit: 'text',
};
const LEVEL: Column = {
  name: 'level',
  meaning: 'What the row is of: plan, cost centre (with all below), role or system.',
  unit: 'text',
};
const LEVEL_CODE: Column = {
  name: 'code',
  meaning: 'Code of the cost centre, role line or AI system; empty for the plan.',
  unit: 'code',
};
/** Stands for the columns of periods, whose names depend on the plan. */
export const PERIOD_COLUMN = 'period';
const COUNTRY: Column = {
  name: 'country',
  meaning: 'Country of the site by ISO 3166-1, with its state where that matters.',
  unit: 'code',
};
const LOCATION: Column = { name: 'location', meaning: 'Place of the site.', unit: 'text' };
const NOTE: Column = { name: 'note', meaning: 'That nothing here is legal advice.', unit: 'text' };

const columns = <Names extends readonly string[]>(
  names: Names,
  meanings: Readonly<Record<Names[number], Meaning>>,
): Column[] => names.map((name: Names[number]) => ({ ...meanings[name], name }));

const fte = (meaning: string, section: SectionNumber): Meaning => ({ meaning, unit: 'fte', section });
const money = (meaning: string, section: SectionNumber): Meaning => ({ meaning, unit: 'money', section });
const pay = (meaning: string, section: SectionNumber): Meaning => ({
  ...money(meaning, section),
  isPay: true,
});

const AI_USE = {
  users: fte('People who work with the system: staff times adoption.', 6),
  volume: { meaning: 'Units of work that the system does.', unit: 'use', section: 6 },
  blocks: { meaning: 'Blocks of capacity that are paid for.', unit: 'count', section: 6 },
  utilisation: { meaning: 'Share of the paid capacity that is used.', unit: 'share', section: 6 },
} satisfies Record<SystemSeriesName, Meaning>;

const AI_COSTS = {
  seat: money('Seats of AI systems: users times price.', 6),
  use: money('Use of AI systems: volume times price.', 6),
  block: money('Blocks of capacity.', 6),
  fixed: money('Fixed monthly cost of AI systems.', 6),
  upfront: money('Up-front cost, in equal parts over the months of building.', 6),
  refresh: money('Refreshes of models or machines.', 6),
  onboarding: money('Training of users beyond the highest number so far.', 6),
} satisfies Record<string, Meaning>;

const DESTINATIONS = {
  reinvested: fte('Freed time that stays in the team for better service.', 4),
  unfilled: fte('Posts never filled, in total up to this month, against the baseline.', 4),
  redeployedTotal: fte('Redeployed people, in total up to this month, against the baseline.', 4),
  releasedTotal: fte('Released people, in total up to this month, against the baseline.', 4),
  strandedDelta: fte('People above what is needed whom nothing has moved yet, against the baseline.', 4),
} satisfies Record<string, Meaning>;

const SERIES_MEANINGS = {
  demand: fte('Staff that the work asks for in the plan, before what AI frees.', 3),
  baselineDemand: fte('Staff that the work asks for without any AI.', 3),
  free: fte('Work that AI frees; below 0 where it costs time.', 3),
  target: fte('Staff to have after the part of freed work that is taken out of staffing.', 3),
  leavers: fte('People who leave by themselves in the month.', 4),
  hires: fte('People hired in the month.', 4),
  redeployed: fte('People who move to other work in the month.', 4),
  released: fte('People released in the month; of contractors, contracts ended.', 4),
  staff: fte('Staff in post at the end of the month.', 4),
  baselineStaff: fte('Staff in post at the end of the month without any AI.', 4),
  fteDelta: fte('Staff less staff of the baseline.', 7),
  stranded: fte('People above what is needed whom the policy has not moved.', 4),
  pool: fte('Redeployed people who are still employed elsewhere.', 4),
  ...DESTINATIONS,
  payroll: pay('Pay of the staff in post with on-cost.', 5),
  recruitment: pay('Cost of hiring.', 5),
  severance: pay('Severance of released people.', 5),
  retraining: pay('Training of redeployed people.', 5),
  carried: pay('Pay of redeployed people that the organisation still bears.', 5),
  ...AI_COSTS,
  cost: pay('All costs of people and AI systems.', 7),
  baselineCost: pay('All costs without any AI.', 7),
  net: pay('Net saving: cost of the baseline less cost.', 7),
  quality: {
    meaning: 'Expected change in the share of work right first time, weighted by staff.',
    unit: 'share',
    section: 7,
  },
} satisfies Record<SeriesName, Meaning>;

const ROLE = {
  code: { meaning: 'Code of the role line: the key of an import.', unit: 'code' },
  title: { meaning: 'What the people do.', unit: 'text' },
} satisfies Record<string, Meaning>;

const EVIDENCE_MEANINGS = {
  evidenceClass: {
    meaning:
      'What the estimate rests on: assumption, vendor, peer, study, pilot-reported or pilot-measured. Empty where nobody has said.',
    unit: 'text',
  },
  evidenceSource: { meaning: 'The source, such as the code of a study.', unit: 'text' },
  evidenceOwner: { meaning: 'Who answers for the estimate.', unit: 'text' },
  evidenceReviewBy: { meaning: 'When it is to be looked at again.', unit: 'month' },
  evidenceRationale: { meaning: 'Why the values were chosen.', unit: 'text' },
} satisfies Record<(typeof EVIDENCE_COLUMNS)[number], Meaning>;

const quantiles = (series: string, of: string, { unit, isPay }: Pick<Meaning, 'unit' | 'isPay'>): Column[] =>
  (['10', '50', '90'] as const).map((p) => ({
    name: `${series}P${p}`,
    meaning: `P${p} of ${of}: ${p} of 100 draws lie below.`,
    unit,
    section: 9,
    ...(isPay ? { isPay } : {}),
  }));

/** Every CSV of figures that Headroom writes, with every column in the order of the file. A test holds it against the files. */
export const DATA_DICTIONARY = {
  results: {
    title: 'Results by month',
    row: 'A month of the plan, a cost centre, a role line or an AI system, in one scenario.',
    columns: columns(RESULT_COLUMNS, {
      ...{ scenario: SCENARIO, level: LEVEL, code: LEVEL_CODE, month: MONTH },
      ...SERIES_MEANINGS,
      ...AI_USE,
    }),
  },
  rollup: {
    title: 'Rollup by cost centre',
    row: 'A cost centre with all below it, or the whole plan, in one scenario.',
    columns: [
      ...[SCENARIO, CENTRE, CENTRE_NAME, PARENT],
      { name: 'baselineFte', ...fte('Staff in the last month without any AI.', 4) },
      { name: 'fteAtEnd', ...fte('Staff in the last month.', 4) },
      { name: 'fteDelta', ...fte('Staff less staff of the baseline, in the last month.', 7) },
      ...columns(
        ['reinvested', 'unfilled', 'redeployedTotal', 'releasedTotal', 'strandedDelta'],
        DESTINATIONS,
      ),
      { name: 'baselineCost', ...pay('Cost over the horizon without any AI.', 7) },
      { name: 'cost', ...pay('Cost over the horizon.', 7) },
      { name: 'net', ...pay('Net saving over the horizon.', 7) },
      {
        name: 'runRateSaving',
        meaning: 'Net saving of a year at the pace of the last 12 months.',
        unit: 'moneyYear',
        section: 7,
        isPay: true,
      },
      { name: 'npv', ...pay('Net present value of all monthly net savings.', 7) },
      { name: 'peakFunding', ...pay('The most money put in before savings pay it back.', 7) },
      {
        name: 'paybackMonths',
        meaning: 'Months until cumulative net stays at 0 or above; empty where it ends below.',
        unit: 'months',
        section: 7,
        isPay: true,
      },
      { name: 'investment', ...pay('What is spent once, above the baseline.', 7) },
      {
        name: 'benefitCostRatio',
        meaning: 'What each unit of investment brings back; empty without investment.',
        unit: 'ratio',
        section: 7,
        isPay: true,
      },
    ],
  },
  actuals: {
    title: 'Plan against actual',
    row: 'A month of everything seen, of a cost centre with all below it, or of a role line with actuals, in one scenario.',
    columns: [
      SCENARIO,
      { name: 'line', meaning: 'What the row is of: plan, costCentre or role.', unit: 'text' },
      { name: 'code', meaning: 'Code of the cost centre or role line; empty for everything.', unit: 'code' },
      { name: 'name', meaning: 'Name of the cost centre, or title of the role line.', unit: 'text' },
      MONTH,
      { name: 'is', meaning: 'Whether the month is actual or forecast.', unit: 'text' },
      { name: 'plannedStaff', ...fte('Staff as planned.', 4) },
      { name: 'baselineStaff', ...fte('Staff without any AI.', 4) },
      { name: 'staff', ...fte('Staff as it was, or as it goes on from there.', 4) },
      ...(['Volume', 'Attrition', 'Adoption', 'Hiring', 'Other'] as const).map((cause) => ({
        name: `staff${cause}`,
        ...fte(
          `What ${cause.toLowerCase()} adds to the difference from the plan, in the last actual month.`,
          4,
        ),
      })),
      { name: 'plannedCost', ...pay('Cost as planned.', 7) },
      { name: 'baselineCost', ...pay('Cost without any AI.', 7) },
      { name: 'cost', ...pay('Cost as it was, or as it goes on from there.', 7) },
      ...(['Volume', 'Attrition', 'Adoption', 'Hiring', 'Pay', 'Price', 'Other'] as const).map((cause) => ({
        name: `cost${cause}`,
        ...pay(`What ${cause.toLowerCase()} adds to the difference from the plan, to date.`, 7),
      })),
    ],
  },
  'actuals-template': {
    title: 'Actuals to be filled in',
    row: 'A month of a role line; an empty cell says nothing.',
    columns: [
      MONTH,
      { name: 'role', meaning: 'Code of the role line.', unit: 'code' },
      { name: 'title', ...ROLE.title },
      OWN_CENTRE,
      ...columns(MEASURES, {
        staff: { meaning: 'Staff in post at the end of the month.', unit: 'fte' },
        hires: { meaning: 'People hired in the month.', unit: 'fte' },
        leavers: { meaning: 'People who left in the month.', unit: 'fte' },
        payroll: { meaning: 'Pay of the month with on-cost.', unit: 'money' },
        aiCost: { meaning: 'Cost of AI systems in the month.', unit: 'money' },
        cost: { meaning: 'All cost of the month.', unit: 'money' },
        users: { meaning: 'People who work with the AI system regularly.', unit: 'heads' },
        volume: { meaning: 'Work done, in any unit that stays the same.', unit: 'count' },
      }),
    ],
  },
  destinations: {
    title: 'Destinations of freed time',
    row: 'A month of a cost centre with all below it, or of the whole plan, in one scenario.',
    columns: [
      ...[SCENARIO, CENTRE, CENTRE_NAME, PARENT, MONTH],
      {
        name: 'freed',
        ...fte('All freed time: free + baselineDemand − demand. The five columns after it add up to it.', 4),
      },
      ...columns(
        ['reinvested', 'unfilled', 'redeployedTotal', 'releasedTotal', 'strandedDelta'],
        DESTINATIONS,
      ),
    ],
  },
  'ai-costs': {
    title: 'AI costs by system',
    row: 'A month of an AI system with its option in one scenario.',
    columns: [
      SCENARIO,
      { name: 'system', meaning: 'Code of the AI system.', unit: 'code' },
      { name: 'name', meaning: 'Name of the AI system.', unit: 'text' },
      { name: 'unit', meaning: 'What a unit of its use is.', unit: 'text' },
      { name: 'option', meaning: 'Code of the sourcing option that the scenario takes.', unit: 'code' },
      { name: 'optionName', meaning: 'Name of that option.', unit: 'text' },
      MONTH,
      ...columns(['users', 'volume', 'blocks', 'utilisation'], AI_USE),
      ...columns(['seat', 'use', 'block', 'fixed', 'upfront', 'refresh', 'onboarding'], AI_COSTS),
      { name: 'aiCost', ...money('The seven columns before it together.', 6) },
    ],
  },
  uncertainty: {
    title: 'Uncertainty by month',
    row: 'A month of the plan or of a top cost centre, over the draws of a run.',
    columns: [
      SCENARIO,
      { name: 'draws', meaning: 'Draws of the run.', unit: 'count', section: 9 },
      { name: 'seed', meaning: 'Where its random numbers start.', unit: 'count', section: 9 },
      {
        name: 'correlation',
        meaning: 'How far all estimates turn out high or low together.',
        unit: 'share',
        section: 9,
      },
      LEVEL,
      LEVEL_CODE,
      MONTH,
      ...quantiles('staff', 'staff in post', { unit: 'fte' }),
      ...quantiles('net', 'net saving of the month', { unit: 'money', isPay: true }),
      ...quantiles('cumulative', 'net saving up to the month', { unit: 'money', isPay: true }),
    ],
  },
  inventory: {
    title: 'Role inventory',
    row: 'A role line.',
    columns: [
      { name: 'code', ...ROLE.code },
      OWN_CENTRE,
      OWN_CENTRE_NAME,
      { name: 'title', ...ROLE.title },
      { name: 'location', meaning: 'Where they do it.', unit: 'text' },
      {
        name: 'country',
        meaning: 'Country by ISO 3166-1, with its state where that matters.',
        unit: 'code',
      },
      { name: 'occupation', meaning: 'Code of the occupation, SOC or ISCO.', unit: 'code' },
      { name: 'grade', meaning: 'Grade.', unit: 'text' },
      { name: 'fte', ...fte('Approved posts.', 3) },
      { name: 'vacant', ...fte('Approved posts that nobody fills when the plan starts.', 4) },
      {
        name: 'heads',
        meaning: 'People of the approved posts, one by one; empty where it is FTE rounded up.',
        unit: 'heads',
        section: 10,
      },
      {
        name: 'salary',
        meaning: 'Pay a year per FTE in the plan’s first month, without on-cost.',
        unit: 'moneyYear',
        section: 5,
        isPay: true,
      },
      { name: 'onCost', meaning: 'On-cost as a share of salary.', unit: 'share', section: 5 },
      {
        name: 'attrition',
        meaning: 'Share who leave by themselves in a year.',
        unit: 'share',
        section: 4,
      },
      { name: 'growth', meaning: 'Growth of the work in a year.', unit: 'rate', section: 1 },
      { name: 'engagement', meaning: 'employee or contractor.', unit: 'text', section: 4 },
      {
        name: 'driver',
        meaning: 'workload, or span for a role that supervises.',
        unit: 'text',
        section: 3,
      },
      ...columns(EVIDENCE_COLUMNS, EVIDENCE_MEANINGS),
    ],
  },
  'period-table': {
    title: 'Table by period',
    row: 'The plan, a cost centre with all below it, or a role line, as the page Table shows them, in one scenario.',
    columns: [
      { ...LEVEL, meaning: 'What the row is of: plan, centre, role, or the rest of a centre’s role lines.' },
      { ...LEVEL_CODE, meaning: 'Code of the cost centre or role line; empty for the plan and for a rest.' },
      {
        name: 'name',
        meaning: 'Name of the cost centre, or title and location of the role line.',
        unit: 'text',
      },
      { name: 'measure', meaning: 'What the columns of periods hold.', unit: 'code', section: 7 },
      { name: 'capacityReleasedFte', ...fte('Work in the last month that people no longer have to do.', 4) },
      { name: 'cashCaptured', ...pay('Net saving over the horizon.', 7) },
      {
        name: PERIOD_COLUMN,
        meaning:
          'A column for each period, named 2027-03, 2027-Q1 or 2027: the sum of a flow, the last month of a stock; empty where it is masked.',
        unit: 'measure',
      },
    ],
  },
  'evidence-rollup': {
    title: 'Evidence by cost centre',
    row: 'A class of evidence in a cost centre with all below it, or in all role lines, in one scenario.',
    columns: [
      SCENARIO,
      CENTRE,
      {
        name: 'evidence',
        meaning:
          'Class of evidence; unstated where nobody has said, none for role lines without an estimate, systems-without-roles for AI systems that no role line names.',
        unit: 'text',
      },
      { name: 'roles', meaning: 'Role lines of that class.', unit: 'count' },
      { name: 'fte', ...fte('Their approved posts.', 3) },
      { name: 'freedFte', ...fte('Work that AI frees of them in the last month.', 3) },
      {
        name: 'runRateSaving',
        meaning: 'Their net saving of a year at the pace of the last 12 months.',
        unit: 'moneyYear',
        section: 7,
        isPay: true,
      },
    ],
  },
  evidence: {
    title: 'Evidence of each estimate',
    row: 'A role line with an estimate, in one scenario.',
    columns: [
      SCENARIO,
      OWN_CENTRE,
      OWN_CENTRE_NAME,
      ...columns(['code', 'title'], ROLE),
      ...columns(EVIDENCE_COLUMNS, EVIDENCE_MEANINGS),
      { name: 'freedFte', ...fte('Work that the estimate frees in the last month.', 3) },
    ],
  },
  watch: {
    title: 'Collective-redundancy watch',
    row: 'A window in which somebody is released, at a site and by a rule; or a site that is not checked.',
    columns: [
      SCENARIO,
      COUNTRY,
      LOCATION,
      { name: 'rule', meaning: 'Code of the redundancy rule.', unit: 'code', section: 10 },
      { name: 'ruleName', meaning: 'Name of the rule.', unit: 'text', section: 10 },
      {
        name: 'windowMonths',
        meaning: 'Length of the window: 1 for 30 days, 3 for 90.',
        unit: 'months',
        section: 10,
      },
      { name: 'firstMonth', meaning: 'First month of the window.', unit: 'month', section: 10 },
      { name: 'lastMonth', meaning: 'Last month of the window.', unit: 'month', section: 10 },
      {
        name: 'separations',
        meaning: 'Employees released within the window.',
        unit: 'heads',
        section: 10,
      },
      {
        name: 'workforce',
        meaning: 'Employees in post when the window begins.',
        unit: 'heads',
        section: 10,
      },
      {
        name: 'threshold',
        meaning: 'Releases from which the rule applies; empty where it does not cover the site.',
        unit: 'heads',
        section: 10,
      },
      {
        name: 'shareOfThreshold',
        meaning: 'Separations as a share of the threshold; 1 and more is over it.',
        unit: 'ratio',
        section: 10,
      },
      {
        name: 'level',
        meaning: 'clear, near (from 80 %), over, not covered, or why the site is not checked.',
        unit: 'text',
        section: 10,
      },
      { name: 'noticeBy', meaning: 'Latest day to give notice.', unit: 'day', section: 10 },
      { name: 'noticeContains', meaning: 'What the notice must contain.', unit: 'text' },
      { name: 'citation', meaning: 'Source of the rule.', unit: 'text' },
      { name: 'checkedOn', meaning: 'When the rule was last checked against it.', unit: 'day' },
      NOTE,
    ],
  },
  'consultation-pack': {
    title: 'Consultation packs',
    row: 'A line of the pack of a site.',
    columns: [
      SCENARIO,
      COUNTRY,
      LOCATION,
      { name: 'part', meaning: 'Part of the pack that the line belongs to.', unit: 'text' },
      { name: 'category', meaning: 'Category of people: their title; Total for all.', unit: 'text' },
      { name: 'grade', meaning: 'Grade of the category.', unit: 'text' },
      {
        name: 'firstMonth',
        meaning: 'First month of the period; of a line by month, that month.',
        unit: 'month',
      },
      { name: 'lastMonth', meaning: 'Last month of the period.', unit: 'month' },
      { name: 'people', meaning: 'People, a fraction counted as one.', unit: 'heads', section: 10 },
      { name: 'expectedHeads', meaning: 'Expected people, not rounded.', unit: 'heads', section: 10 },
      { name: 'text', meaning: 'What is written under this part.', unit: 'text' },
      NOTE,
    ],
  },
  changes: {
    title: 'Changes between versions',
    row: 'A field that differs, or a line that was added or is gone.',
    columns: [
      { name: 'list', meaning: 'Where: plan, cost centre, system, scenario or role.', unit: 'text' },
      { ...OWN_CENTRE, meaning: 'Code of the cost centre of a role line.' },
      { name: 'code', meaning: 'Code of the line.', unit: 'code' },
      { name: 'name', meaning: 'Name or title of the line.', unit: 'text' },
      { name: 'change', meaning: 'added, gone or changed.', unit: 'text' },
      { name: 'field', meaning: 'Path of the field in the plan file.', unit: 'text' },
      { name: 'before', meaning: 'Value in the first state.', unit: 'text' },
      { name: 'after', meaning: 'Value in the second state.', unit: 'text' },
      {
        name: 'staffEffect',
        ...fte('What the line adds to staff in the last month; on its first row only.', 4),
      },
      {
        name: 'runRateSavingEffect',
        meaning: 'What the line adds to the run-rate saving; on its first row only.',
        unit: 'moneyYear',
        section: 7,
      },
      {
        name: 'netEffect',
        ...money('What the line adds to net saving over the horizon; on its first row only.', 7),
      },
    ],
  },
  trail: {
    title: 'Audit trail',
    row: 'An event.',
    columns: [
      { name: 'sequence', meaning: 'Its number in the organisation’s chain.', unit: 'count' },
      { name: 'at', meaning: 'When it happened.', unit: 'instant' },
      { name: 'person', meaning: 'Who did it; Headroom for the installation itself.', unit: 'text' },
      { name: 'action', meaning: 'What was done.', unit: 'code' },
      { name: 'objectType', meaning: 'Kind of the object.', unit: 'code' },
      { name: 'objectId', meaning: 'Id of the object.', unit: 'code' },
      { name: 'objectName', meaning: 'Name of the object, as it is now.', unit: 'text' },
      { name: 'plan', meaning: 'Name of the plan, where it is of one.', unit: 'text' },
      { name: 'before', meaning: 'What was before.', unit: 'json' },
      { name: 'after', meaning: 'What was after; of an export, what was taken.', unit: 'json' },
      {
        name: 'hash',
        meaning: 'SHA-256 over the event and the hash of the one before it.',
        unit: 'code',
      },
    ],
  },
} as const satisfies Record<string, CsvDescription>;

export type CsvName = keyof typeof DATA_DICTIONARY;

/** Every file with its description, in the order of the dictionary. */
export const csvDescriptions = (): [CsvName, CsvDescription][] =>
  Object.entries(DATA_DICTIONARY) as [CsvName, CsvDescription][];

export const DICTIONARY_COLUMNS = [
  'file',
  'column',
  'meaning',
  'unit',
  'section',
  'leftOutWithoutPay',
] as const;

/** The dictionary as a CSV, a row a column of a file. */
export function dictionaryCsv(): string {
  const rows = csvDescriptions().flatMap(([file, description]) =>
    description.columns.map(({ name, meaning, unit, section, isPay }): Cell[] => [
      file,
      name,
      meaning,
      UNITS[unit],
      section === undefined ? null : `${section}. ${SECTIONS[section]}`,
      isPay ? 'yes' : 'no',
    ]),
  );
  return writeCsv([DICTIONARY_COLUMNS, ...rows]);
}
