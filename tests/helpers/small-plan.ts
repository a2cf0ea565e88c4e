import { compute, type Plan } from '@/lib/engine';
import { parsePlan } from '@/lib/plan';

type Keys = Record<string, unknown>;

/** A role of 10 FTE without cost or attrition; what a test is about is in `keys`. */
export function role(code: string, keys: Keys = {}): Keys {
  return { code, costCentre: 'A', title: code, fte: 10, salary: 0, ...keys };
}

/** An estimate that frees the share `gain` of the time of everybody from the first month on. */
export function estimate(gain: number, keys: Keys = {}, rollout: Keys = {}): Keys {
  const triples =
    gain >= 0
      ? { exposure: [gain, gain, gain], timeSaved: [1, 1, 1], review: [0, 0, 0] }
      : { exposure: [-gain, -gain, -gain], timeSaved: [0, 0, 0], review: [1, 1, 1] };
  return {
    ...triples,
    rollout: { start: '2027-01', rampMonths: 0, ceiling: [1, 1, 1], ...rollout },
    ...keys,
  };
}

/** A system "S" with one option "o" that runs from the first month on and costs nothing but what `keys` say. */
export function system(keys: Keys = {}, code = 'S'): Keys {
  return {
    code,
    name: code,
    unit: 'unit',
    options: [{ code: 'o', name: 'o', kind: 'closed-api', start: '2027-01', ...keys }],
  };
}

/** A plan from 2027-01 with one centre "A" and one scenario "x" that takes all freed work out, in fractions of a position. */
export function smallPlan(
  parts: {
    header?: Keys;
    costCentres?: Keys[];
    roles?: Keys[];
    systems?: Keys[];
    scenario?: Keys;
    policy?: Keys;
  } = {},
): Plan {
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: { name: 'Small', currency: 'EUR', start: '2027-01', months: 12, ...parts.header },
    costCentres: parts.costCentres ?? [{ code: 'A', name: 'A' }],
    roles: parts.roles ?? [],
    systems: parts.systems ?? [],
    scenarios: [
      {
        code: 'x',
        name: 'x',
        realisation: 1,
        wholePositions: false,
        ...parts.scenario,
        policy: parts.policy ?? {},
      },
    ],
  });
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => fault.line).join('\n'));
  return parsed.plan;
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The result has no ${what}.`);
  return value;
}

/** The levels of the one scenario of a small plan, by code. */
export function results(plan: Plan) {
  const scenario = present(compute(plan, { roles: true }).scenarios[0], 'scenario');
  return {
    total: scenario.total,
    centre: (code: string) => present(scenario.costCentres[code], `cost centre ${code}`),
    role: (code: string) => present(scenario.roles[code], `role ${code}`),
    system: (code: string) => present(scenario.systems[code], `system ${code}`),
  };
}

/** A series as plain numbers, rounded to 9 digits after the point, so that a test can state them. */
export function numbers(series: Float64Array): number[] {
  return Array.from(series, (value) => Math.round(value * 1e9) / 1e9 + 0);
}
