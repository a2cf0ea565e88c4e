import { type Columns, NONE } from './columns';
import type { DemandLevels } from './demand';
import { addLedger, emptyLedger, type Ledgers } from './ledger';
import { type Play, playRole } from './role-months';
import type { ScenarioTerms } from './scenario';
import { spanLevels } from './supervision';
import { playUntouchedRole } from './untouched-months';

const playOf = (columns: Columns, terms: ScenarioTerms, demand: DemandLevels): Play => ({
  columns,
  terms,
  demand,
});

/**
 * Plays the roles of a scenario into the empty `ledgers` of their centres and systems, without what roles share: workload
 * roles first, because span roles follow their staff. If somebody asks for each role's own ledger, it is handed to
 * `receive` and then used again for the next role.
 */
export function playScenario(
  columns: Columns,
  terms: ScenarioTerms,
  ledgers: Ledgers,
  receive?: (r: number, ledger: Float64Array) => void,
): void {
  const { roles, months } = columns;
  const nowhere = emptyLedger(months);
  const own = emptyLedger(months);
  const playInto = (play: Play, r: number, centre: Float64Array) => {
    if (!roles.estimated[r] && !roles.span[r]) playUntouchedRole(play, r, centre);
    else playRole(play, r, { centre, system: ledgers.systems[roles.system[r] ?? NONE] ?? nowhere });
  };
  const playOne = (play: Play, r: number) => {
    const centre = ledgers.centres[roles.centre[r] ?? NONE];
    if (!centre) throw new Error('A role has no cost centre.');
    if (!receive) return playInto(play, r, centre);
    own.fill(0);
    playInto(play, r, own);
    addLedger(centre, own);
    receive(r, own);
  };
  const firstSpan = roles.span.indexOf(1);
  const workloads = firstSpan === -1 ? roles.count : firstSpan;
  const workload = playOf(columns, terms, terms.load);
  for (let r = 0; r < workloads; r++) playOne(workload, r);
  if (workloads === roles.count) return;
  const span = playOf(columns, terms, spanLevels(columns, ledgers.centres));
  for (let r = workloads; r < roles.count; r++) playOne(span, r);
}
