import { expect, test } from 'vitest';
import type { Evidence, Role } from '@/lib/engine';
import { inventoryToCsv, readCsv, recognise } from '@/lib/tabular';
import { estimate, role, smallPlan } from '../helpers/small-plan';

const evidence: Evidence = {
  class: 'pilot-measured',
  source: 'P-0A1B2C',
  owner: '=cmd',
  reviewBy: '2027-12',
  rationale: 'Two lines,\nand a "quotation".',
};

function tableOf(roles: readonly Role[], pay = true) {
  const csv = inventoryToCsv(roles, [{ code: 'A', name: 'A', parent: null }], { pay });
  const read = readCsv(new TextEncoder().encode(csv));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.table;
}

test('a role line’s class, source, owner, month of review and rationale are in the inventory’s file, and empty without an estimate', () => {
  const { roles } = smallPlan({ roles: [role('A1', { estimate: estimate(0.1, { evidence }) }), role('A2')] });
  for (const pay of [true, false]) {
    const [header = [], first = [], second = []] = tableOf(roles, pay).rows;
    const at = header.indexOf('evidenceClass');
    expect(first.slice(at).map((cell) => String(cell).replaceAll('\r\n', '\n'))).toEqual(
      Object.values(evidence),
    );
    expect(second.slice(at)).toEqual(['', '', '', '', '']);
  }
});

test('an import takes nothing from them', () => {
  const { roles } = smallPlan({ roles: [role('A1', { estimate: estimate(0.1, { evidence }) })] });
  const table = tableOf(roles);
  const recognised = recognise(table);
  if (!recognised.ok) throw new Error('The file was not recognised.');
  const first = table.rows[0]?.indexOf('evidenceClass') ?? -1;
  expect(Object.values(recognised.recognition.mapping).filter((column) => column >= first)).toEqual([]);
});
