import { KeyFigure, KeyFigureRow } from '@/components/ui/key-figure';
import { formatAs, formatMonth, isKnown, type Unit } from '@/lib/format';
import type { ActualsFound, PlannedAndActual } from '@/lib/services/actuals/actuals-view';

type Props = { found: ActualsFound; currency: string; lastMonth: string };

/** The headline: what was, against what was planned. */
export function ActualsFigures({ found, currency, lastMonth }: Props) {
  const { staff, closedPosts, saving, leavers, hires, forecast } = found;
  return (
    <KeyFigureRow>
      <Against label="Staff" of={staff} unit="fte" note={`at the end of ${formatMonth(found.last)}`} />
      <Against label="Closed posts" of={closedPosts} unit="fte" note="baseline less staff, FTE" />
      {saving ? (
        <Against
          label="Realised saving"
          of={saving}
          unit="money"
          currency={currency}
          note={`net, to ${formatMonth(found.last)}`}
        />
      ) : null}
      {leavers ? (
        <Against label="Leavers" of={leavers} unit="fte" note="in the months that tell them" />
      ) : null}
      {hires ? <Against label="Hires" of={hires} unit="fte" note="in the months that tell them" /> : null}
      <Against
        label="Staff at the end"
        of={forecast.staff}
        unit="fte"
        note={`forecast for ${formatMonth(lastMonth)}`}
      />
      {forecast.saving ? (
        <Against
          label="Saving in all"
          of={forecast.saving}
          unit="money"
          currency={currency}
          note="net, forecast to the end"
        />
      ) : null}
    </KeyFigureRow>
  );
}

type AgainstProps = {
  label: string;
  of: PlannedAndActual;
  unit: Unit;
  currency?: string | undefined;
  note: string;
};

function Against({ label, of: { planned, actual }, unit, currency, note }: AgainstProps) {
  return (
    <KeyFigure
      label={label}
      value={actual}
      unit={unit}
      currency={currency}
      note={
        <>
          {isKnown(planned) ? (
            <span className="tnum block">
              planned {formatAs(planned, { unit, style: 'compact', currency })}
            </span>
          ) : null}
          <span className="block">{note}</span>
        </>
      }
    />
  );
}
