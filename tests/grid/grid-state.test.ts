import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBlock, parseBlock } from '@/components/grid/clipboard';
import { FIELD_NAMES, type Field } from '@/components/grid/fields';
import { type GridAction, type GridState, initialState, reduceGrid } from '@/components/grid/grid-state';
import { copiedCell, type Notation } from '@/components/grid/notation';
import { pendingBatch } from '@/components/grid/pending';
import type { Verb } from '@/components/grid/steps';
import { centre, roleOf, storedLine, surroundings } from './lines';

const start = () => initialState([storedLine('A'), storedLine('B'), storedLine('C')]);
const typed = (code: string, field: Field, text: string): GridAction => ({
  type: 'edit',
  edits: [{ id: `id-${code}`, field, text }],
  source: 'typed',
  surroundings,
});
const play = (state: GridState, ...actions: GridAction[]) => actions.reduce(reduceGrid, state);
const roleIn = (state: GridState, code: string) =>
  state.sheet.lines.find((line) => line.id === `id-${code}`)?.role;
const pending = (state: GridState) => pendingBatch(state.sheet, state.stored, state.conflicts);
const paste = (
  text: string,
  ids: string[],
  fields: (Field | null)[],
  notation: Notation = 'point',
): GridAction => {
  let count = 0;
  return {
    type: 'paste',
    block: { cells: parseBlock(text), ids, fields, notation, centre, newId: () => `new-${++count}` },
    surroundings,
  };
};

describe('editing', () => {
  test('a valid value changes its line and no other object', () => {
    const before = start();
    const state = play(before, typed('B', 'fte', '12'));
    expect(roleIn(state, 'B')?.fte).toBe(12);
    expect(state.sheet.lines[0]).toBe(before.sheet.lines[0]);
    expect(pending(state)?.changed).toEqual([{ id: 'id-B', version: 1, changes: { fte: 12 } }]);
  });

  test('an invalid value stays in its cell with the reason and is not sent; a neighbour’s is', () => {
    const state = play(start(), typed('A', 'attrition', '120'), typed('A', 'salary', '45,000'));
    expect(roleIn(state, 'A')).toMatchObject({ attrition: 0.1, salary: 45_000 });
    expect(state.sheet.invalid.get('id-A')?.get('attrition')).toEqual({
      text: '120',
      reason: 'Expected from 0 % to below 100 %',
    });
    expect(pending(state)?.changed[0]?.changes).toEqual({ salary: 45_000 });
  });

  test('vacant 12 of 10 FTE waits in its cell, and is taken once there are 15 FTE', () => {
    const waiting = play(start(), typed('A', 'vacant', '12'));
    expect(roleIn(waiting, 'A')?.vacant).toBe(2);
    const state = play(waiting, typed('A', 'fte', '15'));
    expect(roleIn(state, 'A')).toMatchObject({ fte: 15, vacant: 12 });
    expect(state.sheet.invalid.size).toBe(0);
  });

  test('FTE below the vacant posts is refused at the FTE, which was edited', () => {
    const state = play(start(), typed('A', 'fte', '1'));
    expect(roleIn(state, 'A')?.fte).toBe(10);
    expect([...(state.sheet.invalid.get('id-A')?.keys() ?? [])]).toEqual(['fte']);
  });

  test('growth −60 % is refused where a scenario shifts it by −50 %', () => {
    const shifted = { ...surroundings, scenarios: [{ name: 'Bad year', growthShift: -0.5 }] };
    const state = reduceGrid(start(), {
      type: 'edit',
      edits: [{ id: 'id-A', field: 'growth', text: '-60' }],
      source: 'typed',
      surroundings: shifted,
    });
    expect(roleIn(state, 'A')?.growth).toBe(0.02);
    expect(state.sheet.invalid.get('id-A')?.get('growth')?.text).toBe('-60');
  });

  test('a code that another line has is refused', () => {
    const state = play(start(), typed('A', 'code', 'B'));
    expect(roleIn(state, 'A')?.code).toBe('A');
    expect(state.sheet.invalid.get('id-A')?.get('code')?.reason).toContain('no other line');
  });
});

