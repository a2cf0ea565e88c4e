import type { Format } from './cells';
import type { Template } from './template';

/** A series by month as the workbook calculates and explains it. */
export type SeriesRule = {
  label: string;
  unit: Unit;
  /** Section of the calculation model. */
  section: number;
  meaning: string;
  /** For every line; `span` for the lines of span roles where they differ. */
  template: Template;
  span?: Template;
  /** The opening position, where a month asks for it: an input of the line, or 0. */
  opening?: Template;
};

export type Unit = 'share' | 'FTE' | 'money' | 'units' | 'number' | 'factor';

export const FORMAT_OF: Readonly<Record<Unit, Format>> = {
  share: 'share',
  FTE: 'fte',
  money: 'money',
  units: 'fte',
  number: 'whole',
  factor: 'factor',
};

const FOLLOWS = 'IF({supervised}=0,{fte},{fte}*SUM([supervised.';

/** Section 4 for the plan or its baseline. `name` is the series of a word in one or the other. */
function flow(name: (word: string) => string, target: string) {
  const now = (word: string) => `[${name(word)}]`;
  const before = (word: string) => `[${name(word)}-1]`;
  return {
    leavers: `${before('staff')}*(1-{stayRate})`,
    surplus: `MAX(0,${before('staff')}-${now('leavers')}-[${target}])`,
    hires: `MAX(0,[${target}]-(${before('staff')}-${now('leavers')}))`,
    redeployed: `IF({contractor}=1,0,redeployShare*MAX(0,${now('surplus')}-${before('stranded')}))`,
    released:
      `IF({contractor}=1,IF([time.t]>=contractorNoticeMonths,${now('surplus')},0),` +
      `IF(AND(releaseAllowed,[time.t]>=noticeMonths),MIN(${now('surplus')}-${now('redeployed')},releasePace*${before('staff')}),0))`,
    staff:
      `IF(${now('surplus')}>0,${before('staff')}-${now('leavers')}-${now('redeployed')}-${now('released')},` +
      `[${target}])`,
    stranded: `MAX(0,${now('staff')}-[${target}])`,
    pool: `${before('pool')}*{stayRate}+${now('redeployed')}`,
  };
}

