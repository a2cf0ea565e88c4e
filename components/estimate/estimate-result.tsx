import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { Term } from '@/components/ui/term';
import { augmentationAt, type Estimate, type Point } from '@/lib/engine';
import { needsPilot, type Pilot } from '@/lib/evidence';
import { formatDelta, formatFte, formatNumber, formatPercent } from '@/lib/format';
import { HOURS_A_WEEK } from './draft';

const POINTS: readonly Point[] = ['conservative', 'likely', 'ambitious'];

type Props = { estimate: Estimate; fte: number; pilots: readonly Pilot[] };

/** What an estimate comes to at its three points, and for all FTE of the line at full adoption. model.md, section 2. */
export function EstimateResult({ estimate, fte, pilots }: Props) {
  const at = POINTS.map((point) => ({ point, ...augmentationAt(estimate, point) }));
  const { gain } = augmentationAt(estimate, 'likely');
  return (
    <section aria-label="What this comes to" aria-live="polite">
      <table className="tnum w-full text-13">
        <caption className="pb-1 text-left font-semibold">What this comes to</caption>
        <thead>
          <tr className="text-12 text-muted">
            <td />
            {at.map(({ point }) => (
              <th scope="col" key={point} className="px-2 py-1 text-right font-medium">
                {point}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            label={<Term name="gain">Net time freed, % of a user’s time</Term>}
            values={at.map(({ gain }) => formatDelta(gain, formatPercent))}
          />
          <Row
            label={`Hours a week of ${HOURS_A_WEEK}, each user`}
            values={at.map(({ gain }) => formatDelta(gain * HOURS_A_WEEK, (hours) => formatNumber(hours, 1)))}
          />
          <Row
            label={<Term name="ceiling">Users at full adoption, % of people</Term>}
            values={at.map(({ ceiling }) => formatPercent(ceiling))}
          />
          <Row
            label={`Freed at full adoption, of ${formatFte(fte)} FTE`}
            values={at.map(({ gain, ceiling }) => formatDelta(gain * ceiling * fte, formatFte))}
            strong
          />
        </tbody>
      </table>
      {needsPilot(estimate, { gain, pilots: new Set(pilots.map(({ code }) => code)) }) ? (
        <Callout tone="caution" title="This saves more than 30 % of a user’s time" className="mt-2">
          No study of whole jobs has found that. Ask for a named pilot or a count of volume, and record it as
          the evidence.
        </Callout>
      ) : null}
    </section>
  );
}

function Row({ label, values, strong }: { label: ReactNode; values: readonly string[]; strong?: boolean }) {
  return (
    <tr className={`border-t border-line ${strong ? 'font-semibold' : ''}`}>
      <th scope="row" className={`py-1 pr-2 text-left ${strong ? '' : 'font-normal'}`}>
        {label}
      </th>
      {values.map((value, index) => (
        <td key={POINTS[index]} className="px-2 py-1 text-right">
          {value}
        </td>
      ))}
    </tr>
  );
}
