export type Entry = {
  term: string;
  text: string;
  formula?: string;
};

/** The terms of the calculation model in plain words, each with its formula where it has one. */
export const GLOSSARY = {
  baseline: {
    term: 'Baseline',
    text: 'The same plan in the same scenario without any AI: growth, leavers and hiring go on as they would. Every difference from it is caused by AI and by nothing else.',
  },
  fte: { term: 'FTE', text: 'Full-time equivalent: one person at full working time, or two at half.' },
  fteDelta: {
    term: 'FTE against baseline',
    text: 'Staff in the plan less staff in the baseline, in the same month.',
    formula: 'staff − baseline staff',
  },
  costCentre: {
    term: 'Cost centre',
    text: 'A team that carries its own costs. A centre’s figures include all centres below it.',
  },
  roleLine: {
    term: 'Role line',
    text: 'People with the same title, location and grade in one cost centre. No names are kept.',
  },
  heads: { term: 'Heads', text: 'People counted one by one, whatever their working time.' },
  vacant: { term: 'Vacant', text: 'Approved posts, in FTE, that nobody fills when the plan starts.' },
  salary: {
    term: 'Salary',
    text: 'Gross pay of a year for one FTE, in the money of the plan’s first month.',
  },
  onCost: {
    term: 'On-cost',
    text: 'What the employer pays on top of the salary (social security, pension), as a share of the salary.',
    formula: 'monthly cost = salary × (1 + on-cost) ÷ 12 × pay',
  },
  payAward: {
    term: 'Pay award',
    text: 'The yearly rise of all salaries and of what follows from them, in a fixed calendar month.',
    formula: 'pay = (1 + rate) ^ awards so far',
  },
  attrition: {
    term: 'Attrition',
    text: 'The share of a team that leaves of its own accord in a year. Leaving comes first: nobody is released while leavers alone meet the target.',
    formula: 'leavers in a month = staff × (1 − (1 − attrition) ^ 1⁄12)',
  },
  growth: {
    term: 'Growth',
    text: 'How the volume of work changes in a year, as a share of the work at the start.',
    formula: 'load = (1 + growth + shift) ^ (months ÷ 12)',
  },
  driver: {
    term: 'Driver',
    text: 'What a role’s demand follows: the workload, or the span of staff it supervises.',
  },
  span: {
    term: 'Span role',
    text: 'A supervising role. Its demand follows the staff of the workload roles in its cost centre and below.',
    formula: 'demand = FTE × staff supervised now ÷ staff supervised at the start',
  },
  engagement: {
    term: 'Engagement',
    text: 'Employee or contractor. Contractors have no severance and are not redeployed; their contracts end.',
  },
  estimate: {
    term: 'Estimate',
    text: 'What AI is expected to do to a role: exposure, time saved and review, each as low, likely and high, and its rollout.',
  },
  triple: {
    term: 'Low, likely, high',
    text: 'Three values of an estimate: a low one, the most likely one and a high one. The scenario’s point picks among them.',
  },
  exposure: { term: 'Exposure', text: 'The share of the role’s time that the AI system touches.' },
  timeSaved: { term: 'Time saved', text: 'The share of the touched time that the system saves.' },
  review: {
    term: 'Review',
    text: 'The share of the touched time that people spend on checking and correcting what the system did.',
  },
  gain: {
    term: 'Net gain',
    text: 'The net share of the role’s time that is freed at full adoption. Below zero the system costs time.',
    formula: 'exposure × (time saved − review)',
  },
  task: {
    term: 'Task',
    text: 'A part of a role with its share of the role’s time and an estimate of its own. Time without a task is untouched.',
    formula: 'gain = Σ share × exposure × (time saved − review)',
  },
  rollout: {
    term: 'Rollout',
    text: 'When a role starts to work with the system, how many months it takes until all who will use it do, and how many that is.',
  },
  ramp: {
    term: 'Ramp',
    text: 'The months from the first use to full use, in a straight line or in an S-curve.',
  },
  ceiling: {
    term: 'Ceiling',
    text: 'The share of the role’s people who will work with the system once it is fully rolled out.',
  },
  adoption: {
    term: 'Adoption',
    text: 'The share of the role’s people who work with the system in a month.',
    formula: 'ceiling × progress of the ramp',
  },
  freedTime: {
    term: 'Freed time',
    text: 'Work that people no longer have to do, in FTE. It is not yet a closed post.',
    formula: 'demand × gain × adoption',
  },
  capacityReleased: {
    term: 'Capacity released',
    text: 'Work in FTE that people no longer have to do in the plan’s last month. It is not yet money: see its destinations.',
    formula: 'freed time + baseline demand − demand',
  },
  cashCaptured: {
    term: 'Cash captured',
    text: 'Net saving over the horizon: what is left in money after AI systems, review, training and exits are paid.',
    formula: 'Σ net saving over the horizon',
  },
  quality: {
    term: 'Quality',
    text: 'Expected change in the share of work that is right first time. It carries no money.',
  },
  demand: {
    term: 'Demand',
    text: 'The staff that the volume of work asks for before AI frees any of it, in FTE.',
    formula: 'FTE × load',
  },
  target: {
    term: 'Target',
    text: 'The staff the plan steers towards in a month.',
    formula: 'baseline demand − the part of freed time taken out',
  },
  realisation: {
    term: 'Realisation',
    text: 'The share of freed time that is taken out of staffing. The rest stays in the team for better service.',
    formula: 'taken out = realisation × freed time',
  },
  wholePositions: {
    term: 'Whole positions',
    text: 'Only whole posts are taken out, counted per role line; fractions stay with the team.',
  },
  staff: {
    term: 'Staff',
    text: 'People in post at the end of the month, in FTE.',
    formula: 'staff before − leavers + hires − redeployed − released',
  },
  leavers: { term: 'Leavers', text: 'People who leave of their own accord in a month, in FTE.' },
  hires: { term: 'Hires', text: 'People hired in a month to reach the target, in FTE.' },
  destinations: {
    term: 'Destinations',
    text: 'Where every freed FTE goes: unfilled, redeployed, released, reinvested or stranded. They add up to all freed time.',
    formula: 'freed = unfilled + redeployed + released + reinvested + stranded',
  },
  unfilled: {
    term: 'Unfilled',
    text: 'Posts that are never filled because people left or would have been hired for them.',
  },
  redeployed: { term: 'Redeployed', text: 'People who move to other work in the organisation.' },
  released: { term: 'Released', text: 'People whose employment ends. For contractors: contracts ended.' },
  reinvested: { term: 'Reinvested', text: 'Freed time that stays in the team for better service.' },
  stranded: {
    term: 'Stranded',
    text: 'People above what is needed whom the policy has not moved. They are still paid.',
  },
  pool: { term: 'Pool', text: 'Redeployed people who are still employed elsewhere in the organisation.' },
  payroll: {
    term: 'Payroll',
    text: 'Pay of the staff in post with on-cost.',
    formula: 'staff × monthly cost',
  },
  recruitment: {
    term: 'Recruitment',
    text: 'The cost of hiring, as a share of a year’s salary for each hire.',
  },
  severance: { term: 'Severance', text: 'What is paid to people who are released, in months of salary.' },
  retraining: {
    term: 'Retraining',
    text: 'The cost of training redeployed people, as a share of a year’s salary.',
  },
  carried: {
    term: 'Carried pay',
    text: 'Pay of redeployed people that the organisation still bears. Only those who fill a post that would have been hired for save money.',
    formula: 'pool × monthly cost × (1 − share who fill a vacancy)',
  },
  sourcing: {
    term: 'Sourcing',
    text: 'How a system is had: a closed API, a hosted open model, a self-hosted open model, or an own model.',
  },
  seatPrice: {
    term: 'Seats',
    text: 'Price for each user and month. Seats follow people.',
    formula: 'users × price',
  },
  unitPrice: {
    term: 'Use',
    text: 'Price for each unit of work done by the system. Use follows the work.',
    formula: 'volume × price',
  },
  block: {
    term: 'Capacity block',
    text: 'Capacity bought in whole blocks, such as a server: a block is paid for whether it is full or not.',
    formula: 'blocks = volume ÷ capacity, rounded up',
  },
  utilisation: {
    term: 'Utilisation',
    text: 'The share of the paid capacity that is used.',
    formula: 'volume ÷ (blocks × capacity)',
  },
  upfront: { term: 'Up-front', text: 'Paid once to build or set up, spread over the months before go-live.' },
  refresh: { term: 'Refresh', text: 'Paid again every so many months to renew the model or the machines.' },
  onboarding: { term: 'Onboarding', text: 'Training of each new user of the system.' },
  priceTrend: { term: 'Price trend', text: 'How prices of seats, use and blocks change in a year.' },
  usage: { term: 'Usage', text: 'Units of work the system does for one FTE of the role in a month.' },
  breakEven: {
    term: 'Break-even',
    text: 'The volume a month from which the cheaper of two options is no longer the same one.',
  },
  unitCost: {
    term: 'Unit cost',
    text: 'All that an option costs in a month, for each unit of its volume.',
    formula: 'cost a month ÷ volume',
  },
  allocatedCost: {
    term: 'Allocated cost',
    text: 'What a cost centre bears of a system: its own seats, use and onboarding, and its share of what all share, by approved posts.',
    formula: 'own + share × (blocks + fixed + up-front + refresh)',
  },
  marginalCost: {
    term: 'Marginal cost',
    text: 'What a cost centre adds to a platform that already runs: its own seats, use and onboarding, and the blocks that only its volume needs.',
    formula: 'cost with the centre − cost without it',
  },
  cost: {
    term: 'Cost',
    text: 'People and AI systems: payroll, recruitment, severance, retraining, carried pay, seats, use, blocks, fixed, up-front, refresh and onboarding.',
  },
  net: {
    term: 'Net saving',
    text: 'Baseline cost less plan cost: what is left after AI systems, review, training and exits are paid.',
    formula: 'baseline cost − plan cost',
  },
  cumulative: { term: 'Cumulative net', text: 'The running sum of the monthly net savings.' },
  npv: {
    term: 'NPV',
    text: 'Net present value: all monthly net savings in today’s money at the plan’s discount rate.',
    formula: 'Σ net ÷ (1 + discount rate) ^ ((month + 1) ÷ 12)',
  },
  discountRate: {
    term: 'Discount rate',
    text: 'What money is worth a year later, as a share: later savings count for less.',
  },
  peakFunding: {
    term: 'Peak funding',
    text: 'The most money that has been put in before savings pay it back.',
    formula: '− lowest cumulative net',
  },
  payback: {
    term: 'Payback',
    text: 'Months until the cumulative net is no longer below zero, and stays there.',
  },
  irr: {
    term: 'IRR',
    text: 'Internal rate of return a year: the discount rate at which the NPV is zero. Shown only where there is exactly one.',
  },
  runRate: {
    term: 'Run-rate saving',
    text: 'The net saving of a year at the pace of the plan’s last 12 months.',
    formula: 'Σ net over the last 12 months',
  },
  investment: {
    term: 'Investment',
    text: 'What is spent once: severance, retraining, onboarding, up-front and refresh, above the baseline.',
  },
  benefitCostRatio: {
    term: 'Benefit-cost ratio',
    text: 'What every unit of investment brings back.',
    formula: '(Σ net + investment) ÷ investment',
  },
  scenario: { term: 'Scenario', text: 'One set of assumptions under which the plan is computed.' },
  point: {
    term: 'Point',
    text: 'Which value of low, likely and high a scenario takes. Conservative: low benefit and high review. Ambitious: high benefit and low review.',
  },
  delay: {
    term: 'Delay',
    text: 'Months by which people start later than planned. Payments for systems stay where they are.',
  },
  growthShift: { term: 'Growth shift', text: 'Added to the growth of every role in this scenario.' },
  priceFactor: { term: 'Price factor', text: 'Multiplies every cost of AI systems in this scenario.' },
  redeployShare: {
    term: 'Redeploy share',
    text: 'The share of newly surplus people who move to other work.',
  },
  redeployFillsVacancy: {
    term: 'Fills a vacancy',
    text: 'The share of redeployed people who take a post that would otherwise have been hired for.',
  },
  noticeMonths: {
    term: 'Notice',
    text: 'Months after the plan’s start in which nobody can be released yet.',
  },
  releasePace: {
    term: 'Release pace',
    text: 'The largest share of a role’s staff that is released in one month.',
  },
  draws: {
    term: 'Draws',
    text: 'How many times every estimate is drawn between its low and its high and the plan computed with it. More draws, steadier figures.',
  },
  correlation: {
    term: 'Correlation',
    text: 'How far the estimates of all roles turn out high or low together: 0 each by itself, 1 all alike. One technology behind many roles speaks for more than 0.',
    formula: 'q = Φ(√ρ · common + √(1 − ρ) · own)',
  },
  seed: {
    term: 'Seed',
    text: 'Where the random numbers start. The same plan, draws, correlation and seed give the same figures to the last digit.',
  },
  quantiles: {
    term: 'P10, P50, P90',
    text: 'One draw in ten lies below P10, half of them below P50, nine in ten below P90: between P10 and P90 lie 8 of 10.',
  },
  probabilityOfLoss: {
    term: 'Chance of a loss',
    text: 'The share of the draws whose NPV is below zero.',
    formula: 'draws with NPV < 0 ÷ all draws',
  },
  tornado: {
    term: 'Tornado',
    text: 'What one driver at a time does to the NPV at its low and at its high while all others stay as they are in the scenario.',
  },
  watchWindow: {
    term: 'Window',
    text: 'Calendar months whose releases are added together: one for 30 days, three for 90. A window begins with a month in which somebody is released.',
  },
  redundancyThreshold: {
    term: 'Threshold',
    text: 'So many people released within the window that the rule applies. Where a share decides, it is of the employees in post when the window begins.',
    formula: 'near from 80 %, over from 100 % of it',
  },
  latestNotice: {
    term: 'Latest day of notice',
    text: 'The last day on which notice can be given, or consultation begun, before the first release of the window. Of several windows over a threshold it is the earliest such day.',
    formula: 'first day of the window − notice in calendar days',
  },
  evidence: {
    term: 'Evidence',
    text: 'What an estimate rests on: an assumption, a vendor’s claim, a peer, a study, or a pilot of one’s own.',
  },
  masked: {
    term: 'Masked',
    text: 'Hidden because the group is so small that a person’s pay could be worked out.',
  },
} as const satisfies Record<string, Entry>;

export type TermKey = keyof typeof GLOSSARY;

/** An entry with its formula if it has one. */
export const explain = (name: TermKey): Entry => GLOSSARY[name];
