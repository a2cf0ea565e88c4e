import type { Estimate, Plan, Role, Scenario, Task, Triple, Triples } from '@/lib/engine';
import { absoluteMonth, chosenOption, monthIndex, monthLabel, rolloutShape } from '@/lib/engine';
import { findOccupation, findOccupations, type Occupation } from '@/lib/evidence';
import { faultsOf } from '@/lib/plan/faults';
import { estimateSchema } from '@/lib/plan/schemas';
import type { Fault } from '@/lib/result';

/** Shares of time are shown in hours of this working week, and the page says so. */
export const HOURS_A_WEEK = 40;

const NOTHING: Triple = [0, 0, 0];
const EVERYBODY: Triple = [1, 1, 1];

/** An estimate that does nothing yet; it starts three months into the plan. */
export const emptyEstimate = (header: Plan['plan']): Estimate => ({
  exposure: NOTHING,
  timeSaved: NOTHING,
  review: NOTHING,
  quality: 0,
  usage: 0,
  rollout: { start: defaultStart(header), rampMonths: 12, ceiling: EVERYBODY, curve: 's' },
});

const MONTHS_TO_PREPARE = 3;
export const defaultStart = ({ start, months }: Plan['plan']): string =>
  monthLabel(absoluteMonth(start) + Math.min(MONTHS_TO_PREPARE, months - 1));

/** The same estimate as one task, to be split further. */
export function byTask(estimate: Estimate): Estimate {
  const { exposure = NOTHING, timeSaved = NOTHING, review = NOTHING, ...others } = estimate;
  return { ...others, tasks: [{ name: 'Main work', share: 1, exposure, timeSaved, review }] };
}

/** The tasks as one triple of each kind: weighted by share, and by share · exposure. model.md, section 2. */
export function wholeRole(estimate: Estimate): Estimate {
  const { tasks = [], ...others } = estimate;
  const sum = (amountOf: (task: Task) => number) => tasks.reduce((total, task) => total + amountOf(task), 0);
  const mean = (key: 'timeSaved' | 'review') => (at: 0 | 1 | 2) => {
    const weight = sum((task) => task.share * task.exposure[at]);
    return weight > 0 ? sum((task) => task.share * task.exposure[at] * task[key][at]) / weight : 0;
  };
  const triple = (valueAt: (at: 0 | 1 | 2) => number): Triple => {
    const low = valueAt(0);
    const likely = Math.max(low, valueAt(1));
    return [low, likely, Math.max(likely, valueAt(2))];
  };
  return {
    ...others,
    exposure: triple((at) => sum((task) => task.share * task.exposure[at])),
    timeSaved: triple(mean('timeSaved')),
    review: triple(mean('review')),
  };
}

export const newTask = (tasks: readonly Task[]): Task => ({
  name: `Task ${tasks.length + 1}`,
  share: Math.max(0, 1 - tasks.reduce((sum, task) => sum + task.share, 0)),
  exposure: NOTHING,
  timeSaved: NOTHING,
  review: NOTHING,
});

export const withTriple = (triple: Triple, at: number, value: number): Triple => [
  at === 0 ? value : triple[0],
  at === 1 ? value : triple[1],
  at === 2 ? value : triple[2],
];

export function estimateFaults(estimate: Estimate): Fault[] {
  const parsed = estimateSchema.safeParse(estimate);
  return parsed.success ? [] : faultsOf(parsed.error, estimate);
}

/** The occupation that the role names, else the nearest to its title. */
export function occupationOf(role: Role): Occupation | null {
  const named = role.occupation === undefined ? null : findOccupation(role.occupation);
  return named ?? findOccupations(role.title, 1)[0]?.occupation ?? null;
}

type Surroundings = Pick<Plan, 'plan' | 'systems'> & { scenario: Scenario | undefined };

/** Share of the line’s people who work with the system in each month of the plan, [low, likely, high]. model.md, section 2. */
export function adoptionByMonth(
  { rollout, system: code }: Estimate,
  { plan, systems, scenario }: Surroundings,
): Triple[] {
  const system = systems.find((one) => one.code === code);
  const option = system && scenario ? chosenOption(system, scenario) : system?.options[0];
  const index = (month: string | undefined) => (month ? monthIndex(plan.start, month) : 0);
  const begin = Math.max(0, index(rollout.start), index(option?.start)) + (scenario?.delayMonths ?? 0);
  const end = option?.end ? index(option.end) : Number.POSITIVE_INFINITY;
  return Array.from({ length: plan.months }, (_, t): Triple => {
    const u = rollout.rampMonths === 0 ? 1 : Math.min(1, (t - begin + 1) / rollout.rampMonths);
    const shape = t < begin || t >= end ? 0 : rolloutShape(u, rollout.curve);
    const [low, likely, high] = rollout.ceiling;
    return [low * shape, likely * shape, high * shape];
  });
}

export type TripleKey = keyof Triples;
