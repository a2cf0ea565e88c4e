import { HyperFormula } from 'hyperformula';
import { compute } from '@/lib/engine';
import { type Plan, type Result, SERIES } from '@/lib/engine/types';
import { measure, type Timing, timingOf } from './clock';
import { workbookOf } from './workbook';
import { type Input, inputRow } from './workbook/inputs';
import type { Layout } from './workbook/layout';
import { MEASURES, sheetOf } from './workbook/rollup';

/** A choice of the scenario, whose change is the question; `other` is the value that it changes to and back from. */
type Question = { name: 'realisation' | 'growthShift' | 'priceFactor'; other: number };
const QUESTIONS: readonly Question[] = [
  { name: 'growthShift', other: 0.01 },
  { name: 'realisation', other: 0.45 },
  { name: 'priceFactor', other: 1.2 },
];

const CHANGES = 4;

export type Answer = {
  question: string;
  workbook: Timing;
  engine: Timing;
  changedCells: number;
  difference: number;
};
export type WhatIf = { formulas: number; buildMilliseconds: number; difference: number; answers: Answer[] };

function asked(plan: Plan, { name, other }: Question): Plan {
  return { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, [name]: other })) };
}

function sheetId(book: HyperFormula, name: string): number {
  const id = book.getSheetId(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

/** Largest |a − b| over every series and measure of the plan and its centres that the workbook holds, relative to the largest |a| of it. */
function difference(book: HyperFormula, layout: Layout, result: Result): number {
  const [scenario] = result.scenarios;
  if (scenario === undefined) throw new Error('no scenario');
  const levels = [...layout.centres.map(({ code }) => scenario.costCentres[code]), scenario.total];
  let worst = 0;
  const compare = (ours: ArrayLike<number>, theirs: readonly unknown[]) => {
    const scale = Math.max(1, ...Array.from(ours, Math.abs));
    for (let i = 0; i < ours.length; i += 1) {
      const apart = Math.abs((ours[i] ?? Number.NaN) - Number(theirs[i])) / scale;
      worst = apart <= worst ? worst : Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart;
    }
  };
  for (const name of SERIES) {
    const rows = book.getSheetValues(sheetId(book, sheetOf(name)));
    for (const [row, level] of levels.entries())
      compare(level?.series[name] ?? [], rows[row]?.slice(1) ?? []);
  }
  const measures = book.getSheetValues(sheetId(book, 'Measure'));
  for (const [row, level] of levels.entries()) {
    for (const [column, name] of MEASURES.entries())
      compare([level?.measures[name] ?? 0], [measures[row]?.[column]]);
  }
  return worst;
}

/** Sets one input and times what follows: the recalculation of everything that depends on it. */
function recalculate(
  book: HyperFormula,
  name: Input,
  value: number,
): { milliseconds: number; changed: number } {
  book.suspendEvaluation();
  book.setCellContents({ sheet: sheetId(book, 'In'), row: inputRow(name), col: 0 }, value);
  const before = performance.now();
  const changes = book.resumeEvaluation();
  return { milliseconds: performance.now() - before, changed: changes.length };
}

function answer(book: HyperFormula, layout: Layout, plan: Plan, question: Question): Answer {
  const own = plan.scenarios[0]?.[question.name] ?? Number.NaN;
  const runs = Array.from({ length: CHANGES }, (_, i) =>
    recalculate(book, question.name, i % 2 === 0 ? question.other : own),
  );
  recalculate(book, question.name, question.other);
  const other = asked(plan, question);
  const worst = difference(book, layout, compute(other));
  recalculate(book, question.name, own);
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
  const { workbook, layout } = workbookOf(plan);
  const before = performance.now();
  const book = HyperFormula.buildFromSheets(Object.fromEntries(workbook), {
    licenseKey: 'gpl-v3',
    smartRounding: false,
  });
  const buildMilliseconds = performance.now() - before;
  try {
    return {
      formulas: formulasIn(workbook),
      buildMilliseconds,
      difference: difference(book, layout, compute(plan)),
      answers: QUESTIONS.map((question) => answer(book, layout, plan, question)),
    };
  } finally {
    book.destroy();
  }
}

function formulasIn(workbook: ReturnType<typeof workbookOf>['workbook']): number {
  return [...workbook.values()]
    .flat(1)
    .reduce((n, row) => n + row.filter((one) => typeof one === 'string').length, 0);
}
