import { STRENGTH_TONES } from '@/components/evidence/study-list';
import { Badge } from '@/components/ui/badge';
import { TextLink } from '@/components/ui/link';
import {
  BUSINESS_FUNCTIONS,
  type FoundPilot,
  PILOT_METHODS,
  pilotUse,
  STRENGTHS,
  TOOL_KINDS,
} from '@/lib/evidence';
import { formatMonthRange } from '@/lib/format';
import { sampleText } from './pilot-words';

export function PilotList({ pilots }: { pilots: readonly FoundPilot[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {pilots.map((pilot) => {
        const use = pilotUse(pilot);
        return (
          <li key={pilot.code} className="py-4" id={pilot.code}>
            <h3 className="font-semibold">
              <span className="tnum mr-2 text-muted">{pilot.code}</span>
              <TextLink href={`/evidence/pilots/${pilot.code}`}>{pilot.name}</TextLink>
            </h3>
            <p className="my-1 flex flex-wrap items-center gap-2 text-13 text-muted">
              <Badge tone={STRENGTH_TONES[pilot.strength]}>{STRENGTHS[pilot.strength]}</Badge>
              <span>{PILOT_METHODS[pilot.method]}</span>
              <span>· {sampleText(pilot)}</span>
              <span>· {formatMonthRange(pilot.from, pilot.to)}</span>
              <span>· {BUSINESS_FUNCTIONS[pilot.function]}</span>
              <span>· {pilot.system || TOOL_KINDS[pilot.kind]}</span>
              <span>· {pilot.owner}</span>
            </p>
            <dl className="grid gap-x-6 gap-y-1 text-13 sm:grid-cols-[9rem_1fr]">
              <dt className="text-muted">May be used for</dt>
              <dd>{use.may}</dd>
              <dt className="text-muted">Limits</dt>
              <dd>{use.mustNot}</dd>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
