import { CAUSES, type Cause, type ComparedGroup, type Parts, realised } from '@/lib/actuals';
import { formatDelta, formatFte, formatMoney, formatMonth } from '@/lib/format';
import type { VisibleActuals } from './compute-visible';

/** What a cause is called where it makes more, and where it makes less. */
const CAUSE_WORDS: Readonly<Record<Exclude<Cause, 'other'>, readonly [more: string, less: string]>> = {
  volume: ['more work', 'less work'],
  attrition: ['lower attrition', 'higher attrition'],
  adoption: ['slower adoption', 'faster adoption'],
  hiring: ['people hired beyond need', 'leavers not replaced'],
  pay: ['higher pay', 'lower pay'],
  price: ['higher prices of AI', 'lower prices of AI'],
};

/** A difference of staff that is not worth a word, FTE. */
export const SAME_STAFF = 0.05;

/** The cause that carries a variance furthest in its own direction. */
const mainCause = (parts: Parts, variance: number): Cause =>
  CAUSES.reduce((best, cause) => (parts[cause] * variance > parts[best] * variance ? cause : best));

/** "4.0 FTE above the plan" */
export function againstPlan(variance: number): string {
  if (Math.abs(variance) < SAME_STAFF) return 'as planned';
  return `${formatFte(Math.abs(variance))} FTE ${variance > 0 ? 'above' : 'below'} the plan`;
}

/** "Staff was 4.0 FTE above the plan in Mar 2027, mostly by people hired beyond need (+3.0)" */
export function staffSentence(total: ComparedGroup, { months, last }: VisibleActuals): string {
  const variance = (total.staff[last] ?? 0) - (total.plannedStaff[last] ?? 0);
  const said = `Staff was ${againstPlan(variance)} in ${formatMonth(months[last] ?? '')}`;
  if (Math.abs(variance) < SAME_STAFF) return said;
  const most = mainCause(total.staffParts, variance);
  const why = most === 'other' ? 'unexplained' : `by ${CAUSE_WORDS[most][variance > 0 ? 0 : 1]}`;
  return `${said}, mostly ${why} (${formatDelta(total.staffParts[most], formatFte)})`;
}

/** "net saving €1.2 M, planned €1.5 M", to date; what costs more than it saves is called a cost, so that no sign decides. */
export function savingSentence(
  { actual, planned }: { actual: number; planned: number },
  currency: string,
): string {
  const money = (value: number) => formatMoney(Math.abs(value), { style: 'compact', currency });
  const kind = (value: number) => (value < 0 ? 'net cost' : 'net saving');
  const isSameKind = kind(actual) === kind(planned);
  return `${kind(actual)} ${money(actual)}, planned ${isSameKind ? '' : `a ${kind(planned)} of `}${money(planned)}`;
}

/** What was and where it ends, in one sentence that is short enough for the overview; without money for a reader without pay. */
export function outlookOf(total: ComparedGroup, visible: VisibleActuals): string {
  const { pay, last, months, plan } = visible;
  const end = months.length - 1;
  const ends = total.staff[end] ?? 0;
  const beyond = ends - (total.plannedStaff[end] ?? 0);
  return [
    staffSentence(total, visible),
    last < end
      ? `heading for ${formatFte(ends)} FTE (${Math.abs(beyond) < SAME_STAFF ? 'as planned' : formatDelta(beyond, formatFte)})`
      : null,
    pay ? `in all ${savingSentence(realised(total, end).saving, plan.plan.currency)}` : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}
