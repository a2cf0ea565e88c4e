import { chosenOption, type Scenario } from '@/lib/engine';
import type { Book } from '../book';
import {
  type Cell,
  type Choice,
  type DefinedName,
  EMPTY,
  type Format,
  fixed,
  formula,
  heading,
  input,
  label,
  note,
  type Sheet,
  title,
  type Value,
} from '../cells';
import { columnName, on, SHEET } from '../references';

type Field = {
  name: string;
  label: string;
  format: Format;
  meaning: string;
  choices?: string[];
  read: (scenario: Scenario) => Value;
};

const FLAGS = ['TRUE', 'FALSE'];

/** The inputs of a scenario, each with the name by which formulas call it. model.md, section 8. */
export const SCENARIO_FIELDS: readonly Field[] = [
  {
    name: 'point',
    label: 'Point',
    format: 'text',
    meaning:
      'Which value of low, likely and high is taken: conservative is low with high review, ambitious is high with low review.',
    choices: ['conservative', 'likely', 'ambitious'],
    read: (s) => s.point,
  },
  {
    name: 'delayMonths',
    label: 'Delay',
    format: 'whole',
    meaning: 'Months by which rollouts start later. Payments for systems stay where they are.',
    read: (s) => s.delayMonths,
  },
  {
    name: 'scenarioRealisation',
    label: 'Realisation',
    format: 'share',
    meaning:
      'Share of the freed work that is taken out of staffing, where a cost centre has none of its own.',
    read: (s) => s.realisation,
  },
  {
    name: 'wholePositions',
    label: 'Whole positions only',
    format: 'flag',
    meaning: 'Whether only whole positions of a role line are taken out.',
    choices: FLAGS,
    read: (s) => s.wholePositions,
  },
  {
    name: 'growthShift',
    label: 'Growth shift',
    format: 'share',
    meaning: 'Added to the yearly growth of every role.',
    read: (s) => s.growthShift,
  },
  {
    name: 'priceFactor',
    label: 'Price factor',
    format: 'factor',
    meaning: 'Multiplies every cost of AI systems.',
    read: (s) => s.priceFactor,
  },
  {
    name: 'redeployShare',
    label: 'Redeploy share',
    format: 'share',
    meaning: 'Share of the newly surplus people who move to other work.',
    read: (s) => s.policy.redeployShare,
  },
  {
    name: 'redeployFillsVacancy',
    label: 'Fills a vacancy',
    format: 'share',
    meaning: 'Share of the redeployed people who take a post that would otherwise have been hired for.',
    read: (s) => s.policy.redeployFillsVacancy,
  },
  {
    name: 'releaseAllowed',
    label: 'Release',
    format: 'flag',
    meaning: 'Whether employees may be released.',
    choices: FLAGS,
    read: (s) => s.policy.release,
  },
  {
    name: 'noticeMonths',
    label: 'Notice, employees',
    format: 'whole',
    meaning: 'Months after the plan’s start in which no employee can be released yet.',
    read: (s) => s.policy.noticeMonths,
  },
  {
    name: 'contractorNoticeMonths',
    label: 'Notice, contractors',
    format: 'whole',
    meaning: 'Months after the plan’s start in which no contract can end yet.',
    read: (s) => s.policy.contractorNoticeMonths,
  },
  {
    name: 'releasePace',
    label: 'Release pace',
    format: 'share',
    meaning: 'Largest share of a role’s staff that is released in one month.',
    read: (s) => s.policy.releasePace,
  },
  {
    name: 'severanceMonths',
    label: 'Severance',
    format: 'whole',
    meaning: 'Months of salary for each employee who is released.',
    read: (s) => s.policy.severanceMonths,
  },
  {
    name: 'recruitmentCost',
    label: 'Recruitment cost',
    format: 'share',
    meaning: 'Cost of a hire as a share of a year’s salary.',
    read: (s) => s.policy.recruitmentCost,
  },
  {
    name: 'retrainingCost',
    label: 'Retraining cost',
    format: 'share',
    meaning: 'Cost of retraining a redeployed person as a share of a year’s salary.',
    read: (s) => s.policy.retrainingCost,
  },
];

const IN_USE_ROW = 2;
const NUMBER_ROW = 3;
const CODE_ROW = 5;
const FIRST_FIELD_ROW = 6;
const POINT_NUMBER_ROW = FIRST_FIELD_ROW + SCENARIO_FIELDS.length;
const FIRST_SOURCING_ROW = POINT_NUMBER_ROW + 2;
/** The column of the first scenario. */
const FIRST_SCENARIO = 4;

