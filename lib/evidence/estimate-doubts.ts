import type { Estimate, Triple } from '@/lib/engine/types';
import { formatMonth, formatPercent } from '@/lib/format';
import { isPilotClass } from './evidence-classes';
import { OCCUPATIONS } from './occupations';
import { pilotCodeIn } from './pilots';
import { NEEDS_PILOT_ABOVE, OWN_TICKETS, PRESETS, type PresetName, presetTriples } from './presets';

/** What a reviewer asks about in an estimate. */
export const DOUBTS = {
  overdue: 'Review overdue',
  unsupported: 'Unsupported',
  high: `Above ${NEEDS_PILOT_ABOVE * 100} % without a pilot or count`,
  preset: 'Preset left unchanged',
} as const;
export type DoubtKind = keyof typeof DOUBTS;
export const DOUBT_KINDS = Object.keys(DOUBTS) as DoubtKind[];

/** Why an estimate is in doubt, as a sentence. */
export type EstimateDoubt = { kind: DoubtKind; reason: string };

type Asked = {
  /** Net share of a user's time that is freed at the likely point. model.md, section 2. */
  gain: number;
  /** YYYY-MM. */
  thisMonth: string;
  /** Codes of the organisation’s own pilots. */
  pilots: ReadonlySet<string>;
};

/** All that is in doubt about an estimate, in the order of `DOUBTS`. A month of review is over with its last day. */
export function doubtsOf(estimate: Estimate, asked: Asked): EstimateDoubt[] {
  const found: Record<DoubtKind, string | null> = {
    overdue: overdueReason(estimate, asked),
    unsupported: unsupportedReason(estimate, asked),
    high: highReason(estimate, asked),
    preset: presetReason(estimate),
  };
  return DOUBT_KINDS.flatMap((kind) => {
    const reason = found[kind];
    return reason === null ? [] : [{ kind, reason }];
  });
}

function overdueReason({ evidence }: Estimate, { thisMonth }: Asked): string | null {
  const reviewBy = evidence?.reviewBy;
  return reviewBy !== undefined && reviewBy < thisMonth
    ? `It was to be reviewed by ${formatMonth(reviewBy)}.`
    : null;
}

const sourceOf = ({ evidence }: Estimate) => evidence?.source?.trim() ?? '';

/** The code of a pilot that the estimate names and the library does not have. */
function unknownPilot(estimate: Estimate, { pilots }: Pick<Asked, 'pilots'>): string | null {
  const code = pilotCodeIn(sourceOf(estimate));
  return code !== null && !pilots.has(code) ? code : null;
}

function unsupportedReason(estimate: Estimate, asked: Asked): string | null {
  if (!estimate.evidence) return 'It does not say what it rests on.';
  if (sourceOf(estimate) === '') return 'It names a class of evidence and no source.';
  const unknown = unknownPilot(estimate, asked);
  return unknown === null ? null : `It names the pilot ${unknown}, which is not in your library.`;
}

/** Whether a saving of this size should stand on more than it does: a pilot that is named, or a count of one's own volume. */
export function needsPilot(estimate: Estimate, { gain, pilots }: Pick<Asked, 'gain' | 'pilots'>): boolean {
  if (gain <= NEEDS_PILOT_ABOVE) return false;
  const source = sourceOf(estimate);
  if (source === OWN_TICKETS) return false;
  return (
    !isPilotClass(estimate.evidence?.class) || source === '' || unknownPilot(estimate, { pilots }) !== null
  );
}

const highReason = (estimate: Estimate, asked: Asked): string | null =>
  needsPilot(estimate, asked)
    ? `It frees ${formatPercent(asked.gain)} of a user’s time, and names neither a pilot of your own nor a count of volume.`
    : null;

const keyOf = (triples: readonly (Triple | undefined)[]) => JSON.stringify(triples);

/** The preset by the time that it fills in, of every occupation. */
const PRESET_BY_TIME = new Map(
  (Object.keys(PRESETS) as PresetName[]).flatMap((name) =>
    OCCUPATIONS.map((occupation): [string, PresetName] => {
      const { exposure, timeSaved, review } = presetTriples(name, occupation);
      return [keyOf([exposure, timeSaved, review]), name];
    }),
  ),
);

function presetReason({ exposure, timeSaved, review }: Estimate): string | null {
  const name = PRESET_BY_TIME.get(keyOf([exposure, timeSaved, review]));
  return name === undefined
    ? null
    : `Exposure, time saved and review are those of the preset “${PRESETS[name].label}”, unchanged: a prior, not a forecast.`;
}
