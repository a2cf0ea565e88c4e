import type { Book } from '../book';
import { type Cell, heading, label, note, type Sheet, title } from '../cells';
import { SHEET, type Table } from '../references';
import { ROLE_SERIES, type SeriesRule } from '../role-series';
import { ADDED, GROUP_SERIES, SYSTEM_SERIES_RULES } from '../system-series';
import { readable } from '../template';
import { CENTRE_HEADINGS } from './cost-centres';
import { CENTRES, OPTIONS, ROLES, SYSTEMS, TASKS } from './input-tables';
import { COLUMN_MEANINGS } from './meanings';
import { MEASURE_HEADINGS, MEASURES } from './measures';
import { OPTION_HEADINGS } from './options';
import { ROLE_HEADINGS } from './roles';
import { SCENARIO_FIELDS } from './scenario';
import { SYSTEM_HEADINGS } from './systems';
import { TASK_HEADINGS } from './tasks';
import { TIME_SERIES } from './time';

type Entry = {
  column: string;
  name: string;
  unit: string;
  section: string;
  meaning: string;
  formula: string;
};

const UNIT_OF_FORMAT: Readonly<Record<string, string>> = {
  share: 'share, 0 to 1, shown in percent',
  whole: 'whole number',
  flag: 'TRUE or FALSE',
  factor: 'factor',
  text: 'text',
};

const units = (unit: string, currency: string) =>
  unit === 'money' ? currency : (UNIT_OF_FORMAT[unit] ?? unit);

function seriesEntries(rules: Readonly<Record<string, SeriesRule>>, currency: string): Entry[] {
  return Object.entries(rules).map(([name, rule]) => ({
    column: rule.label,
    name,
    unit: units(rule.unit, currency),
    section: String(rule.section),
    meaning: rule.meaning,
    formula:
      readable(rule.template) + (rule.span === undefined ? '' : `; a span role: ${readable(rule.span)}`),
  }));
}

function columnEntries<Column extends string>(
  { sheet, columns }: Table<Column>,
  headings: Readonly<Record<Column, string>>,
  currency: string,
): Entry[] {
  return columns.map((name) => {
    const known = COLUMN_MEANINGS[`${sheet}.${name}`] ?? COLUMN_MEANINGS[name];
    if (!known) throw new Error(`The dictionary does not say what ${name} of ${sheet} is.`);
    const [unit, section, meaning] = known;
    return { column: headings[name], name, unit: units(unit, currency), section, meaning, formula: '' };
  });
}

/** What each column and each series is: meaning, unit, section of the calculation model, formula. */
export function dictionarySheet({ plan }: Book): Sheet {
  const { currency } = plan.plan;
  const groups: [sheet: string, entries: Entry[]][] = [
    [
      SHEET.scenario,
      SCENARIO_FIELDS.map(({ name, label: column, format, meaning }) => ({
        column,
        name,
        unit: units(format, currency),
        section: '8',
        meaning,
        formula: '',
      })),
    ],
    [SHEET.centres, columnEntries(CENTRES, CENTRE_HEADINGS, currency)],
    [SHEET.roles, columnEntries(ROLES, ROLE_HEADINGS, currency)],
    [SHEET.tasks, columnEntries(TASKS, TASK_HEADINGS, currency)],
    [SHEET.options, columnEntries(OPTIONS, OPTION_HEADINGS, currency)],
    [SHEET.systems, columnEntries(SYSTEMS, SYSTEM_HEADINGS, currency)],
    [
      SHEET.time,
      Object.entries(TIME_SERIES).map(([name, { label: column, meaning, format, template }]) => ({
        column,
        name,
        unit: units(format, currency),
        section: name === 'discount' ? '7' : '1',
        meaning,
        formula: readable(template),
      })),
    ],
    [SHEET.calculation, seriesEntries(ROLE_SERIES, currency)],
    [SHEET.systemsByMonth, seriesEntries(SYSTEM_SERIES_RULES, currency)],
    [
      SHEET.rollup,
      [
        ...seriesEntries(Object.fromEntries(ADDED.map((name) => [name, ROLE_SERIES[name]])), currency).map(
          (entry) => ({
            ...entry,
            formula:
              'sum over the roles of the centre and of all below it; the plan adds systems that no role names',
          }),
        ),
        ...seriesEntries(GROUP_SERIES, currency),
      ],
    ],
    [SHEET.measures, columnEntries(MEASURES, MEASURE_HEADINGS, currency)],
  ];
  return {
    name: SHEET.dictionary,
    widths: [18, 32, 22, 32, 9, 118, 90],
    frozen: { rows: 2, columns: 2 },
    filter: false,
    choices: [],
    rows: () => [
      [title('Data dictionary')],
      ['Sheet', 'Column or series', 'Name', 'Unit', 'Section', 'Meaning', 'Formula'].map(heading),
      ...groups.flatMap(([sheet, entries]) =>
        entries.map(({ column, name, unit, section, meaning, formula }): Cell[] =>
          [sheet, column, name, unit, section].map(label).concat(note(meaning), note(formula)),
        ),
      ),
    ],
  };
}