const at = (row: number) => `${on(SHEET.scenario)}$B$${row}`;

/** The option in use of a system, counted from 0. */
export const sourcingCell = (system: number): string => at(FIRST_SOURCING_ROW + system);

/** The cell where scenario `scenario`, counted from 0, keeps an input: column and row from 0. */
export function scenarioInput(name: string, scenario: number): { column: number; row: number } {
  const field = SCENARIO_FIELDS.findIndex((one) => one.name === name);
  if (field === -1) throw new Error(`A scenario has no input ${name}.`);
  return { column: FIRST_SCENARIO + scenario, row: FIRST_FIELD_ROW - 1 + field };
}

export const scenarioNames: readonly DefinedName[] = [
  ...SCENARIO_FIELDS.map(({ name }, i) => ({ name, range: at(FIRST_FIELD_ROW + i) })),
  { name: 'pointNumber', range: at(POINT_NUMBER_ROW) },
];

/** Every scenario's inputs side by side; column B holds those of the one in use, from which everything is calculated. */
export function scenarioSheet({ plan, scenario }: Book): Sheet {
  const { scenarios, systems } = plan;
  const last = columnName(FIRST_SCENARIO + scenarios.length - 1);
  const first = columnName(FIRST_SCENARIO);
  const across = (row: number) => `$${first}$${row}:$${last}$${row}`;
  const live = (row: number, value: Value, format: Format) =>
    formula(`INDEX(${across(row)},1,$B$${NUMBER_ROW})`, value, format);
  const number = scenarios.indexOf(scenario) + 1;
  const fields = SCENARIO_FIELDS.map(({ label: name, format, meaning, read }, i): Cell[] => [
    label(name),
    live(FIRST_FIELD_ROW + i, read(scenario), format),
    note(meaning),
    EMPTY,
    ...scenarios.map((one) => input(read(one), format)),
  ]);
  const sourcing = systems.map((system, s): Cell[] => [
    label(system.name),
    live(FIRST_SOURCING_ROW + s, chosenOption(system, scenario).code, 'text'),
    note(`Option in use: ${system.options.map((option) => option.code).join(', ')}`),
    EMPTY,
    ...scenarios.map((one) => input(chosenOption(system, one).code, 'text')),
  ]);
  return {
    name: SHEET.scenario,
    widths: [26, 16, 112, 3, 18],
    frozen: { rows: CODE_ROW, columns: 2 },
    filter: false,
    choices: choicesOf(plan.systems, across(CODE_ROW), { first, last }),
    rows: () => [
      [title('Scenario')],
      [
        label('Scenario in use'),
        input(scenario.code, 'text'),
        note(
          'Choose another one here, or change its inputs in its column to the right: everything is recalculated.',
        ),
      ],
      [
        label('Its number'),
        formula(
          `SUMPRODUCT(EXACT(${across(CODE_ROW)},$B$${IN_USE_ROW})*${across(CODE_ROW - 1)})`,
          number,
          'whole',
        ),
      ],
      [EMPTY, EMPTY, EMPTY, EMPTY, ...scenarios.map((_, i) => fixed(i + 1, 'whole'))],
      [
        heading('Input'),
        heading('In use'),
        heading('Meaning'),
        EMPTY,
        ...scenarios.map(({ code }) => heading(code)),
      ],
      ...fields,
      [
        label('Number of the point'),
        formula(
          'IF(point="conservative",1,IF(point="likely",2,3))',
          ['conservative', 'likely', 'ambitious'].indexOf(scenario.point) + 1,
          'whole',
        ),
        note('1 conservative, 2 likely, 3 ambitious'),
      ],
      [
        heading('AI system'),
        heading('Option in use'),
        heading('Options'),
        EMPTY,
        ...scenarios.map(({ name }) => heading(name)),
      ],
      ...sourcing,
    ],
  };
}

/** Lists are written into the file with at most 255 characters. */
const fits = (values: readonly string[]) => values.join(',').length <= 255;

function choicesOf(
  systems: Book['plan']['systems'],
  codes: string,
  { first, last }: { first: string; last: string },
): Choice[] {
  const across = (row: number) => `${first}${row}:${last}${row}`;
  return [
    { range: `B${IN_USE_ROW}`, from: codes },
    ...SCENARIO_FIELDS.flatMap(({ choices }, i) =>
      choices ? [{ range: across(FIRST_FIELD_ROW + i), values: choices }] : [],
    ),
    ...systems.flatMap(({ options }, s) => {
      const values = options.map((option) => option.code);
      return fits(values) ? [{ range: across(FIRST_SOURCING_ROW + s), values }] : [];
    }),
  ];
}