describe('paste', () => {
  test('2 × 3 cells with decimal commas and percent signs land in one step, beyond the end as new lines', () => {
    const state = play(
      start(),
      paste(
        '7,5\t1\t\t"52.000,00"\n8\t0\t\t48 000\n9\t0\t\t€ 60.000\n',
        ['id-B', 'id-C'],
        ['fte', 'vacant', null, 'salary'],
      ),
    );
    expect(state.sheet.lines).toHaveLength(4);
    expect(roleIn(state, 'B')).toMatchObject({ fte: 7.5, vacant: 1, salary: 52_000 });
    expect(roleIn(state, 'C')).toMatchObject({ fte: 8, vacant: 0, salary: 48_000 });
    expect(state.sheet.lines[3]?.role).toMatchObject({
      code: 'CS-4',
      costCentre: 'CS',
      fte: 9,
      salary: 60_000,
    });
    expect(play(state, { type: 'undo' }).sheet.lines).toHaveLength(3);
  });

  test('a new line waits until its bad cell is corrected; the other lines are sent', () => {
    const state = play(
      start(),
      paste('5\tx\n6\t70000', ['id-C'], ['fte', 'salary']),
      typed('A', 'fte', '11'),
    );
    expect(state.sheet.invalid.get('id-C')?.get('salary')?.text).toBe('x');
    expect(pending(state)?.added).toHaveLength(1);
    const bad = play(start(), paste('5\t1\n6\tx', ['id-C'], ['fte', 'salary']));
    expect(pending(bad)?.added).toHaveLength(0);
    expect(pending(bad)?.changed).toHaveLength(1);
  });

  test.each<Notation>(['point', 'comma'])(
    'copied lines paste back unchanged with a decimal %s, texts that a spreadsheet would run included',
    (notation) => {
      fc.assert(
        fc.property(
          fc.array(
            fc.record({
              title: fc.oneof(fc.string(), fc.constantFrom('=1+1', '@x', '-a', "'=", 'a\tb', 'c"d\ne')),
              fte: fc.double({ min: 0, max: 1e4, noNaN: true }).map((fte) => Math.abs(fte)),
              salary: fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs),
              onCost: fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000),
            }),
            { minLength: 1, maxLength: 5 },
          ),
          (rows) => {
            const lines = rows.map(({ title, ...others }, index) =>
              storedLine(`R${index}`, { ...others, title: title.trim(), vacant: 0 }),
            );
            const text = formatBlock(
              lines.map(({ role }) => FIELD_NAMES.map((field) => copiedCell(role, field, notation))),
            );
            const blank = initialState(lines.map((_, index) => storedLine(`R${index}`)));
            const state = play(
              blank,
              paste(
                text,
                lines.map((line) => line.id),
                [...FIELD_NAMES],
                notation,
              ),
            );
            expect(state.sheet.invalid.size).toBe(0);
            expect(state.sheet.lines.map((line) => line.role)).toEqual(lines.map((line) => line.role));
          },
        ),
      );
    },
  );

  test('a formula on the clipboard is made safe in texts and left alone in numbers', () => {
    const role = roleOf('A', { title: '=cmd()', growth: -0.03 });
    const cells = (['title', 'growth'] as const).map((field) => copiedCell(role, field, 'point'));
    expect(formatBlock([cells])).toBe("'=cmd()\t-3");
  });
});

