import type { Book } from '../book';
import { type Cell, EMPTY, heading, input, label, note, type Sheet, title, type Value } from '../cells';
import { SHEET } from '../references';

/** What the cover says of where the workbook comes from. */
export type Cover = {
  organisation: string;
  /** "as it is now", or a version. */
  state: string;
  /** "Whole plan", or the centres of a part. */
  part: string;
  takenBy: string;
  /** YYYY-MM-DD */
  takenOn: string;
};

const SHEETS: readonly [name: string, holds: string][] = [
  [
    SHEET.scenario,
    'Every input of every scenario, side by side; column B is the scenario in use, from which all is calculated.',
  ],
  [SHEET.plan, 'First month, discount rate, pay award, and the constants of the model.'],
  [SHEET.centres, 'The tree of cost centres with their realisation.'],
  [SHEET.roles, 'Role lines with their estimates; to the right, what follows from them and the scenario.'],
  [SHEET.tasks, 'Tasks of the roles that are estimated by task.'],
  [SHEET.options, 'Sourcing options of the AI systems, with their prices.'],
  [SHEET.systems, 'The option in use of each AI system, and who shares its cost.'],
  [SHEET.time, 'The months: pay and discount factors.'],
  [
    SHEET.calculation,
    'Every series of every role by month. Filter by role to read one role, by series to read one quantity.',
  ],
  [
    SHEET.systemsByMonth,
    'AI systems by month: users, volume, blocks, costs, and the sums of the roles that name them.',
  ],
  [SHEET.rollup, 'The plan and every cost centre with all below it, by month.'],
  [
    SHEET.measures,
    'NPV, peak funding, payback, IRR, run-rate saving, investment and benefit-cost ratio of plan, centres, systems and roles.',
  ],
  [SHEET.irr, 'The steps by which the internal rate of return is found.'],
  [
    SHEET.dictionary,
    'What each column and series is: meaning, unit, section of the calculation model, formula.',
  ],
];

const NOTES: readonly string[] = [
  'Cells in blue may be changed: everything that follows from them is calculated anew. The scenario in use is chosen on the sheet Scenario.',
  'Fixed in this workbook: the number of months, and which cost centres, roles, tasks, systems, options and scenarios there are and where they hang.',
  'Nothing is rounded: numbers are only shown with fewer digits. Shares are 0 to 1 and shown in percent. All money is in the plan’s currency.',
  'Months are the first day of the month. On every sheet by month the same month stands in the same column.',
  'The figures are those of Headroom. Recalculated here they stay the same to nine digits and more.',
  'The workbook contains pay. Treat it as you treat the inventory.',
];

/** What the workbook is, where it comes from and how its sheets hang together. */
export function readMeSheet({ plan, scenario }: Book, cover: Cover): Sheet {
  const facts: [name: string, value: Value][] = [
    ['Organisation', cover.organisation],
    ['Plan', plan.plan.name],
    ['State', cover.state],
    ['Part', cover.part],
    ['Scenario when taken', `${scenario.name} (${scenario.code})`],
    ['Currency', plan.plan.currency],
    ['Months', `${plan.plan.months} from ${plan.plan.start}`],
    ['Taken on', cover.takenOn],
    ['Taken by', cover.takenBy],
  ];
  return {
    name: SHEET.readMe,
    widths: [24, 120],
    frozen: { rows: 0, columns: 0 },
    filter: false,
    choices: [],
    rows: () => [
      [title('Headroom: a plan as a live workbook')],
      ...facts.map(([name, value]): Cell[] => [label(name), { value, format: 'text' }]),
      [EMPTY],
      [heading('Sheet'), heading('What it holds')],
      ...SHEETS.map(([name, holds]): Cell[] => [label(name), note(holds)]),
      [EMPTY],
      [heading('Reading it'), heading('')],
      ...NOTES.map((text, i): Cell[] => [i === 0 ? input('Blue', 'text') : EMPTY, note(text)]),
    ],
  };
}
