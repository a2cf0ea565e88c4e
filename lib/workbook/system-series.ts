import { SERIES, type SeriesName } from '@/lib/engine';
import { ROLE_SERIES, type SeriesRule } from './role-series';

/** What a system is and costs as a whole, before it is shared. model.md, section 6. */
const OWN = {
  running: {
    label: 'Running',
    unit: 'number',
    section: 6,
    meaning: '1 in the months in which the option in use runs',
    template: 'IF(AND([time.t]>={startIndex},[time.t]<{endIndex}),1,0)',
  },
  trend: {
    label: 'Price trend',
    unit: 'factor',
    section: 6,
    meaning: 'k(t): prices of seats, use and blocks by those of the first month',
    template: '(1+{priceTrend})^([time.t]/12)',
  },
  users: {
    label: 'Users',
    unit: 'FTE',
    section: 6,
    meaning: 'People who work with the system',
    template: 'SUMIF([roles.systemNo],{no},[roles.users])',
  },
  volume: {
    label: 'Volume',
    unit: 'units',
    section: 6,
    meaning: 'Units of use of all roles that name the system',
    template: 'SUMIF([roles.systemNo],{no},[roles.volume])',
  },
  blocks: {
    label: 'Number of blocks',
    unit: 'number',
    section: 6,
    meaning: 'Capacity blocks paid for: at least one while the option runs',
    template:
      'IF(AND([running]=1,{blockCapacity}>0),MAX(1,ROUNDUP(MAX(0,[volume]/{blockCapacity}-0.000000001),0)),0)',
  },
  utilisation: {
    label: 'Utilisation',
    unit: 'share',
    section: 6,
    meaning: 'Share of the paid capacity that is used',
    template: 'IF([blocks]>0,[volume]/([blocks]*{blockCapacity}),0)',
  },
  blockCost: {
    label: 'Blocks, whole system',
    unit: 'money',
    section: 6,
    meaning: 'Cost of all blocks',
    template: '[blocks]*{blockMonthly}*[trend]*priceFactor',
  },
  fixedCost: {
    label: 'Fixed, whole system',
    unit: 'money',
    section: 6,
    meaning: 'Fixed cost while the option runs',
    template: '[running]*{fixedMonthly}*priceFactor',
  },
  upfrontCost: {
    label: 'Up-front, whole system',
    unit: 'money',
    section: 6,
    meaning:
      'Up-front payment, in equal parts over the months before go-live; what lies before the plan is paid in its first month',
    template:
      'IF({startIndex}<0,0,priceFactor*IF({buildMonths}=0,IF([time.t]={startIndex},{upfront},0),{upfront}/{buildMonths}*' +
      '(IF(AND([time.t]>={startIndex}-{buildMonths},[time.t]<{startIndex}),1,0)+IF([time.t]=0,MAX(0,{buildMonths}-{startIndex}),0))))',
  },
  refreshCost: {
    label: 'Refresh, whole system',
    unit: 'money',
    section: 6,
    meaning: 'Refreshes while the option runs, counted from go-live',
    template:
      'IF(AND({refreshEvery}>0,[time.t]>{startIndex},[time.t]<{endIndex},MOD([time.t]-{startIndex},MAX(1,{refreshEvery}))=0),{refreshCost}*priceFactor,0)',
  },
} as const satisfies Record<string, SeriesRule>;

/** Series of a role that a group adds up: all of the engine's but quality, and what measures and quality are worked out from. */
export type Added = Exclude<SeriesName, 'quality'> | 'invested' | 'qualityStaff';
const isAdded = (name: SeriesName): name is Exclude<SeriesName, 'quality'> => name !== 'quality';
export const ADDED: readonly Added[] = [...SERIES.filter(isAdded), 'invested', 'qualityStaff'];

/** What the costs of a system that no role names change in a group that bears them. model.md, section 6. */
export const SHARED: Readonly<
  Partial<Record<Added, { sign: '+' | '-'; of: readonly (keyof typeof OWN)[] }>>
> = {
  block: { sign: '+', of: ['blockCost'] },
  fixed: { sign: '+', of: ['fixedCost'] },
  upfront: { sign: '+', of: ['upfrontCost'] },
  refresh: { sign: '+', of: ['refreshCost'] },
  cost: { sign: '+', of: ['blockCost', 'fixedCost', 'upfrontCost', 'refreshCost'] },
  net: { sign: '-', of: ['blockCost', 'fixedCost', 'upfrontCost', 'refreshCost'] },
  invested: { sign: '+', of: ['upfrontCost', 'refreshCost'] },
};

/** What every group has beside the sums of its roles. */
export const GROUP_SERIES = {
  quality: {
    ...ROLE_SERIES.quality,
    template: 'IF([staff]>0,[qualityStaff]/[staff],0)',
  },
  cumulative: ROLE_SERIES.cumulative,
  lastBelow: ROLE_SERIES.lastBelow,
} as const satisfies Record<string, SeriesRule>;

function addedOfSystem(name: Added): SeriesRule {
  const shared = SHARED[name];
  const unnamed = shared
    ? `${shared.sign}IF({namingRoles}=0,${shared.of.map((cost) => `[${cost}]`).join('+')},0)`
    : '';
  const { opening, ...rule }: SeriesRule = ROLE_SERIES[name];
  return { ...rule, template: `SUMIF([roles.systemNo],{no},[roles.${name}])${unnamed}` };
}

export type SystemSeries = keyof typeof OWN | Added | keyof typeof GROUP_SERIES;

/** Every series of a system, in the order in which it is calculated. */
export const SYSTEM_SERIES_RULES = {
  ...OWN,
  ...(Object.fromEntries(ADDED.map((name) => [name, addedOfSystem(name)])) as Record<Added, SeriesRule>),
  ...GROUP_SERIES,
} satisfies Record<string, SeriesRule>;
export const SYSTEM_SERIES_NAMES = Object.keys(SYSTEM_SERIES_RULES) as SystemSeries[];

export type RollupSeries = Added | keyof typeof GROUP_SERIES;

/** Every series of a cost centre and of the plan; those that are added have no template, since each line adds its own roles. */
export const ROLLUP_SERIES_NAMES: readonly RollupSeries[] = [
  ...ADDED,
  ...(Object.keys(GROUP_SERIES) as (keyof typeof GROUP_SERIES)[]),
];