describe('undo', () => {
  const anyAction = fc.oneof(
    fc
      .record({
        code: fc.constantFrom('A', 'B', 'C'),
        field: fc.constantFrom<Field>('fte', 'vacant', 'salary', 'growth', 'title', 'code'),
        text: fc.constantFrom('1', '12', '+5%', '-3', 'x', 'B', '250'),
      })
      .map(({ code, field, text }) => typed(code, field, text)),
    fc
      .record({
        text: fc.constantFrom('7', '', 'x', '+10%', '=1/3*40'),
        codes: fc.subarray(['A', 'B', 'C', 'new']),
        fields: fc.subarray<Field>(['fte', 'title', 'heads', 'attrition']),
        verb: fc.constantFrom<Verb>('fill', 'clear', 'cut', 'edit'),
      })
      .map(
        ({ text, codes, fields, verb }): GridAction => ({
          type: 'edit',
          edits: codes.flatMap((code) => fields.map((field) => ({ id: `id-${code}`, field, text }))),
          source: 'typed',
          surroundings,
          verb,
        }),
      ),
    fc.constantFrom<GridAction>(
      { type: 'add', id: 'id-new', centre },
      { type: 'split', id: 'id-A', fte: 2, newId: 'id-part' },
      { type: 'merge', ids: ['id-A', 'id-C'] },
      { type: 'undo' },
      { type: 'redo' },
      { type: 'remove', ids: ['id-B'] },
      paste('3\t1\n4\t9', ['id-C'], ['fte', 'vacant']),
      { type: 'setEstimates', estimates: new Map([['id-A', undefined]]) },
    ),
  );

  test('undoing every step leads back to the start, and redoing every step to the end', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
        const played = play(start(), ...actions);
        const end = play(played, ...played.future.map((): GridAction => ({ type: 'redo' })));
        const steps = end.past.length;
        const undone = play(end, ...Array.from({ length: steps }, (): GridAction => ({ type: 'undo' })));
        expect(undone.sheet).toEqual(start().sheet);
        expect(pending(undone)).toBeNull();
        const redone = play(undone, ...Array.from({ length: steps }, (): GridAction => ({ type: 'redo' })));
        expect(redone.sheet).toEqual(end.sheet);
      }),
    );
  });

  test('undo and redo never come back over what somebody else has stored, wherever they go', () => {
    const back = fc.array(fc.constantFrom<GridAction>({ type: 'undo' }, { type: 'redo' }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), back, (actions, steps) => {
        const met = play(start(), ...actions, {
          type: 'refused',
          refusal: {
            code: 'CONFLICT',
            message: '',
            current: [{ ...storedLine('A', { salary: 77_777 }), version: 2 }],
          },
        });
        fc.pre(met.conflicts.size === 0 && roleIn(met, 'A') !== undefined);
        let state = met;
        for (const step of steps) {
          state = play(state, step);
          expect(roleIn(state, 'A')?.salary ?? 77_777).toBe(77_777);
        }
      }),
    );
  });

  test('what is undone and done again is named', () => {
    const state = play(start(), typed('A', 'fte', '12'), { type: 'remove', ids: ['id-B', 'id-C'] });
    expect(state.past.map(({ what }) => what)).toEqual(['FTE of Title A', 'removal of 2 lines']);
    const undone = play(state, { type: 'undo' });
    expect(undone.said.text).toBe('Undone: removal of 2 lines.');
    expect(undone.future.map(({ what }) => what)).toEqual(['removal of 2 lines']);
  });

  test('an edit that changes nothing is no step', () => {
    const state = play(start(), typed('A', 'fte', '10'), paste('10\t2', ['id-B'], ['fte', 'vacant']));
    expect(state.past).toEqual([]);
  });

  test('undo of a saved removal adds the line again, in its old place', () => {
    const removed = play(start(), { type: 'remove', ids: ['id-B'] });
    const batch = pending(removed);
    if (!batch) throw new Error('Nothing is pending.');
    expect(batch.removed).toEqual([{ id: 'id-B', version: 1 }]);
    const state = play(
      removed,
      { type: 'saved', batch, lines: removed.sheet.lines, versions: {} },
      { type: 'undo' },
    );
    expect(pending(state)?.added).toMatchObject([{ id: 'id-B', position: 0, role: { code: 'B' } }]);
    expect(pending(state)?.removed).toEqual([]);
  });
});

describe('meeting another editor', () => {
  const conflictWith = (change: Parameters<typeof storedLine>[1]): GridAction => ({
    type: 'refused',
    refusal: { code: 'CONFLICT', message: '', current: [{ ...storedLine('A', change), version: 2 }] },
  });

  test('other cells of the line are taken in, and mine is sent with the version that I now know', () => {
    const state = play(start(), typed('A', 'fte', '12'), conflictWith({ salary: 50_000 }));
    expect(roleIn(state, 'A')).toMatchObject({ fte: 12, salary: 50_000 });
    expect(state.conflicts.size).toBe(0);
    expect(pending(state)?.changed).toEqual([{ id: 'id-A', version: 2, changes: { fte: 12 } }]);
    expect(roleIn(play(state, { type: 'undo' }), 'A')).toMatchObject({ fte: 10, salary: 50_000 });
  });

  test('the same cell waits for a decision and nothing of the line is sent until then', () => {
    const state = play(start(), typed('A', 'fte', '12'), conflictWith({ fte: 20 }));
    expect(pending(state)).toBeNull();
    const mine = play(state, { type: 'resolve', id: 'id-A', keep: 'mine' });
    expect(pending(mine)?.changed).toEqual([{ id: 'id-A', version: 2, changes: { fte: 12 } }]);
    const theirs = play(state, { type: 'resolve', id: 'id-A', keep: 'theirs' });
    expect(roleIn(theirs, 'A')?.fte).toBe(20);
    expect(pending(theirs)).toBeNull();
  });

  test('a line that somebody else removed leaves the grid, and the rest is still sent', () => {
    const state = play(start(), typed('A', 'fte', '12'), typed('B', 'fte', '13'), {
      type: 'refused',
      refusal: {
        code: 'NOT_FOUND',
        message: '',
        faults: [{ path: 'id-A', found: 'nothing', expected: '' }],
      },
    });
    expect(roleIn(state, 'A')).toBeUndefined();
    expect(pending(state)?.changed.map(({ id }) => id)).toEqual(['id-B']);
  });
});

