import type { Payback } from '@/lib/engine';
import { formatPercent, formatRange } from '@/lib/format';

/** The range of months to payback in 8 of 10 draws, or how many pay back at all where not nearly all do. */
export function DrawnPayback({ payback, months }: { payback: Payback; months: number }) {
  const { p10, p90, probability } = payback;
  const isRange = p10 !== null && p90 !== null;
  return (
    <span className="tnum block">
      {isRange
        ? `${formatRange(p10, p90, 'months')} in 8 of 10 draws`
        : `within ${months} months in ${formatPercent(probability)} of draws`}
    </span>
  );
}
