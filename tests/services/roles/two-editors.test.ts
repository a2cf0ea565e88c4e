import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GridState, initialState, reduceGrid } from '@/components/grid/grid-state';
import { pendingBatch } from '@/components/grid/pending';
import { AppError } from '@/lib/errors';
import type { Refusal } from '@/lib/result';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { saveRoles } from '@/lib/services/roles/save';
import { saveRolesSchema } from '@/lib/services/roles/save-input';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation } from '../../helpers/organisation';
import { storeRolesPlan } from './roles-fixture';

const surroundings = { scenarios: [], systems: new Set<string>() };
const EDITORS = ['planner', 'head'] as const;

const anyStep = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  act: fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      line: fc.nat(3),
      field: fc.constantFrom('fte' as const, 'salary' as const),
    }),
    fc.constant({ kind: 'save' as const }),
    fc.constant({ kind: 'resolve' as const }),
  ),
});

test('two editors over the same lines: in every interleaving each addition of 1 is in the stored value exactly once', async () => {
  const { database } = await createTestDatabase();
  const organisation = await createOrganisation(database);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { planId, centres } = await storeRolesPlan(database, organisation);
      const load = async (who: 0 | 1) =>
        (await getCostCentre(organisation.as(EDITORS[who]), { planId, centreId: centres.CS ?? '' })).lines;
      const before = await load(0);
      const states: [GridState, GridState] = [initialState(before), initialState(await load(1))];
      const total = (lines: typeof before) =>
        lines.reduce((sum, { role }) => sum + role.fte + role.salary, 0);
      let acknowledged = 0;

      const save = async (who: 0 | 1) => {
        const state = states[who];
        const batch = pendingBatch(state.sheet, state.stored, state.conflicts);
        if (!batch) return;
        const additions = batch.changed.reduce((sum, { id, changes }) => {
          const base = state.stored.get(id)?.role;
          return (
            sum +
            (changes.fte ? changes.fte - (base?.fte ?? 0) : 0) +
            (changes.salary ? changes.salary - (base?.salary ?? 0) : 0)
          );
        }, 0);
        try {
          const input = saveRolesSchema.parse({ planId, ...batch });
          const { versions } = await saveRoles(organisation.as(EDITORS[who]), input);
          acknowledged += additions;
          states[who] = reduceGrid(state, { type: 'saved', batch, lines: state.sheet.lines, versions });
        } catch (error) {
          states[who] = reduceGrid(state, { type: 'refused', refusal: refusalOf(error) });
        }
      };

      for (const { who, act } of steps) {
        const state = states[who];
        if (act.kind === 'save') await save(who);
        else if (act.kind === 'resolve') {
          const [id] = state.conflicts.keys();
          if (id) states[who] = reduceGrid(state, { type: 'resolve', id, keep: 'theirs' });
        } else {
          const id = state.sheet.lines[act.line]?.id ?? '';
          states[who] = reduceGrid(state, {
            type: 'edit',
            edits: [{ id, field: act.field, text: '+1' }],
            source: 'typed',
            surroundings,
          });
        }
      }
      expect(total(await load(0)) - total(before)).toBe(acknowledged);
    }),
    { numRuns: 60 },
  );
});

function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) return error.refusal();
  throw error;
}
