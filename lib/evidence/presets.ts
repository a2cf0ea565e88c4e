import type { Estimate, Rollout, Triple, Triples } from '@/lib/engine/types';
import { BUSINESS_FUNCTIONS, type BusinessFunction } from './functions';
import type { Occupation } from './occupations';
import { findStudy } from './studies';

export type PresetName = 'assistant' | 'embedded';

type Preset = {
  label: string;
  meaning: string;
  /** Share of the exposed time that a regular user really puts through AI. */
  used: Triple;
  /** Share of that part that it saves. */
  saved: Triple;
  /** Share of what is saved that checking and rework take again. */
  lost: Triple;
  ceiling: Triple;
  rampMonths: number;
};

/** Starting points for an estimate: priors, not forecasts. */
export const PRESETS: Record<PresetName, Preset> = {
  assistant: {
    label: 'Assistant',
    meaning: 'a chat or office copilot beside the work',
    used: [0.25, 0.4, 0.6],
    saved: [0, 0.2, 0.3],
    lost: [0.1, 0.3, 0.4],
    ceiling: [0.35, 0.6, 0.8],
    rampMonths: 24,
  },
  embedded: {
    label: 'Embedded tool',
    meaning: 'a tool inside the workflow (agent assist, coding, drafting, IT administration)',
    used: [0.5, 0.75, 0.95],
    saved: [0, 0.25, 0.4],
    lost: [0.1, 0.2, 0.35],
    ceiling: [0.35, 0.6, 0.8],
    rampMonths: 12,
  },
};

/** The study that a function's embedded tools are nearest to; none of compliance, procurement and human resources has measured staff time. */
const NEAREST_STUDY: Partial<Record<BusinessFunction, string>> = {
  customer_support: 'E01',
  finance_accounting: 'E14',
  it_service_desk: 'E18',
  legal: 'E11',
  business_intelligence: 'E05',
  marketing_operations: 'E21',
  administration: 'E23',
};
/** Developers' studies differ from those of administrators and service desks, and of analysts. */
const DEVELOPER_CODES = /^15-125/;
/** The anchor of assistants in all these functions: payroll records of 25,000 workers. */
const ASSISTANT_STUDY = 'E27';

/** Where a role is planned to save more than this, a pilot or a count of volume should stand behind it. */
export const NEEDS_PILOT_ABOVE = 0.3;

/** The source of an estimate that was counted from the company’s own cases. */
export const OWN_TICKETS = 'own tickets';

/** Inputs that people read and edit have four decimals. */
const toInput = (value: number) => Math.round(value * 1e4) / 1e4;

type Place = { system?: string; rolloutStart: string; usage: number };

const rolloutOf = (
  start: string,
  { ceiling, rampMonths }: { ceiling: Triple; rampMonths: number },
): Rollout => ({
  start,
  rampMonths,
  ceiling,
  curve: 's',
});

function nearestStudy(preset: PresetName, occupation: Occupation) {
  if (preset === 'assistant') return findStudy(ASSISTANT_STUDY);
  if (DEVELOPER_CODES.test(occupation.code)) return findStudy('E07');
  return findStudy(NEAREST_STUDY[occupation.function] ?? '');
}

const percents = (triple: Triple) => `${triple.map((share) => Math.round(share * 100)).join(' / ')} %`;

/**
 * The time of a preset: exposure = exposed · used, point by point; timeSaved = saved. Checking takes its time whether or not anything is
 * saved, so review is the likely saving times the share lost: at the low point it takes more than is saved, as some trials found.
 */
export function presetTriples(name: PresetName, { exposed: { low, likely, high } }: Occupation): Triples {
  const preset = PRESETS[name];
  const [usedLow, usedLikely, usedHigh] = preset.used;
  const saved = preset.saved[1];
  const [lostLow, lostLikely, lostHigh] = preset.lost;
  return {
    exposure: [toInput(low * usedLow), toInput(likely * usedLikely), toInput(high * usedHigh)],
    timeSaved: preset.saved,
    review: [toInput(saved * lostLow), toInput(saved * lostLikely), toInput(saved * lostHigh)],
  };
}

/** An estimate for an occupation. `rolloutStart` is YYYY-MM, `usage` units per FTE-month. model.md, section 2. */
export function presetEstimate(name: PresetName, occupation: Occupation, place: Place): Estimate {
  const preset = PRESETS[name];
  const { low, likely, high } = occupation.exposed;
  const { exposure, timeSaved, review } = presetTriples(name, occupation);
  const study = nearestStudy(name, occupation);
  const freed = exposure[1] * (preset.saved[1] - review[1]);
  return {
    exposure,
    timeSaved,
    review,
    quality: 0,
    ...(place.system === undefined ? {} : { system: place.system }),
    usage: place.usage,
    rollout: rolloutOf(place.rolloutStart, preset),
    evidence: {
      class: study && occupation.confidence === 'medium' ? 'study' : 'assumption',
      source: study?.id ?? 'occupation table',
      rationale: [
        `A prior, not a forecast, for ${occupation.title} with ${preset.meaning}.`,
        `Exposed time ${percents([low, likely, high])} (after GPTs are GPTs), of which regular users put ${percents(preset.used)} through it; it saves ${percents(preset.saved)} of that, and checking takes ${percents(preset.lost)} of the likely saving.`,
        `Likely: ${(freed * 100).toFixed(1)} % of a regular user’s time.`,
        study
          ? `Nearest study ${study.id}: ${study.effect}.`
          : `No controlled study of staff time is known for ${BUSINESS_FUNCTIONS[occupation.function].toLowerCase()}: confidence is low.`,
      ].join(' '),
    },
  };
}

export type TicketShares = {
  /** Share of the role's volume that the system may handle. */
  eligible: Triple;
  /** Share of the eligible cases that it closes alone. */
  containment: Triple;
  /** Share of the closed cases that come back to a person. */
  recontact: Triple;
  /** Share of the eligible time that goes into audits and escalations. */
  review?: Triple;
};

/** What audits and escalations take where nobody counted them. */
export const AUDITS: Triple = [0.02, 0.05, 0.1];

/** Cases handled by the system alone, from the company's own counts: eligible volume · containment · (1 − re-contact). Never from exposure. */
export function autonomousEstimate(shares: TicketShares, place: Place): Estimate {
  const [containedLow, containedLikely, containedHigh] = shares.containment;
  const [backLow, backLikely, backHigh] = shares.recontact;
  const review = shares.review ?? AUDITS;
  return {
    exposure: shares.eligible,
    timeSaved: [
      toInput(containedLow * (1 - backHigh)),
      toInput(containedLikely * (1 - backLikely)),
      toInput(containedHigh * (1 - backLow)),
    ],
    review,
    quality: 0,
    ...(place.system === undefined ? {} : { system: place.system }),
    usage: place.usage,
    rollout: rolloutOf(place.rolloutStart, { ceiling: [1, 1, 1], rampMonths: 12 }),
    evidence: {
      class: 'assumption',
      source: OWN_TICKETS,
      rationale: `From counts of cases, to be confirmed by a pilot: ${percents(shares.eligible)} of the volume is eligible, ${percents(shares.containment)} of it is closed without a person, ${percents(shares.recontact)} of that comes back; audits and escalations take ${percents(review)} of the eligible time.`,
    },
  };
}
