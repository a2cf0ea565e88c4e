import { type Columns, NONE } from './columns';
import type { SharedCost } from './cost-of-systems';
import { add, type Ledgers, ROW, ROW_LENGTH } from './ledger';
import type { Outside } from './types';

/** Who names a system, in this plan and outside of it. */
export type Naming = { roles: number; fte: number };

export function namingOf(columns: Columns, outside: Outside[string] | undefined): Naming[] {
  const namings = columns.plan.systems.map(({ code }): Naming => {
    const others = outside && Object.hasOwn(outside, code) ? outside[code] : undefined;
    return { roles: others?.roles ?? 0, fte: others?.fte ?? 0 };
  });
  for (const [r, system] of columns.roles.system.entries()) {
    const naming = namings[system];
    if (!naming) continue;
    naming.roles++;
    naming.fte += columns.roles.fte[r] ?? 0;
  }
  return namings;
}

/** A role's part in the shared costs: by approved posts, or equally if all who name the system have none. model.md, 6. */
export function shareOfSystem(fte: number, all: Naming): number {
  return all.fte > 0 ? fte / all.fte : 1 / all.roles;
}

/** Each cost centre's part in each system's shared costs, centre after centre. */
export function centreShares(columns: Columns, namings: readonly Naming[]): Float64Array {
  const { roles } = columns;
  const shares = new Float64Array(columns.centres.count * namings.length);
  for (const [r, system] of roles.system.entries()) {
    const naming = namings[system];
    if (!naming) continue;
    const cell = (roles.centre[r] ?? NONE) * namings.length + system;
    shares[cell] = (shares[cell] ?? 0) + shareOfSystem(roles.fte[r] ?? 0, naming);
  }
  return shares;
}

const COSTS = ['block', 'fixed', 'upfront', 'refresh'] as const;

/** The shared costs of all systems side by side, month after month, so that a centre adds its parts in one pass. */
function tableOf(shared: readonly SharedCost[], months: number): Float64Array {
  const table = new Float64Array(months * shared.length * COSTS.length);
  for (const [s, system] of shared.entries()) {
    for (const [kind, name] of COSTS.entries()) {
      for (let t = 0; t < months; t++) {
        table[(t * shared.length + s) * COSTS.length + kind] = system[name][t] ?? 0;
      }
    }
  }
  return table;
}

/** Adds a part of every system's shared costs to a ledger. model.md, sections 6 and 7. */
function addShares(ledger: Float64Array, table: Float64Array, shares: Float64Array): void {
  if (shares.every((share) => share === 0)) return;
  const systems = shares.length;
  for (let row = 0, cell = 0; row < ledger.length; row += ROW_LENGTH) {
    let block = 0;
    let fixed = 0;
    let upfront = 0;
    let refresh = 0;
    for (let s = 0; s < systems; s++, cell += COSTS.length) {
      const share = shares[s] ?? 0;
      if (share === 0) continue;
      block += share * (table[cell] ?? 0);
      fixed += share * (table[cell + 1] ?? 0);
      upfront += share * (table[cell + 2] ?? 0);
      refresh += share * (table[cell + 3] ?? 0);
    }
    add(ledger, row + ROW.block, block);
    add(ledger, row + ROW.fixed, fixed);
    add(ledger, row + ROW.upfront, upfront);
    add(ledger, row + ROW.refresh, refresh);
    add(ledger, row + ROW.net, -(block + fixed + upfront + refresh));
    add(ledger, row + ROW.invested, upfront + refresh);
  }
}

/** Adds one role's part of its system's shared costs to its ledger. */
export function addShareOfRole(ledger: Float64Array, costs: SharedCost, share: number): void {
  addShares(ledger, tableOf([costs], costs.block.length), Float64Array.of(share));
}

/** Adds the shared costs of systems to centres and systems, or to the total where no role names the system. */
export function allotShared(
  columns: Columns,
  ledgers: Ledgers,
  namings: readonly Naming[],
  shared: readonly SharedCost[],
): void {
  const systems = shared.length;
  const table = tableOf(shared, columns.months);
  const shares = centreShares(columns, namings);
  const inside = new Float64Array(systems);
  for (const [c, centre] of ledgers.centres.entries()) {
    const own = shares.subarray(c * systems, (c + 1) * systems);
    addShares(centre, table, own);
    for (let s = 0; s < systems; s++) add(inside, s, own[s] ?? 0);
  }
  const unnamed = Float64Array.from(namings, ({ roles }) => (roles === 0 ? 1 : 0));
  addShares(ledgers.total, table, unnamed);
  for (const [s, system] of ledgers.systems.entries()) {
    const part = new Float64Array(systems);
    part[s] = unnamed[s] === 1 ? 1 : (inside[s] ?? 0);
    addShares(system, table, part);
  }
}
