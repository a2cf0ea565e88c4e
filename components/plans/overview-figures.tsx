import { KeyFigure, KeyFigureRow } from '@/components/ui/key-figure';
import { DrawnPayback } from '@/components/uncertainty/drawn-payback';
import { formatFte, formatRange, type Unit } from '@/lib/format';
import type { Overview, RangedFigure } from '@/lib/services/results/overview-view';

type Props = Pick<Overview, 'figures'> & { currency: string; months: number };

/** The headline: each figure of the shown scenario with its range over the draws of a simulation, else over all scenarios. */
export function OverviewFigures({ figures, currency, months }: Props) {
  const { fteNow, fteEnd, fteDelta, freed, money, systemCost } = figures;
  return (
    <KeyFigureRow dense>
      <KeyFigure
        label="FTE at the end"
        term="fte"
        value={fteEnd.value}
        unit="fte"
        note={
          <>
            {typeof fteNow === 'number' ? <span className="block">from {formatFte(fteNow)} now</span> : null}
            {rangeNote(fteEnd, 'fte')}
          </>
        }
      />
      <KeyFigure
        label="Against the baseline"
        term="fteDelta"
        value={fteDelta}
        unit="fte"
        note="FTE at the end"
      />
      <KeyFigure
        label="Capacity released"
        term="capacityReleased"
        value={freed.value}
        unit="fte"
        note={
          <>
            <span className="block">FTE at the end</span>
            {rangeNote(freed, 'fte')}
          </>
        }
      />
      {money ? (
        <>
          <KeyFigure
            label="Cash captured"
            term="cashCaptured"
            value={money.net.value}
            unit="money"
            currency={currency}
            note={
              <>
                <span className="block">net, over {months} months</span>
                {rangeNote(money.net, 'money')}
              </>
            }
          />
          <KeyFigure
            label="Run-rate saving"
            term="runRate"
            value={money.runRateSaving.value}
            unit="money"
            currency={currency}
            note={
              <>
                <span className="block">a year, net</span>
                {rangeNote(money.runRateSaving, 'money')}
              </>
            }
          />
          <KeyFigure
            label="NPV"
            term="npv"
            value={money.npv.value}
            unit="money"
            currency={currency}
            note={rangeNote(money.npv, 'money')}
          />
          <KeyFigure
            label="Payback"
            term="payback"
            value={money.paybackMonths.value}
            unit="months"
            note={paybackNote(money, months)}
          />
          <KeyFigure
            label="Peak funding"
            term="peakFunding"
            value={money.peakFunding.value}
            unit="money"
            currency={currency}
            note={rangeNote(money.peakFunding, 'money')}
          />
        </>
      ) : (
        <KeyFigure
          label="AI systems"
          value={systemCost}
          unit="money"
          currency={currency}
          note={`all costs over ${months} months`}
        />
      )}
    </KeyFigureRow>
  );
}

function rangeNote({ range, drawn }: RangedFigure, unit: Unit) {
  if (drawn) {
    return <span className="tnum block">{formatRange(drawn[0], drawn[1], unit)} in 8 of 10 draws</span>;
  }
  return range ? (
    <span className="tnum block">{formatRange(range[0], range[1], unit)} across scenarios</span>
  ) : null;
}

function paybackNote(
  { paybackMonths, drawnPayback, neverPaysBack }: NonNullable<Overview['figures']['money']>,
  months: number,
) {
  if (drawnPayback) return <DrawnPayback payback={drawnPayback} months={months} />;
  if (neverPaysBack.length === 0) return rangeNote(paybackMonths, 'months');
  return `not within ${months} months in ${neverPaysBack.join(', ')}`;
}
