import { type PlanFault, wrongRelation, wrongValue } from './faults';
import { isRecord, itemsOf, numberAt, stringAt, valueAt } from './raw';

/**
 * What holds between the parts of a plan file: codes are unique, every reference resolves, the tree has no cycle, and no
 * role's volume of work falls to 0. Reads the file as it is, so that these faults are listed next to all others.
 */

type Path = readonly PropertyKey[];

function codesIn(list: unknown, path: Path, faults: PlanFault[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, item] of itemsOf(list).entries()) {
    const code = isRecord(item) ? stringAt(item, 'code') : undefined;
    if (code === undefined) continue;
    const taken = first.get(code);
    if (taken === undefined) first.set(code, index);
    else {
      const list = String(path.at(-1));
      const sentence = `${JSON.stringify(code)} is already the code of ${list}[${taken}]`;
      faults.push(wrongRelation([...path, index, 'code'], sentence, 'a code of its own'));
    }
  }
  return first;
}

function checkReference(
  reference: { code: string | undefined; path: Path; kind: string },
  codes: ReadonlyMap<string, number>,
  faults: PlanFault[],
): void {
  const { code, path, kind } = reference;
  if (code === undefined || codes.has(code)) return;
  faults.push(wrongValue(path, JSON.stringify(code), `the code of ${kind}`));
}

function checkTree(
  centres: readonly unknown[],
  codes: ReadonlyMap<string, number>,
  faults: PlanFault[],
): void {
  const parents = centres.map((centre) => (isRecord(centre) ? stringAt(centre, 'parent') : undefined));
  for (const [index, code] of parents.entries()) {
    checkReference({ code, path: ['costCentres', index, 'parent'], kind: 'a cost centre' }, codes, faults);
  }
  const settled = new Set<number>();
  for (const start of centres.keys()) {
    const walk: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !settled.has(at) && !walk.includes(at)) {
      walk.push(at);
      const above: string | undefined = parents[at];
      at = above === undefined ? undefined : codes.get(above);
    }
    const from = at === undefined ? -1 : walk.indexOf(at);
    if (from !== -1) reportCycle(walk.slice(from), parents, faults);
    for (const centre of walk) settled.add(centre);
  }
}

function reportCycle(
  cycle: readonly number[],
  parents: readonly (string | undefined)[],
  faults: PlanFault[],
): void {
  const first = Math.min(...cycle);
  const turn = cycle.indexOf(first);
  const names = [...cycle.slice(turn), ...cycle.slice(0, turn)].map((centre) => parents[centre] ?? '');
  const own = names.at(-1) ?? '';
  const sentence = `${[own, ...names].join(' → ')} is a cycle`;
  faults.push(wrongRelation(['costCentres', first, 'parent'], sentence, 'a tree without cycles'));
}

function checkRoles(
  roles: readonly unknown[],
  codes: { centres: ReadonlyMap<string, number>; systems: ReadonlyMap<string, number> },
  faults: PlanFault[],
): void {
  for (const [index, role] of roles.entries()) {
    if (!isRecord(role)) continue;
    const centre = {
      code: stringAt(role, 'costCentre'),
      path: ['roles', index, 'costCentre'],
      kind: 'a cost centre',
    };
    checkReference(centre, codes.centres, faults);
    const estimate = valueAt(role, 'estimate');
    if (!isRecord(estimate)) continue;
    const path = ['roles', index, 'estimate', 'system'];
    checkReference({ code: stringAt(estimate, 'system'), path, kind: 'a system' }, codes.systems, faults);
  }
}

function checkSourcing(
  scenarios: readonly unknown[],
  options: ReadonlyMap<string, ReadonlyMap<string, number>>,
  faults: PlanFault[],
): void {
  for (const [index, scenario] of scenarios.entries()) {
    const sourcing = isRecord(scenario) ? valueAt(scenario, 'sourcing') : undefined;
    if (!isRecord(sourcing)) continue;
    for (const [system, option] of Object.entries(sourcing)) {
      const path = ['scenarios', index, 'sourcing', system];
      const known = options.get(system);
      if (!known) {
        faults.push(wrongValue(path, 'an unknown system', 'the code of a system'));
      } else if (typeof option === 'string') {
        checkReference({ code: option, path, kind: `an option of ${JSON.stringify(system)}` }, known, faults);
      }
    }
  }
}

/** model.md, section 1: the base of load_r(t) is above 0 in every scenario. */
function checkGrowth(roles: readonly unknown[], scenarios: readonly unknown[], faults: PlanFault[]): void {
  const shifts = scenarios.flatMap((scenario) => {
    if (!isRecord(scenario)) return [];
    return [{ code: stringAt(scenario, 'code') ?? '', shift: numberAt(scenario, 'growthShift') ?? 0 }];
  });
  for (const [index, role] of roles.entries()) {
    if (!isRecord(role) || stringAt(role, 'driver') === 'span') continue;
    const growth = numberAt(role, 'growth') ?? 0;
    if (growth <= -1) continue;
    for (const { code, shift } of shifts) {
      if (shift <= -1 || 1 + growth + shift > 0) continue;
      const sentence = `1 + growth ${growth} + growthShift ${shift} of scenario ${JSON.stringify(code)} is not above 0`;
      faults.push(wrongRelation(['roles', index, 'growth'], sentence, '1 + growth + growthShift above 0'));
    }
  }
}

/** The faults between the parts of a plan file of unknown shape; empty if there are none. */
export function checkReferences(file: unknown): PlanFault[] {
  if (!isRecord(file)) return [];
  const faults: PlanFault[] = [];
  const centres = itemsOf(valueAt(file, 'costCentres'));
  const roles = itemsOf(valueAt(file, 'roles'));
  const systems = itemsOf(valueAt(file, 'systems'));
  const scenarios = itemsOf(valueAt(file, 'scenarios'));
  const centreCodes = codesIn(centres, ['costCentres'], faults);
  codesIn(roles, ['roles'], faults);
  const systemCodes = codesIn(systems, ['systems'], faults);
  codesIn(scenarios, ['scenarios'], faults);
  const options = new Map<string, ReadonlyMap<string, number>>();
  for (const [index, system] of systems.entries()) {
    if (!isRecord(system)) continue;
    const own = codesIn(valueAt(system, 'options'), ['systems', index, 'options'], faults);
    const code = stringAt(system, 'code');
    if (code !== undefined && !options.has(code)) options.set(code, own);
  }
  checkTree(centres, centreCodes, faults);
  checkRoles(roles, { centres: centreCodes, systems: systemCodes }, faults);
  checkSourcing(scenarios, options, faults);
  checkGrowth(roles, scenarios, faults);
  return faults;
}
