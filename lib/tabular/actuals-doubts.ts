import { plural } from '@/lib/format';
import { MEASURE_NAMES, type Measure } from '@/lib/plan/actuals';
import type { ActualsChoices } from './actuals';
import type { HeaderRow } from './actuals-header-row';
import type { Scaled } from './actuals-units';
import type { DecimalMark, NumberPattern } from './numbers';

type Guessed = {
  choices: ActualsChoices;
  header: HeaderRow;
  pattern: NumberPattern;
  decimal: DecimalMark;
  /** What the numbers are taken for; null where the file says. */
  measure: Measure | null;
  scaled: Scaled | null;
  /** What rows say of themselves, and how many do. */
  unit: (Scaled & { rows: number }) | null;
  hasMoney: boolean;
  otherCurrency: string | null;
  currency: string;
  /** YYYY-MM that the file has values of, and the last that is taken. */
  months: readonly string[];
  upTo: string | null;
  monthsOutside: readonly string[];
  plannedLeftOut: number;
};

/** What was guessed or left out and nobody has decided yet, as sentences. */
export function doubtsOf(guessed: Guessed): string[] {
  const { choices, header, pattern, decimal, measure, scaled, hasMoney, otherCurrency, upTo } = guessed;
  const all = [
    pattern.ambiguous && choices.decimal === undefined
      ? `“${pattern.example}” can be read in two ways. It is read with a decimal ${decimal === '.' ? 'point' : 'comma'}.`
      : null,
    measure && choices.measure === undefined ? measureDoubt(header) : null,
    header.assumedYear === null
      ? null
      : `The file does not say of which year its months are. They are read as of ${header.assumedYear}.`,
    scaled && choices.scale === undefined && hasMoney
      ? `“${scaled.said}” stands in the file: amounts of money are read as ${inWords(scaled)}.`
      : null,
    guessed.unit && hasMoney
      ? `“${guessed.unit.said}” stands in ${plural(guessed.unit.rows, 'row')}: the amounts there are read as ${inWords(guessed.unit)}.`
      : null,
    otherCurrency && hasMoney
      ? `“${otherCurrency}” stands in the file, and the plan is in ${guessed.currency}. Amounts are taken as they are, not converted.`
      : null,
    guessed.monthsOutside.length > 0
      ? `Columns of months that the plan does not have are left out: ${listed(guessed.monthsOutside)}.`
      : null,
    choices.upTo === undefined && guessed.months.some((month) => upTo !== null && month > upTo)
      ? `After ${upTo} the file has nothing but zeros. Those months are left out as not there yet.`
      : null,
    guessed.plannedLeftOut > 0
      ? `${guessed.plannedLeftOut} rows of plan, budget or forecast are left out.`
      : null,
  ];
  return all.filter((doubt) => doubt !== null);
}

function measureDoubt({ titled }: HeaderRow): string {
  return titled
    ? `The headers do not say what the numbers are. By “${titled.title.slice(0, 60)}” they are read as “${MEASURE_NAMES[titled.measure]}”.`
    : 'The file does not say what its numbers are. They are read as staff in FTE.';
}

const inWords = ({ scale }: Scaled) => (scale === 1_000 ? 'thousands' : 'millions');

const listed = (months: readonly string[]) =>
  months.length <= 6 ? months.join(', ') : `${months.slice(0, 6).join(', ')} and ${months.length - 6} more`;
