import type { Plan } from '@/lib/engine';
import { type Difference, differencesOf } from './differences';
import { serialisePlan } from './serialise';

export type ChangeKind = 'added' | 'gone' | 'changed';

/** A line of a plan's list that is in one plan alone, or differs. */
export type LineChange = {
  kind: ChangeKind;
  code: string;
  /** As it is called now, or was where it is gone. */
  name: string;
  /** Fields that differ; empty where the line is in one plan alone. */
  fields: Difference[];
};
/** `costCentre` is where it is now, or was where it is gone. */
export type RoleChange = LineChange & { costCentre: string };

export type PlanComparison = {
  header: Difference[];
  costCentres: LineChange[];
  roles: RoleChange[];
  systems: LineChange[];
  scenarios: LineChange[];
};

/** What changed from one plan to another: lines go by their code, and those that are alike are left out. */
export function comparePlans(before: Plan, after: Plan): PlanComparison {
  const [old, now] = [serialisePlan(before), serialisePlan(after)];
  return {
    header: differencesOf(old.plan, now.plan),
    costCentres: compareLines(old.costCentres, now.costCentres).map(lineChange(({ name }) => name)),
    roles: compareLines(old.roles, now.roles).map((pair) => ({
      ...lineChange<(typeof now.roles)[number]>(({ title }) => title)(pair),
      costCentre: (pair.now ?? pair.old)?.costCentre ?? '',
    })),
    systems: compareLines(old.systems, now.systems).map(lineChange(({ name }) => name)),
    scenarios: compareLines(old.scenarios, now.scenarios).map(lineChange(({ name }) => name)),
  };
}

type Pair<T> = { old: T | undefined; now: T | undefined; fields: Difference[] };

/** The lines that differ: those of the later list in its order, then those that are gone. */
function compareLines<T extends { code: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const [old, now] = [byCode(before), byCode(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((code) => {
    const pair = { old: old.get(code), now: now.get(code) };
    const fields = pair.old && pair.now ? differencesOf(pair.old, pair.now) : [];
    return pair.old && pair.now && fields.length === 0 ? [] : [{ ...pair, fields }];
  });
}

const byCode = <T extends { code: string }>(lines: readonly T[]) =>
  new Map(lines.map((line) => [line.code, line]));

const lineChange =
  <T extends { code: string }>(nameOf: (line: T) => string) =>
  ({ old, now, fields }: Pair<T>): LineChange => {
    const line = now ?? old;
    return {
      kind: old ? (now ? 'changed' : 'gone') : 'added',
      code: line?.code ?? '',
      name: line ? nameOf(line) : '',
      fields,
    };
  };