describe('going back over what others changed', () => {
  const savedThen = (theirs: Parameters<typeof storedLine>[1], ...more: GridAction[]) => {
    const edited = play(start(), typed('A', 'fte', '12'));
    const batch = pending(edited);
    if (!batch) throw new Error('Nothing is pending.');
    return play(
      edited,
      { type: 'saved', batch, lines: edited.sheet.lines, versions: { 'id-A': 2 } },
      ...more,
      {
        type: 'refused',
        refusal: {
          code: 'CONFLICT',
          message: '',
          current: [{ ...storedLine('A', { fte: 12, ...theirs }), version: 3 }],
        },
      },
    );
  };

  test('undo of my saved 10 → 12 FTE leaves the 20 that somebody else has stored since, and so does redo', () => {
    const met = savedThen({ fte: 20 }, typed('A', 'salary', '41000'));
    expect(roleIn(met, 'A')).toMatchObject({ fte: 20, salary: 41_000 });
    expect(met.past.map(({ what }) => what)).toEqual(['Salary of Title A']);
    const undone = play(met, { type: 'undo' }, { type: 'undo' });
    expect(roleIn(undone, 'A')).toMatchObject({ fte: 20, salary: 40_000 });
    expect(roleIn(play(undone, { type: 'redo' }), 'A')).toMatchObject({ fte: 20, salary: 41_000 });
  });

  test('undo that meets their value at its save asks, and keeping mine can be undone to theirs', () => {
    const met = savedThen({ fte: 20 }, { type: 'undo' });
    expect(met.conflicts.size).toBe(1);
    expect(pending(met)).toBeNull();
    const mine = play(met, { type: 'resolve', id: 'id-A', keep: 'mine' });
    expect(pending(mine)?.changed).toEqual([{ id: 'id-A', version: 3, changes: { fte: 10 } }]);
    const steps = [...mine.past, ...mine.future].map(({ sheet }) => sheet.lines[0]?.role.fte);
    expect(steps.every((fte) => fte === 20)).toBe(true);
  });
});

describe('values that only the server can judge', () => {
  const refused = (path: string): GridAction => ({
    type: 'refused',
    refusal: {
      code: 'INVALID',
      message: '',
      faults: [{ path: `id-A.${path}`, found: 'X', expected: 'a code that no other role line has' }],
    },
  });

  test('a refused code goes back into its cell, and the other changes of the line are still sent', () => {
    const state = play(start(), typed('A', 'code', 'X'), typed('A', 'fte', '12'), refused('code'));
    expect(state.sheet.invalid.get('id-A')?.get('code')?.text).toBe('X');
    expect(pending(state)?.changed).toEqual([{ id: 'id-A', version: 1, changes: { fte: 12 } }]);
  });

  test('a fault in a cell that I did not touch holds all my changes of the line in their cells: nothing is sent for ever', () => {
    const state = play(start(), typed('A', 'onCost', '7'), refused('growth'));
    expect(state.sheet.invalid.get('id-A')?.get('onCost')?.text).toBe('7');
    expect(pending(state)).toBeNull();
  });
});

describe('the decimal mark of a pasted block', () => {
  const salaries = (text: string, notation: Notation, fields: Field[] = ['salary']) => {
    const state = play(start(), paste(text, ['id-A', 'id-B'], fields, notation));
    return ['A', 'B'].map((code) => roleIn(state, code)?.salary);
  };

  test('1,250 and 1.250 alone are read as the reader’s spreadsheets write them', () => {
    expect(salaries('1,250\r\n1.250\r\n', 'point')).toEqual([1250, 1.25]);
    expect(salaries('1,250\r\n1.250\r\n', 'comma')).toEqual([1.25, 1250]);
  });

  test('a cell that proves its mark decides for its block, whatever the reader’s', () => {
    expect(salaries('1.250\n2.500,75', 'point')).toEqual([1250, 2500.75]);
    expect(salaries('1,250\n2,500.75', 'comma')).toEqual([1250, 2500.75]);
    expect(salaries('7,5\t1.250\n8\t2.500', 'point', ['fte', 'salary'])).toEqual([1250, 2500]);
  });
});
