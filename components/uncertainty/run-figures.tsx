import { KeyFigure, KeyFigureRow } from '@/components/ui/key-figure';
import { formatRange, type Unit } from '@/lib/format';
import type { LevelRow, RunView } from '@/lib/services/uncertainty/uncertainty-view';
import { DrawnPayback } from './drawn-payback';

type Props = { run: RunView; currency: string };

/** The headline of a run: the median of each measure with the range of 8 of 10 draws. */
export function RunFigures({ run, currency }: Props) {
  const level = run.table.find(({ code }) => code === (run.centre?.code ?? null));
  if (!level) return null;
  const { staff, npv, runRateSaving, probabilityOfLoss, peakFunding, paybackMonths } = level;
  return (
    <KeyFigureRow>
      <KeyFigure
        label="FTE at the end, median"
        term="fte"
        value={staff === 'masked' ? staff : staff.p50}
        unit="fte"
        note={staff === 'masked' ? null : rangeNote(staff, 'fte')}
      />
      {npv && runRateSaving && peakFunding && paybackMonths ? (
        <>
          <KeyFigure
            label="Run-rate saving, median"
            term="runRate"
            value={runRateSaving.p50}
            unit="money"
            currency={currency}
            note={rangeNote(runRateSaving, 'money')}
          />
          <KeyFigure
            label="NPV, median"
            term="npv"
            value={npv.p50}
            unit="money"
            currency={currency}
            note={rangeNote(npv, 'money')}
          />
          <KeyFigure
            label="Payback, median"
            term="payback"
            value={paybackMonths.p50}
            unit="months"
            note={<DrawnPayback payback={paybackMonths} months={run.months.length} />}
          />
          <KeyFigure
            label="Peak funding, median"
            term="peakFunding"
            value={peakFunding.p50}
            unit="money"
            currency={currency}
            note={rangeNote(peakFunding, 'money')}
          />
          <KeyFigure
            label="Chance of a loss"
            term="probabilityOfLoss"
            value={probabilityOfLoss}
            unit="percent"
            note="of the draws have an NPV below 0"
          />
        </>
      ) : null}
    </KeyFigureRow>
  );
}

function rangeNote({ p10, p90 }: Exclude<LevelRow['npv'], null>, unit: Unit) {
  return <span className="tnum block">{formatRange(p10, p90, unit)} in 8 of 10 draws</span>;
}
