import type { Level, PlanHeader, SeriesName } from '@/lib/engine';
import { measureSeries } from '@/lib/plan';
import { cashFinding, costFinding, destinationsFinding, staffingFinding } from './findings';
import type { DestinationSeries, Overview } from './overview-view';

type Charts = Overview['charts'];

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const lastOf = (values: ArrayLike<number>) => values[values.length - 1] ?? 0;

export function staffOf({ series }: Level, opening: number, months: readonly string[]): Charts['staff'] {
  return {
    title: staffingFinding({
      opening,
      vacancies: (series.baselineStaff[0] ?? 0) - opening,
      end: lastOf(series.staff),
      baselineEnd: lastOf(series.baselineStaff),
      lastMonth: months.at(-1) ?? '',
    }),
    plan: [...series.staff],
    baseline: [...series.baselineStaff],
  };
}

/** Costs of people, which the baseline has too. */
const PEOPLE: readonly [SeriesName, string][] = [
  ['payroll', 'Payroll'],
  ['recruitment', 'Recruitment'],
  ['severance', 'Severance'],
  ['retraining', 'Retraining'],
  ['carried', 'Carried pay'],
];
/** Costs of AI systems, which the baseline does not have. */
const SYSTEMS: readonly [SeriesName, string][] = [
  ['seat', 'AI seats'],
  ['use', 'AI use'],
  ['block', 'AI capacity'],
  ['fixed', 'AI fixed'],
  ['upfront', 'AI up-front'],
  ['refresh', 'AI refresh'],
  ['onboarding', 'AI onboarding'],
];

/** From the baseline's cost over the horizon to the plan's, part by part; parts without a change are left out. model.md, sections 5–7. */
export function bridgeOf(
  { series }: Level,
  { series: baseline }: Level,
  { months, currency }: PlanHeader,
): Charts['bridge'] {
  const start = sum(series.baselineCost);
  const parts = [
    ...PEOPLE.map(([name, label]) => ({ label, value: sum(series[name]) - sum(baseline[name]) })),
    ...SYSTEMS.map(([name, label]) => ({ label, value: sum(series[name]) })),
  ];
  return {
    title: costFinding({ baseline: start, net: sum(series.net), months, currency }),
    start,
    parts: parts.filter(({ label, value }) => label === 'Payroll' || Math.abs(value) >= 0.5),
    end: sum(series.cost),
  };
}

export function cashOf(
  { series, measures }: Level,
  months: readonly string[],
  currency: string,
): Charts['cash'] {
  const cumulative = [...measureSeries(series, 'cumulative')];
  const { paybackMonths, peakFunding } = measures;
  const markers =
    peakFunding > 0
      ? [
          { month: months[cumulative.indexOf(Math.min(...cumulative))], label: 'Peak funding' },
          { month: paybackMonths === null ? undefined : months[paybackMonths - 1], label: 'Payback' },
        ]
      : [];
  return {
    title: cashFinding({ cumulative, paybackMonths, peakFunding, months, currency }),
    cumulative,
    markers: markers.flatMap(({ month, label }) => (month === undefined ? [] : [{ month, label }])),
  };
}

/** Where each freed FTE is by the end of each month; together they are what is freed. model.md, section 4. */
export function destinationsOf({ series }: Level, months: readonly string[]): Charts['destinations'] {
  const destinations: DestinationSeries[] = [
    { key: 'reinvested', values: [...series.reinvested] },
    { key: 'unfilled', values: [...series.unfilled] },
    { key: 'redeployed', values: [...series.redeployedTotal] },
    { key: 'released', values: [...series.releasedTotal] },
    { key: 'stranded', values: [...series.strandedDelta] },
  ];
  const end = (key: DestinationSeries['key']) =>
    lastOf(destinations.find((d) => d.key === key)?.values ?? []);
  return {
    title: destinationsFinding(
      lastOf(measureSeries(series, 'freed')),
      {
        reinvested: end('reinvested'),
        unfilled: end('unfilled'),
        redeployed: end('redeployed'),
        released: end('released'),
        stranded: end('stranded'),
      },
      months.at(-1) ?? '',
    ),
    series: destinations,
  };
}
