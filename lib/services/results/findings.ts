import { formatFte, formatMoney, formatMonth, formatMonths } from '@/lib/format';

/** What charts are titled with: the finding as a sentence, from the figures that the chart shows. */

/** What is shown as zero, in FTE and in money. */
const NO_FTE = 0.05;
const NO_MONEY = 0.5;

type Staffing = {
  opening: number;
  /** Filled in the first month, in plan and baseline alike. */
  vacancies: number;
  end: number;
  baselineEnd: number;
  lastMonth: string;
};

export function staffingFinding({ opening, vacancies, end, baselineEnd, lastMonth }: Staffing): string {
  const difference = end - baselineEnd;
  const size = formatFte(Math.abs(difference));
  const against =
    Math.abs(difference) < NO_FTE
      ? 'the same as without AI'
      : `${size} ${difference < 0 ? 'fewer' : 'more'} than without AI`;
  const moves =
    Math.abs(end - opening) < NO_FTE
      ? `Staff stays at ${formatFte(end)} FTE until ${formatMonth(lastMonth)}`
      : `Staff ${end < opening ? 'falls' : 'grows'} from ${formatFte(opening)} to ${formatFte(end)} FTE by ${formatMonth(lastMonth)}`;
  const filled = vacancies < NO_FTE ? '' : `; ${formatFte(vacancies)} vacancies are filled at the start`;
  return `${moves}, ${against}${filled}`;
}

type Cost = { baseline: number; net: number; months: number; currency: string };

export function costFinding({ baseline, net, months, currency }: Cost): string {
  const money = (value: number) => formatMoney(Math.abs(value), { style: 'compact', currency });
  const horizon = `over ${formatMonths(months)}`;
  if (Math.abs(net) < NO_MONEY)
    return `The plan costs what the baseline costs, ${money(baseline)} ${horizon}`;
  return net > 0
    ? `AI saves ${money(net)} of ${money(baseline)} ${horizon}, net of all that it costs`
    : `The plan costs ${money(net)} more than the baseline ${horizon}`;
}

type Cash = {
  /** What pays back. */
  subject?: string;

  cumulative: ArrayLike<number>;
  paybackMonths: number | null;
  peakFunding: number;
  months: readonly string[];
  currency: string;
};

export function cashFinding({
  subject = 'The plan',
  cumulative,
  paybackMonths,
  peakFunding,
  months,
  currency,
}: Cash): string {
  const money = (value: number) => formatMoney(Math.abs(value), { style: 'compact', currency });
  const end = cumulative[cumulative.length - 1] ?? 0;
  const lastMonth = formatMonth(months.at(-1) ?? '');
  if (paybackMonths === null)
    return `${subject} does not pay back by ${lastMonth}: ${money(end)} are still open`;
  if (paybackMonths === 0) {
    return Math.abs(end) < NO_MONEY
      ? `Nothing is spent and nothing saved by ${lastMonth}`
      : `${subject} needs no funding and saves ${money(end)} by ${lastMonth}`;
  }
  const month = formatMonth(months[paybackMonths - 1] ?? '');
  return `${subject} pays back in ${month} after funding of at most ${money(peakFunding)}`;
}

export type Destinations = Record<'reinvested' | 'unfilled' | 'redeployed' | 'released' | 'stranded', number>;

const WHERE: Record<keyof Destinations, (fte: string) => string> = {
  reinvested: (fte) => `${fte} stay in their teams for better service`,
  unfilled: (fte) => `${fte} are posts left unfilled`,
  redeployed: (fte) => `${fte} move to other work`,
  released: (fte) => `${fte} are released`,
  stranded: (fte) => `${fte} are above need and not yet placed`,
};

export function destinationsFinding(freed: number, to: Destinations, lastMonth: string): string {
  const month = formatMonth(lastMonth);
  if (freed < NO_FTE) {
    return freed > -NO_FTE
      ? `No time is freed by ${month}`
      : `AI costs ${formatFte(-freed)} FTE more time than it frees by ${month}`;
  }
  const [first, second] = Object.keys(WHERE)
    .filter((key): key is keyof Destinations => key in WHERE)
    .filter((key) => to[key] >= NO_FTE)
    .sort((a, b) => to[b] - to[a])
    .map((key) => WHERE[key](formatFte(to[key])));
  const parts = [first, second].filter((part) => part !== undefined).join(' and ');
  return `Of ${formatFte(freed)} FTE freed by ${month}, ${parts}`;
}
