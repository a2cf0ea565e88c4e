import { groupBy } from '@/lib/group-by';
import { codesFor, shortCentre } from './codes';
import { type InventoryLine, LINE_FIELDS, type LineField, lineKey } from './inventory-line';
import type { ReadOptions } from './read-options';
import type { Entry } from './rows';

/** An entry whose cost centre is a code and whose words are filled in. */
export type PlacedEntry = Entry & { location: string; country: string };

/**
 * Entries of the same cost centre, title, location, country, grade and engagement become one line: FTE summed, heads counted, pay and
 * rates averaged by FTE. With `grouping` “each” only the entries of one person do. Entries with codes stay apart. The order of the
 * rows makes no difference to the result.
 */
export function collapse(
  entries: readonly PlacedEntry[],
  { defaults, grouping }: Pick<ReadOptions, 'defaults' | 'grouping'>,
  absent: ReadonlySet<LineField>,
): InventoryLine[] {
  const alike = groupBy(entries, (entry) => (entry.code === undefined ? keyOf(entry) : `code ${entry.code}`));
  const groups = new Map<string, readonly PlacedEntry[]>();
  const words = new Map<string, string>();
  for (const [key, group] of alike) {
    const parts = grouping === 'each' ? byPerson(group) : [group];
    parts.forEach((part, at) => {
      const partKey = parts.length === 1 ? key : `${key} ${at + 1}`;
      groups.set(partKey, part);
      words.set(partKey, `${wordsOf(part[0])}${parts.length === 1 ? '' : `-${at + 1}`}`);
    });
  }
  const heads = headsByGroup(groups);
  const codes = codesFor(words);
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group;
      return first
        ? [lineOf(first, group, first.code ?? codes.get(key) ?? '', heads.get(key), defaults, absent)]
        : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const wordsOf = (entry: PlacedEntry | undefined) =>
  entry ? `${shortCentre(entry.centre)}-${entry.title}${entry.grade === '' ? '' : `-${entry.grade}`}` : '';

/** Entries by person, in the order of what their line will say: neither the order of the rows nor a person's key shows in it. */
function byPerson(entries: readonly PlacedEntry[]): PlacedEntry[][] {
  const persons = groupBy(entries, (entry) => entry.person ?? `line ${entry.line}`);
  return [...persons.values()]
    .map((group) => ({ group, says: group.map(contentOf).sort().join() }))
    .sort((a, b) => (a.says < b.says ? -1 : a.says > b.says ? 1 : 0))
    .map(({ group }) => group);
}

const contentOf = ({
  fte,
  vacant,
  heads,
  salary,
  onCost,
  attrition,
  growth,
  occupation,
  driver,
}: PlacedEntry) =>
  JSON.stringify([fte, vacant, heads, salary, onCost, attrition, growth, occupation, driver]);

const keyOf = (entry: PlacedEntry) => lineKey({ ...entry, costCentre: entry.centre });

function lineOf(
  first: PlacedEntry,
  group: readonly PlacedEntry[],
  code: string,
  heads: number | undefined,
  defaults: ReadOptions['defaults'],
  absent: ReadonlySet<LineField>,
): InventoryLine {
  const occupation = onlyValue(group.map((entry) => entry.occupation));
  const fte = sum(group.map((entry) => entry.fte));
  const numbers = {
    salary: weightedMean(group, (entry) => entry.salary),
    onCost: weightedMean(group, (entry) => entry.onCost),
    attrition: weightedMean(group, (entry) => entry.attrition),
    growth: weightedMean(group, (entry) => entry.growth),
  };
  return {
    code,
    costCentre: first.centre,
    title: first.title,
    location: first.location,
    country: first.country,
    ...(occupation === undefined ? {} : { occupation }),
    grade: first.grade,
    fte,
    vacant: Math.min(fte, sum(group.map((entry) => entry.vacant ?? 0))),
    ...(heads === undefined ? {} : { heads }),
    salary: numbers.salary ?? 0,
    onCost: numbers.onCost ?? defaults.onCost,
    attrition: numbers.attrition ?? defaults.attrition,
    growth: numbers.growth ?? defaults.growth,
    engagement: first.engagement,
    driver: onlyValue(group.map((entry) => entry.driver)) ?? 'workload',
    codeGiven: first.code !== undefined,
    defaulted: LINE_FIELDS.filter((field) => absent.has(field)),
  };
}

/** Heads of each group. A person with rows in several groups counts once, where most of their FTE is. */
function headsByGroup(groups: ReadonlyMap<string, readonly PlacedEntry[]>): Map<string, number> {
  const home = new Map<string, { group: string; fte: number }>();
  for (const group of [...groups.keys()].sort()) {
    const fteByPerson = new Map<string, number>();
    for (const { person, fte } of groups.get(group) ?? [])
      if (person !== undefined) fteByPerson.set(person, (fteByPerson.get(person) ?? 0) + fte);
    for (const [person, fte] of fteByPerson)
      if (fte > (home.get(person)?.fte ?? -1)) home.set(person, { group, fte });
  }
  const heads = new Map<string, number>();
  for (const [group, entries] of groups) {
    const nameless = entries.filter((entry) => entry.person === undefined);
    if (nameless.every((entry) => entry.heads !== undefined))
      heads.set(group, sum(nameless.map((entry) => entry.heads ?? 0)));
  }
  for (const { group } of home.values()) heads.set(group, (heads.get(group) ?? 0) + 1);
  return heads;
}

/** The mean by FTE of the entries that have a value; their plain mean if none has FTE; undefined if none has a value. */
function weightedMean(
  group: readonly Entry[],
  value: (entry: Entry) => number | undefined,
): number | undefined {
  const known = group.flatMap((entry) => {
    const amount = value(entry);
    return amount === undefined ? [] : [{ amount, weight: entry.fte }];
  });
  const [first] = known;
  if (!first) return undefined;
  if (known.every(({ amount }) => amount === first.amount)) return first.amount;
  const weight = sum(known.map((part) => part.weight));
  return weight > 0
    ? sum(known.map((part) => part.amount * part.weight)) / weight
    : sum(known.map((part) => part.amount)) / known.length;
}

/** Smallest first, so that the order of the rows does not show in the last digit. */
const sum = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);

/** The value that all share, or undefined. */
function onlyValue<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
