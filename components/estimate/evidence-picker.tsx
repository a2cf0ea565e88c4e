'use client';

import type { ReactNode } from 'react';
import { STRENGTH_TONES } from '@/components/evidence/study-list';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import type { Estimate, Evidence } from '@/lib/engine';
import {
  EXPOSURE_CAVEAT,
  type FoundPilot,
  findOccupation,
  matchPilots,
  type Occupation,
  PILOT_MATCHES,
  PILOT_METHODS,
  type Pilot,
  pilotClass,
  pilotTriples,
  pilotUse,
  STRENGTHS,
  strengthOf,
  studiesFor,
  studyUse,
} from '@/lib/evidence';
import { formatPercent } from '@/lib/format';

type Props = {
  estimate: Estimate;
  /** What the role is, as far as it is known. */
  occupation: Occupation | null;
  /** Name of the estimate's AI system. */
  system: string | undefined;
  pilots: readonly Pilot[];
  onUse: (change: Partial<Estimate>) => void;
};

/** What is known about such work: own pilots first, then studies, then the prior of the occupation. */
export function EvidencePicker({ estimate, occupation, system, pilots, onUse }: Props) {
  const matched = matchPilots(pilots, {
    function: occupation?.function,
    occupation: occupation?.code,
    system,
  });
  const studies = occupation ? studiesFor(occupation.function) : [];
  /** A new class and source; who answers and until when stays. */
  const evidence = (change: Evidence): Evidence => ({
    ...estimate.evidence,
    rationale: undefined,
    ...change,
  });
  return (
    <section
      className="stack max-h-[28rem] overflow-auto pr-2"
      aria-label="Evidence to choose from"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <Group title="Your own pilots" empty={matched.length === 0 ? NO_PILOT : null}>
        {matched.map(({ pilot, matches }) => (
          <Item
            key={pilot.code}
            name={
              <>
                <span className="tnum mr-2 text-muted">{pilot.code}</span>
                <TextLink href={`/evidence/pilots/${pilot.code}`}>{pilot.name}</TextLink>
              </>
            }
            facts={
              <>
                <Badge tone={STRENGTH_TONES[pilot.strength]}>{STRENGTHS[pilot.strength]}</Badge>{' '}
                {PILOT_METHODS[pilot.method]} · {matches.map((match) => PILOT_MATCHES[match]).join(', ')}
              </>
            }
            use={pilotUse(pilot)}
          >
            <Button
              aria-label={`Name as evidence: ${pilot.name}`}
              onClick={() => onUse({ evidence: evidence(evidenceOfPilot(pilot, estimate)) })}
            >
              Name as evidence
            </Button>
            {estimate.tasks ? null : (
              <Button
                aria-label={`Fill in from this pilot: ${pilot.name}`}
                variant="primary"
                onClick={() =>
                  onUse({
                    ...pilotTriples(pilot),
                    ...(pilot.quality === null ? {} : { quality: pilot.quality }),
                    evidence: evidence(evidenceOfPilot(pilot, estimate)),
                  })
                }
              >
                Fill in from this pilot
              </Button>
            )}
          </Item>
        ))}
      </Group>
      <Group title="Studies" empty={occupation ? null : NO_OCCUPATION}>
        {studies.map((study) => {
          const strength = strengthOf(study);
          return (
            <Item
              key={study.id}
              name={
                <>
                  <span className="tnum mr-2 text-muted">{study.id}</span>
                  {study.study}
                </>
              }
              facts={
                <>
                  <Badge tone={STRENGTH_TONES[strength]}>{STRENGTHS[strength]}</Badge> {study.effect}
                  {study.timeSaved === null
                    ? ''
                    : ` · ${formatPercent(study.timeSaved)} of the time measured`}
                </>
              }
              use={studyUse(study)}
            >
              <Button
                aria-label={`Name as evidence: ${study.id}`}
                onClick={() =>
                  onUse({
                    evidence: evidence({
                      class: 'study',
                      source: study.id,
                      rationale: `${study.study}: ${study.effect}. ${study.use}.`,
                    }),
                  })
                }
              >
                Name as evidence
              </Button>
            </Item>
          );
        })}
      </Group>
      <Group title="The occupation’s prior" empty={occupation ? null : NO_OCCUPATION}>
        {occupation ? (
          <Item
            name={occupation.title}
            facts={`${[occupation.exposed.low, occupation.exposed.likely, occupation.exposed.high].map((share) => formatPercent(share)).join(' / ')} of its tasks exposed, confidence ${occupation.confidence}`}
            use={{
              may: 'A starting point, filled in by the presets above, until you have a pilot.',
              mustNot: EXPOSURE_CAVEAT,
            }}
          >
            <Button
              aria-label={`Name as evidence: the prior of ${occupation.title}`}
              onClick={() =>
                onUse({
                  evidence: evidence({
                    class: 'assumption',
                    source: 'occupation table',
                    rationale: `Exposure of ${occupation.title}: a prior, not a forecast.`,
                  }),
                })
              }
            >
              Name as evidence
            </Button>
          </Item>
        ) : null}
      </Group>
    </section>
  );
}

const NO_PILOT =
  'None of this occupation, function or AI system yet. One of your own would go before all else.';
const NO_OCCUPATION = 'Name the role’s occupation, and what is known about it is listed here.';

const evidenceOfPilot = (pilot: FoundPilot, { evidence }: Estimate): Evidence => ({
  class: pilotClass(pilot),
  source: pilot.code,
  owner: evidence?.owner ?? pilot.owner,
  rationale: `${pilot.name}: ${pilotUse(pilot).may} ${pilotUse(pilot).mustNot}`,
});

function Group({ title, empty, children }: { title: string; empty: string | null; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="text-13 font-semibold">{title}</h3>
      {empty ? (
        <p className="text-13 text-muted">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </section>
  );
}

type ItemProps = {
  name: ReactNode;
  facts: ReactNode;
  use: { may: string; mustNot: string };
  children: ReactNode;
};

function Item({ name, facts, use, children }: ItemProps) {
  return (
    <li className="py-2 text-13">
      <p className="font-medium">{name}</p>
      <p className="text-muted">{facts}</p>
      {use.may === '' ? null : (
        <p>
          <span className="text-muted">May be used for: </span>
          {use.may}
        </p>
      )}
      <p>
        <span className="text-muted">Limits: </span>
        {use.mustNot}
      </p>
      <div className="row mt-1">{children}</div>
    </li>
  );
}

/** The occupation that a role names; evidence is not suggested for a guess. */
export const namedOccupation = (code: string | undefined): Occupation | null =>
  code === undefined ? null : findOccupation(code);
