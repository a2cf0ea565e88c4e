import type { Columns } from './columns';
import { ROW_LENGTH } from './ledger';
import { playRole } from './role-months';
import type { ScenarioTerms } from './scenario';
import { emptySupervision, spanLevels, supervise, superviseBelow } from './supervision';

/**
 * Plays a scenario role by role and hands each to `receive`, by its index in the columns, in a ledger that is used again
 * for the next. Shared costs of systems are not in it yet. Workload roles come first: span roles follow their staff.
 */
export function playScenario(
  columns: Columns,
  terms: ScenarioTerms,
  receive: (r: number, ledger: Float64Array) => void,
): void {
  const { roles, months } = columns;
  const ledger = new Float64Array(months * ROW_LENGTH);
  const supervision = emptySupervision(columns);
  const workload = { columns, terms, demand: terms.load };
  let r = 0;
  for (; r < roles.count && !roles.span[r]; r++) {
    playRole(workload, r, ledger);
    supervise(supervision, columns, r, ledger);
    receive(r, ledger);
  }
  superviseBelow(supervision, columns);
  const span = { columns, terms, demand: spanLevels(supervision, columns) };
  for (; r < roles.count; r++) {
    playRole(span, r, ledger);
    receive(r, ledger);
  }
}
