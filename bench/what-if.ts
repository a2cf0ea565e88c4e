import { HyperFormula, type RawCellContent } from 'hyperformula';
import { compute } from '@/lib/engine';
import type { Plan } from '@/lib/engine/types';
import { type Cell, scenarioInput, type Workbook, workbookOf } from '@/lib/workbook';
import { measure, type Timing, timingOf } from './clock';

/** A choice of the scenario, whose change is the question; `other` is the value that it changes to and back from. */
type Question = { name: 'realisation' | 'growthShift' | 'priceFactor'; input: string; other: number };
const QUESTIONS: readonly Question[] = [
  { name: 'growthShift', input: 'growthShift', other: 0.01 },
  { name: 'realisation', input: 'scenarioRealisation', other: 0.45 },
  { name: 'priceFactor', input: 'priceFactor', other: 1.2 },
];

const CHANGES = 4;

export const COVER = { organisation: '', state: '', part: '', takenBy: '', takenOn: '' };

export type Answer = {
  question: string;
  workbook: Timing;
  engine: Timing;
  changedCells: number;
  difference: number;
};
export type WhatIf = { formulas: number; buildMilliseconds: number; difference: number; answers: Answer[] };

/** The workbook that is exported, of the plan's first scenario. */
const exported = (plan: Plan): Workbook =>
  workbookOf({ plan, scenario: plan.scenarios[0]?.code ?? '' }, COVER);

function asked(plan: Plan, { name, other }: Question): Plan {
  return { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, [name]: other })) };
}

/** A cell as HyperFormula reads it; a mark before a text keeps it one. */
function content({ value, formula }: Cell): RawCellContent {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === 'string' ? `'${value}` : value;
}

function sheetId(book: HyperFormula, name: string): number {
  const id = book.getSheetId(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

/** Largest |a − b| over every formula of the workbook, relative to the larger of 1, |a| and |b|. */
function difference(book: HyperFormula, expected: Workbook): number {
  let worst = 0;
  for (const sheet of expected.sheets) {
    const found = book.getSheetValues(sheetId(book, sheet.name));
    let r = 0;
    for (const row of sheet.rows()) {
      for (const [c, { value, formula }] of row.entries()) {
        if (formula === undefined) continue;
        // A formula that refers to a blank cell is blank here and 0 in a spreadsheet.
        const theirs = found[r]?.[c] ?? 0;
        if (typeof value !== 'number' || typeof theirs !== 'number') {
          if (value !== theirs) throw new Error(`${sheet.name}, row ${r + 1}: ${theirs}, not ${value}`);
          continue;
        }
        worst = Math.max(worst, Math.abs(value - theirs) / Math.max(1, Math.abs(value), Math.abs(theirs)));
      }
      r++;
    }
  }
  return worst;
}

/** Sets one input and times what follows: the recalculation of everything that depends on it. */
function recalculate(
  book: HyperFormula,
  input: string,
  value: number,
): { milliseconds: number; changed: number } {
  const { column, row } = scenarioInput(input, 0);
  book.suspendEvaluation();
  book.setCellContents({ sheet: sheetId(book, 'Scenario'), row, col: column }, value);
  const before = performance.now();
  const changes = book.resumeEvaluation();
  return { milliseconds: performance.now() - before, changed: changes.length };
}

function answer(book: HyperFormula, plan: Plan, question: Question): Answer {
  const own = plan.scenarios[0]?.[question.name] ?? Number.NaN;
  const runs = Array.from({ length: CHANGES }, (_, i) =>
    recalculate(book, question.input, i % 2 === 0 ? question.other : own),
  );
  recalculate(book, question.input, question.other);
  const other = asked(plan, question);
  const worst = difference(book, exported(other));
  recalculate(book, question.input, own);
  return {
    question: `${question.name} ${own} → ${question.other}`,
    workbook: timingOf(runs.map(({ milliseconds }) => milliseconds)),
    engine: measure(() => compute(other)),
    changedCells: runs[0]?.changed ?? 0,
    difference: worst,
  };
}

/** What-if in HyperFormula and in the engine, on the first scenario of the same plan. */
export function runWhatIf(plan: Plan): WhatIf {
  const workbook = exported(plan);
  const before = performance.now();
  const sheets = workbook.sheets.map((sheet) => [
    sheet.name,
    Array.from(sheet.rows(), (row) => row.map(content)),
  ]);
  const book = HyperFormula.buildFromSheets(
    Object.fromEntries(sheets),
    { licenseKey: 'gpl-v3', smartRounding: false, useArrayArithmetic: true },
    workbook.names.map(({ name, range }) => ({ name, expression: `=${range}` })),
  );
  const buildMilliseconds = performance.now() - before;
  try {
    return {
      formulas: formulasIn(workbook),
      buildMilliseconds,
      difference: difference(book, workbook),
      answers: QUESTIONS.map((question) => answer(book, plan, question)),
    };
  } finally {
    book.destroy();
  }
}

function formulasIn({ sheets }: Workbook): number {
  let count = 0;
  for (const sheet of sheets) {
    for (const row of sheet.rows()) count += row.filter(({ formula }) => formula !== undefined).length;
  }
  return count;
}
