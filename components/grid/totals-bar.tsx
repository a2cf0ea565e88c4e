import type { ReactNode } from 'react';
import { Term } from '@/components/ui/term';
import { formatDelta, formatFte, formatMoney, formatMoneyDelta } from '@/lib/format';
import type { TermKey } from '@/lib/glossary';
import type { LiveTotals } from './live-totals';

type Props = {
  totals: LiveTotals;
  /** As they were when the page was opened. */
  opening: LiveTotals;
  currency: string;
  months: number;
};

/** What the lines come to, moving as one types. */
export function TotalsBar({ totals, opening, currency, months }: Props) {
  const money = (value: number) => formatMoney(value, { style: 'compact' });
  const moneyDelta = (value: number) => formatMoneyDelta(value, { style: 'compact' });
  const fteDelta = (value: number) => formatDelta(value, formatFte);
  return (
    <section aria-label="Totals of this cost centre and all below it" className="border-y border-line py-2">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
        <Total
          name="FTE now"
          term="fte"
          value={formatFte(totals.fteNow)}
          since={fteDelta(totals.fteNow - opening.fteNow)}
        />
        <Total
          name="FTE at the end"
          value={formatFte(totals.fteEnd)}
          since={fteDelta(totals.fteEnd - opening.fteEnd)}
        />
        <Total
          name="Baseline at the end"
          term="baseline"
          value={formatFte(totals.baselineFteEnd)}
          since={fteDelta(totals.baselineFteEnd - opening.baselineFteEnd)}
        />
        <Total
          name="FTE against baseline"
          term="fteDelta"
          value={fteDelta(totals.fteDelta)}
          since={fteDelta(totals.fteDelta - opening.fteDelta)}
        />
        <Total
          name={`Run-rate saving, ${currency}`}
          term="runRate"
          value={moneyDelta(totals.runRateSaving)}
          since={moneyDelta(totals.runRateSaving - opening.runRateSaving)}
        />
        <Total
          name={`Net over ${months} months, ${currency}`}
          term="net"
          value={moneyDelta(totals.net)}
          since={moneyDelta(totals.net - opening.net)}
        />
        <Total
          name={`Payroll, last month, ${currency}`}
          term="payroll"
          value={money(totals.payrollEnd)}
          since={moneyDelta(totals.payrollEnd - opening.payrollEnd)}
        />
      </dl>
      <p className="tnum mt-1 text-13 text-muted">
        <Term name="destinations">Freed FTE at the end</Term>: {destinationsOf(totals)}
      </p>
    </section>
  );
}

/** The real zero has no sign; what rounds to it is not shown as a change. */
const isChange = (text: string) => /[1-9]/.test(text);

function Total({ name, term, value, since }: { name: string; term?: TermKey; value: string; since: string }) {
  const label: ReactNode = term ? <Term name={term}>{name}</Term> : name;
  return (
    <div className="min-w-0">
      <dt className="text-12 text-muted">{label}</dt>
      <dd className="tnum text-16 font-semibold">
        {value}
        <span className="block min-h-4 text-12 font-normal text-muted">
          {isChange(since) ? `${since} since opened` : null}
        </span>
      </dd>
    </div>
  );
}

function destinationsOf({ destinations }: LiveTotals): string {
  const { unfilled, redeployed, released, reinvested, stranded } = destinations;
  const all = unfilled + redeployed + released + reinvested + stranded;
  return [
    formatFte(all),
    '=',
    [
      `${formatFte(unfilled)} left unfilled`,
      `${formatFte(redeployed)} redeployed`,
      `${formatFte(released)} released`,
      `${formatFte(reinvested)} reinvested`,
      `${formatFte(stranded)} stranded`,
    ].join(' + '),
  ].join(' ');
}