const plan = flow((word) => word, 'target');
const baselineName = (word: string) => `baseline${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const baseline = flow(baselineName, 'baselineDemand');

/** Every series of a role, in the order in which it is calculated. model.md, sections 2 to 7. */
export const ROLE_SERIES = {
  progress: {
    label: 'Ramp so far',
    unit: 'share',
    section: 2,
    meaning: 'u: how much of the ramp has passed, 0 before the rollout begins',
    template: 'IF([time.t]<{begin},0,IF({rampMonths}=0,1,MIN(1,([time.t]-{begin}+1)/{rampMonths})))',
  },
  adoption: {
    label: 'Adoption',
    unit: 'share',
    section: 2,
    meaning: 'Share of the role’s people who work with the system',
    template:
      'IF([time.t]>={end},0,{ceiling}*IF({curve}="s",(1/(1+EXP(-10*([progress]-0.5)))-curveFoot)/curveRise,[progress]))',
  },
  baselineDemand: {
    label: 'Demand, baseline',
    unit: 'FTE',
    section: 3,
    meaning: 'Work of the month without any AI',
    template: '{fte}*{loadBase}^([time.t]/12)',
    span: `${FOLLOWS}baselineStaff])/{supervised})`,
  },
  baselineLeavers: {
    label: 'Leavers, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff who leave of their own accord, without any AI',
    template: baseline.leavers,
  },
  baselineSurplus: {
    label: 'Surplus, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff above demand before anybody is moved, without any AI',
    template: baseline.surplus,
  },
  baselineHires: {
    label: 'Hires, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff hired, without any AI',
    template: baseline.hires,
  },
  baselineRedeployed: {
    label: 'Redeployed, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff who move to other work, without any AI',
    template: baseline.redeployed,
  },
  baselineReleased: {
    label: 'Released, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff who are released or whose contracts end, without any AI',
    template: baseline.released,
  },
  baselineStaff: {
    label: 'Staff, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff in post at the end of the month, without any AI',
    template: baseline.staff,
    opening: '{fte}-{vacant}',
  },
  baselineStranded: {
    label: 'Stranded, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'People above need whom the policy has not moved, without any AI',
    template: baseline.stranded,
    opening: '0',
  },
  baselinePool: {
    label: 'Pool, baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Redeployed people still employed elsewhere, without any AI',
    template: baseline.pool,
    opening: '0',
  },
  demand: {
    label: 'Demand',
    unit: 'FTE',
    section: 3,
    meaning: 'Work of the month in the plan',
    template: '[baselineDemand]',
    span: `${FOLLOWS}staff])/{supervised})`,
  },
  free: {
    label: 'Freed work',
    unit: 'FTE',
    section: 3,
    meaning: 'Work released; below 0 the system costs time',
    template: '[demand]*({gain}*[adoption])',
  },
  cash: {
    label: 'To be taken out, before rounding',
    unit: 'FTE',
    section: 3,
    meaning: 'Part of the freed work to be taken out of staffing; time that a system costs is always staffed',
    template: '{realisation}*MAX(0,[free])+MIN(0,[free])+([baselineDemand]-[demand])',
  },
  taken: {
    label: 'To be taken out',
    unit: 'FTE',
    section: 3,
    meaning: 'The same, in whole positions where the scenario says so',
    template: 'IF(AND(wholePositions,[cash]>0),INT([cash]+0.000000001),[cash])',
  },
  target: {
    label: 'Target',
    unit: 'FTE',
    section: 3,
    meaning: 'Staff that the plan wants at the end of the month',
    template: 'MAX(0,[baselineDemand]-[taken])',
  },
  reinvested: {
    label: 'Reinvested',
    unit: 'FTE',
    section: 3,
    meaning: 'Freed capacity that stays in the team for better service',
    template: '[free]+[target]-[demand]',
  },
  leavers: {
    label: 'Leavers',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff who leave of their own accord',
    template: plan.leavers,
  },
  surplus: {
    label: 'Surplus',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff above target before anybody is moved',
    template: plan.surplus,
  },
  hires: { label: 'Hires', unit: 'FTE', section: 4, meaning: 'Staff hired', template: plan.hires },
  redeployed: {
    label: 'Redeployed',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff who move to other work',
    template: plan.redeployed,
  },
  released: {
    label: 'Released',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff who are released; of contractors, contracts ended',
    template: plan.released,
  },
  staff: {
    label: 'Staff',
    unit: 'FTE',
    section: 4,
    meaning: 'Staff in post at the end of the month',
    template: plan.staff,
    opening: '{fte}-{vacant}',
  },
  stranded: {
    label: 'Stranded',
    unit: 'FTE',
    section: 4,
    meaning: 'People above need whom the policy has not moved',
    template: plan.stranded,
    opening: '0',
  },
  pool: {
    label: 'Pool',
    unit: 'FTE',
    section: 4,
    meaning: 'Redeployed people still employed elsewhere',
    template: plan.pool,
    opening: '0',
  },
  fteDelta: {
    label: 'Staff against baseline',
    unit: 'FTE',
    section: 7,
    meaning: 'Staff less staff in the baseline',
    template: '[staff]-[baselineStaff]',
  },
  unfilled: {
    label: 'Unfilled, total',
    unit: 'FTE',
    section: 4,
    meaning: 'Posts never filled so far, against the baseline',
    template: '[unfilled-1]+[baselineHires]-[hires]+([leavers]-[baselineLeavers])',
    opening: '0',
  },
  redeployedTotal: {
    label: 'Redeployed, total',
    unit: 'FTE',
    section: 4,
    meaning: 'Redeployed so far, against the baseline',
    template: '[redeployedTotal-1]+([redeployed]-[baselineRedeployed])',
    opening: '0',
  },
  releasedTotal: {
    label: 'Released, total',
    unit: 'FTE',
    section: 4,
    meaning: 'Released so far, against the baseline',
    template: '[releasedTotal-1]+([released]-[baselineReleased])',
    opening: '0',
  },
  strandedDelta: {
    label: 'Stranded against baseline',
    unit: 'FTE',
    section: 4,
    meaning: 'Stranded less stranded in the baseline',
    template: '[stranded]-[baselineStranded]',
  },
  payroll: {
    label: 'Payroll',
    unit: 'money',
    section: 5,
    meaning: 'Pay of the staff in post with on-cost',
    template: '[staff]*{loaded}*[time.pay]',
  },
  recruitment: {
    label: 'Recruitment',
    unit: 'money',
    section: 5,
    meaning: 'Cost of hiring',
    template: '[hires]*recruitmentCost*{salary}*[time.pay]',
  },
  severance: {
    label: 'Severance',
    unit: 'money',
    section: 5,
    meaning: 'What is paid to employees who are released',
    template: 'IF({contractor}=1,0,[released]*severanceMonths*{salary}/12*[time.pay])',
  },
  retraining: {
    label: 'Retraining',
    unit: 'money',
    section: 5,
    meaning: 'Training of redeployed people',
    template: '[redeployed]*retrainingCost*{salary}*[time.pay]',
  },
  carried: {
    label: 'Carried pay',
    unit: 'money',
    section: 5,
    meaning: 'Pay of redeployed people that the organisation still bears',
    template: '[pool]*{loaded}*[time.pay]*(1-redeployFillsVacancy)',
  },
  baselineSeverance: {
    label: 'Severance, baseline',
    unit: 'money',
    section: 5,
    meaning: 'Severance without any AI',
    template: 'IF({contractor}=1,0,[baselineReleased]*severanceMonths*{salary}/12*[time.pay])',
  },
  baselineRetraining: {
    label: 'Retraining, baseline',
    unit: 'money',
    section: 5,
    meaning: 'Retraining without any AI',
    template: '[baselineRedeployed]*retrainingCost*{salary}*[time.pay]',
  },
  users: {
    label: 'Users',
    unit: 'FTE',
    section: 6,
    meaning: 'People who work with the system',
    template: '[staff]*[adoption]',
  },
  mostUsers: {
    label: 'Most users so far',
    unit: 'FTE',
    section: 6,
    meaning: 'Highest number of users up to this month',
    template: 'MAX([mostUsers-1],[users])',
    opening: '0',
  },
  volume: {
    label: 'Volume',
    unit: 'units',
    section: 6,
    meaning: 'Units of use: they follow the work, not the people',
    template: '[baselineDemand]*[adoption]*{usage}',
  },
  seat: {
    label: 'Seats',
    unit: 'money',
    section: 6,
    meaning: 'Cost of the role’s users',
    template: 'IF({systemNo}=0,0,[users]*{seatRate}*INDEX([systems.trend],{systemNo}))',
  },
  use: {
    label: 'Use',
    unit: 'money',
    section: 6,
    meaning: 'Cost of the role’s volume',
    template: 'IF({systemNo}=0,0,[volume]*{useRate}*INDEX([systems.trend],{systemNo}))',
  },
  block: {
    label: 'Blocks',
    unit: 'money',
    section: 6,
    meaning: 'The role’s share of its system’s capacity blocks',
    template: 'IF({systemNo}=0,0,{share}*INDEX([systems.blockCost],{systemNo}))',
  },
  fixed: {
    label: 'Fixed',
    unit: 'money',
    section: 6,
    meaning: 'The role’s share of its system’s fixed cost',
    template: 'IF({systemNo}=0,0,{share}*INDEX([systems.fixedCost],{systemNo}))',
  },
  upfront: {
    label: 'Up-front',
    unit: 'money',
    section: 6,
    meaning: 'The role’s share of its system’s up-front payments',
    template: 'IF({systemNo}=0,0,{share}*INDEX([systems.upfrontCost],{systemNo}))',
  },
  refresh: {
    label: 'Refresh',
    unit: 'money',
    section: 6,
    meaning: 'The role’s share of its system’s refreshes',
    template: 'IF({systemNo}=0,0,{share}*INDEX([systems.refreshCost],{systemNo}))',
  },
  onboarding: {
    label: 'Onboarding',
    unit: 'money',
    section: 6,
    meaning: 'Training of users above the highest number so far',
    template: '{onboardingRate}*MAX(0,[users]-[mostUsers-1])',
  },
  cost: {
    label: 'Cost',
    unit: 'money',
    section: 7,
    meaning: 'All costs of the plan',
    template:
      '[payroll]+[recruitment]+[severance]+[retraining]+[carried]+[seat]+[use]+[block]+[fixed]+[upfront]+[refresh]+[onboarding]',
  },
  baselineCost: {
    label: 'Cost, baseline',
    unit: 'money',
    section: 7,
    meaning: 'All costs without any AI',
    template:
      '[baselineStaff]*{loaded}*[time.pay]+[baselineHires]*recruitmentCost*{salary}*[time.pay]+[baselineSeverance]+[baselineRetraining]' +
      '+[baselinePool]*{loaded}*[time.pay]*(1-redeployFillsVacancy)',
  },
  net: {
    label: 'Net saving',
    unit: 'money',
    section: 7,
    meaning: 'Baseline cost less cost: a saving is above 0',
    template: '[baselineCost]-[cost]',
  },
  invested: {
    label: 'Invested',
    unit: 'money',
    section: 7,
    meaning: 'Paid once, above the baseline: severance, retraining, onboarding, up-front, refresh',
    template:
      '[severance]-[baselineSeverance]+[retraining]-[baselineRetraining]+[onboarding]+[upfront]+[refresh]',
  },
  quality: {
    label: 'Quality',
    unit: 'share',
    section: 7,
    meaning: 'Expected change in the share of work right first time',
    template: '{quality}*[adoption]',
  },
  qualityStaff: {
    label: 'Quality × staff',
    unit: 'FTE',
    section: 7,
    meaning: 'What a group’s quality is averaged from',
    template: '[quality]*[staff]',
  },
  cumulative: {
    label: 'Cumulative net',
    unit: 'money',
    section: 7,
    meaning: 'Running sum of the net saving',
    template: '[cumulative-1]+[net]',
    opening: '0',
  },
  lastBelow: {
    label: 'Last month below 0',
    unit: 'number',
    section: 7,
    meaning: 'Number, from 1, of the last month so far whose cumulative net is below 0; 0 for none',
    template: 'IF([cumulative]<-negligible,[time.t]+1,[lastBelow-1])',
    opening: '0',
  },
} as const satisfies Record<string, SeriesRule>;

export type RoleSeries = keyof typeof ROLE_SERIES;
export const ROLE_SERIES_NAMES = Object.keys(ROLE_SERIES) as RoleSeries[];
