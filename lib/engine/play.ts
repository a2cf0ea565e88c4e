import type { Columns } from './columns';
import { emptyState, playGroup } from './group-months';
import type { Group } from './groups';
import { ROW_LENGTH } from './ledger';
import type { ScenarioTerms } from './scenario';
import { emptySupervision, spanLevels, superviseBelow, superviseGroup } from './supervision';

/**
 * Plays a scenario group by group and hands each group's sums to `receive`, in a ledger that is used again for the next
 * group. Shared costs of systems are not in it yet. Workload roles come first: span roles follow their staff.
 */
export function playScenario(
  columns: Columns,
  terms: ScenarioTerms,
  groups: readonly Group[],
  receive: (group: Group, ledger: Float64Array) => void,
): void {
  const state = emptyState(columns.roles.count);
  const ledger = new Float64Array(columns.months * ROW_LENGTH);
  const supervision = emptySupervision(columns);
  const firstSpan = groups.findIndex((group) => group.span);
  const workload = firstSpan === -1 ? groups : groups.slice(0, firstSpan);
  for (const group of workload) {
    playGroup({ columns, terms, state, demand: terms.load }, group, ledger);
    superviseGroup(supervision, columns, group, ledger);
    receive(group, ledger);
  }
  superviseBelow(supervision, columns);
  const demand = spanLevels(supervision, columns);
  for (const group of groups.slice(workload.length)) {
    playGroup({ columns, terms, state, demand }, group, ledger);
    receive(group, ledger);
  }
}
