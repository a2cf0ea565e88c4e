/**
 * `npm run bench [-- part …]`: what the engine takes, beside other ways to do the same job. Prints, never asserts.
 * Parts: c (engine and C), growth, import, memory, simulation, workbook; all of them without an argument.
 */
import { availableParallelism, cpus } from 'node:os';
import { compute } from '@/lib/engine';
import { runC } from './c-recurrence';
import { measure, type Timing } from './clock';
import { company, type Size } from './company';
import { memoryOf, simulationInProcess } from './memory';
import { runNumpy } from './numpy-simulation';
import { megabytes, milliseconds, printTable, times } from './table';

const LARGE: Size = { roles: 10_000, months: 60, scenarios: 3 };
const SMALL: Size = { roles: 1_000, months: 60, scenarios: 3 };
const WORKBOOK: Size = { roles: 200, months: 36, scenarios: 1 };
/** Up to the largest plan that is exported as a workbook. */
const FILES: readonly Size[] = [50, 200, 500].map((roles) => ({ roles, months: 36, scenarios: 3 }));

const count = (n: number) => n.toLocaleString('en');
const named = ({ roles, months, scenarios }: Size) =>
  `${count(roles)} roles × ${months} months × ${scenarios} scenario${scenarios === 1 ? '' : 's'}`;
const spread = ({ median, min }: Timing) => ({ median: milliseconds(median), fastest: milliseconds(min) });

function title(text: string): void {
  console.log(`\n${text}\n`);
}

function engineAndC(): void {
  title(
    'The engine, rolled up by centre and system, and the same recurrence in C. Target: at most 2 × the time of C.',
  );
  for (const size of [SMALL, LARGE]) {
    const plan = company(size);
    const engine = measure(() => compute(plan));
    const c = runC(plan, compute(plan));
    if (c === null) {
      printTable([{ [named(size)]: 'lib/engine', ...spread(engine) }]);
      console.log('There is no gcc on this machine, so the comparison with C is skipped.\n');
      continue;
    }
    printTable([
      { [named(size)]: 'lib/engine', ...spread(engine) },
      { [named(size)]: `C, -O3, ${c.compiler}`, ...spread(c.timing) },
      {
        [named(size)]: 'engine ÷ C',
        median: times(engine.median / c.timing.median),
        fastest: times(engine.min / c.timing.min),
      },
    ]);
    console.log(
      `All ${count(c.difference.compared)} numbers compared (every series and measure of total, centres, systems): ` +
        `largest relative difference ${c.difference.largest.toExponential(1)}, in ${c.difference.where}.\n`,
    );
  }
}

/** HyperFormula is loaded for this part alone, because what it keeps in memory slows every garbage collection. */
async function workbook(): Promise<void> {
  const { timeFiles } = await import('./workbook-files');
  title(
    'The workbook that is exported: written in a thread of its own, opened and recalculated by LibreOffice.',
  );
  const { files, start } = await timeFiles(FILES);
  printTable(
    files.map(({ size, formulas, write, bytes, open }) => ({
      size: named(size),
      formulas: count(formulas),
      written: milliseconds(write),
      file: megabytes(bytes),
      'opened, recalculated and saved': open === null ? 'no soffice here' : milliseconds(open),
    })),
  );
  if (start !== null)
    console.log(
      `Of the last column, LibreOffice takes ${milliseconds(start)} to start and open an empty workbook.\n`,
    );

  const { runWhatIf } = await import('./what-if');
  title('The same workbook in HyperFormula 3: one choice of the scenario changes. Target: at least 40 ×.');
  const { formulas, buildMilliseconds, difference, answers } = runWhatIf(company(WORKBOOK));
  console.log(
    `${named(WORKBOOK)}: ${count(formulas)} formulas, built in ${milliseconds(buildMilliseconds)}. Every formula’s value equals ` +
      `the engine's:\nlargest relative difference ${difference.toExponential(1)}. The engine computes everything anew.\n`,
  );
  printTable(
    answers.map((answer) => ({
      'what if': answer.question,
      'workbook, median': milliseconds(answer.workbook.median),
      'engine, median': milliseconds(answer.engine.median),
      'workbook ÷ engine': times(answer.workbook.median / answer.engine.median),
      'cells changed': count(answer.changedCells),
      'largest relative difference': answer.difference.toExponential(1),
    })),
  );
}

function growth(): void {
  title('Growth: the time per role, month and scenario stays level where the cost is linear.');
  const base: Size = { roles: 2_500, months: 60, scenarios: 3 };
  const sizes: Size[] = [
    ...[1_250, 2_500, 5_000, 10_000].map((roles) => ({ ...base, roles })),
    ...[15, 30, 60, 120].map((months) => ({ ...base, months })),
    ...[1, 2, 3, 6].map((scenarios) => ({ ...base, scenarios })),
  ];
  printTable(
    sizes.map((size) => {
      const plan = company(size);
      const timing = measure(() => compute(plan), 7);
      const cells = size.roles * size.months * size.scenarios;
      const nanoseconds = (value: number) => `${((value * 1e6) / cells).toFixed(1)} ns`;
      return {
        size: named(size),
        ...spread(timing),
        'per role, month, scenario: median': nanoseconds(timing.median),
        'per role, month, scenario: fastest': nanoseconds(timing.min),
      };
    }),
  );
}

