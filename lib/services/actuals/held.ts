import { type ActualRow, MEASURES, type Measure } from '@/lib/plan/actuals';
import type { HeldMonth } from './actuals-view';

/** What is known of each month, the earliest first. */
export function heldOf(rows: readonly ActualRow[]): HeldMonth[] {
  const months = new Map<string, HeldMonth>();
  for (const { line, month, values } of rows) {
    const held = months.get(month) ?? { month, roles: 0, costCentres: 0, values: noValues() };
    months.set(month, held);
    held[line === 'role' ? 'roles' : 'costCentres']++;
    for (const measure of MEASURES) if (values[measure] !== undefined) held.values[measure]++;
  }
  return [...months.values()].sort((a, b) => a.month.localeCompare(b.month));
}

const noValues = (): Record<Measure, number> => ({
  staff: 0,
  hires: 0,
  leavers: 0,
  payroll: 0,
  aiCost: 0,
  cost: 0,
  users: 0,
  volume: 0,
});