function memory(): void {
  title('Memory of the rollup result, in a process of its own. Target: below 200 MB.');
  const { held, peak, peakBefore } = memoryOf(LARGE);
  printTable([
    {
      size: named(LARGE),
      'held by the result': megabytes(held),
      'peak of the process': megabytes(peak),
      'peak before computing (Node, tsx, the plan)': megabytes(peakBefore),
    },
  ]);
}

/** Draws of a plan's uncertainty beside the same draws in C and over numpy arrays; the time and memory as draws grow. */
async function simulation(): Promise<void> {
  const plan = company({ roles: 1_000, months: 60, scenarios: 1 });
  const run = { scenario: 'scenario-0', draws: 10_000, seed: 1, correlation: 0.3 };
  const { timeSimulation } = await import('./simulation');
  title(
    'Uncertainty: 1,000 roles × 60 months × 10,000 draws. Target: at most 2 × the time of C, below 500 MB.',
  );
  const { threads, whole, draws, tornado, c } = await timeSimulation(plan, run);
  const numpy = runNumpy(plan, run);
  const beside = (timing: Timing) => ({
    median: milliseconds(timing.median),
    fastest: milliseconds(timing.min),
  });
  const ratio = (ours: Timing, theirs: Timing) => ({
    median: times(ours.median / theirs.median),
    fastest: times(ours.min / theirs.min),
  });
  printTable([
    { what: `headroom simulate, ${threads} threads: start, draws, quantiles, tornado`, ...beside(whole) },
    { what: 'of that, the tornado (20 runs of compute), in 1 thread', ...beside(tornado) },
    { what: 'draws alone, 1 thread', ...beside(draws) },
    ...(c
      ? [
          { what: `C, -O3, draws alone, ${threads} threads`, ...beside(c.threads) },
          { what: 'C, -O3, draws alone, 1 thread', ...beside(c.alone) },
          { what: `headroom simulate ÷ C, ${threads} threads`, ...ratio(whole, c.threads) },
          { what: 'draws alone ÷ C, 1 thread', ...ratio(draws, c.alone) },
        ]
      : []),
    ...(numpy
      ? [
          { what: `numpy ${numpy.numpy}, draws alone`, median: milliseconds(numpy.milliseconds) },
          { what: 'numpy ÷ headroom simulate', median: times(numpy.milliseconds / whole.median) },
        ]
      : []),
  ]);
  if (c) {
    console.log(
      `${c.compiler}: all ${count(c.compared)} numbers of all draws compared, largest relative difference ${c.difference.toExponential(1)}.`,
    );
  } else console.log('There is no gcc on this machine, so the comparison with C is skipped.');
  if (!numpy) console.log('There is no python3 with numpy on this machine, so that comparison is skipped.');

  title('The same as draws grow: whole simulations, each in a process of its own.');
  printTable(
    [2_500, 5_000, 10_000, 20_000, 40_000].map((number) => {
      const { milliseconds: took, peak } = simulationInProcess(number);
      return {
        draws: count(number),
        time: milliseconds(took),
        'per draw': milliseconds(took / number),
        'peak of the process': megabytes(peak),
      };
    }),
  );
}

/** Persons of an HR system into a plan, beside the library that reads the cells. */
async function imports(): Promise<void> {
  const persons = 100_000;
  const { timeImports } = await import('./import');
  title(
    `Import of ${count(persons)} persons with 16 columns, each in a process of its own. Target: within 60 s and 600 MB.`,
  );
  printTable(
    (await timeImports(persons)).map(
      ({ file, bytes, what, rows, milliseconds: took, peak, parts, longestWait }) => ({
        file: `${file.toUpperCase()}, ${megabytes(bytes)}`,
        what,
        time: milliseconds(took),
        'rows a second': count(Math.round((rows / took) * 1000)),
        'peak of the process': megabytes(peak),
        'check + preview + import': parts
          ? [parts.check, parts.preview, parts.import].map(milliseconds).join(' + ')
          : '',
        'longest wait of another request': longestWait === undefined ? '' : milliseconds(longestWait),
      }),
    ),
  );
}

const PARTS = new Map<string, () => void | Promise<void>>([
  ['c', engineAndC],
  ['growth', growth],
  ['import', imports],
  ['memory', memory],
  ['simulation', simulation],
  ['workbook', workbook],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.has(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${[...PARTS.keys()].join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`,
  );
  for (const part of asked.length > 0 ? asked : PARTS.keys()) await PARTS.get(part)?.();
}
