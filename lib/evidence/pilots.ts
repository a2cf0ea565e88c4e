import type { Estimate, EvidenceClass, Triple } from '@/lib/engine/types';
import { formatPercent, wordFinder } from '@/lib/format';
import type { BusinessFunction } from './functions';
import type { Strength } from './strength';

/** How a pilot was measured. */
export const PILOT_METHODS = {
  trial: 'Controlled trial',
  'before-after': 'Before and after',
  'time-study': 'Time study',
  'volume-count': 'Count of volume',
  'self-report': 'Self-report',
} as const;
export type PilotMethod = keyof typeof PILOT_METHODS;

/** What kind of tool was tried, as the presets tell them apart. */
export const TOOL_KINDS = {
  assistant: 'Assistant',
  embedded: 'Embedded tool',
  autonomous: 'Autonomous handling',
} as const;
export type ToolKind = keyof typeof TOOL_KINDS;

/** What an organisation found in a pilot of its own. Shares are 0 … 1. */
export type Pilot = {
  /** "P-" and six characters, unlike in every organisation: estimates name it as their source. */
  code: string;
  name: string;
  function: BusinessFunction;
  /** SOC or O*NET-SOC code; null where it was of no one occupation. */
  occupation: string | null;
  kind: ToolKind;
  /** The product that was tried; may be empty. */
  system: string;
  people: number | null;
  cases: number | null;
  /** YYYY-MM. */
  from: string;
  to: string;
  method: PilotMethod;
  /** The part of the work that was measured, in words. */
  part: string;
  /** That part's share of a person's time; null where nobody counted it. */
  partShare: number | null;
  /** Share of the time of that part that was saved. −1 … 1: below 0 it took longer. */
  timeSaved: Triple;
  /** Whether checking and correcting is taken off already. */
  isNet: boolean;
  /** Change in the share of work right first time; null where it was not measured. */
  quality: number | null;
  caveat: string;
  owner: string;
};

export type FoundPilot = Pilot & { strength: Strength };

/** Samples from which a pilot is no longer weak, and from which a trial is strong. */
export const PILOT_SAMPLES = {
  fair: { people: 10, cases: 100 },
  strong: { people: 30, cases: 300 },
} as const;

/** The rule of `pilotStrength` in words. */
export const PILOT_STRENGTH_RULE = `Strong: a controlled trial with ${PILOT_SAMPLES.strong.people} people or ${PILOT_SAMPLES.strong.cases} cases, or more. Fair: every other measurement with ${PILOT_SAMPLES.fair.people} people or ${PILOT_SAMPLES.fair.cases} cases, or more. Weak: self-reports, and smaller samples.`;

/** @see PILOT_STRENGTH_RULE */
export function pilotStrength({
  method,
  people,
  cases,
}: Pick<Pilot, 'method' | 'people' | 'cases'>): Strength {
  const has = (least: { people: number; cases: number }) =>
    (people ?? 0) >= least.people || (cases ?? 0) >= least.cases;
  if (method === 'self-report' || !has(PILOT_SAMPLES.fair)) return 'weak';
  return method === 'trial' && has(PILOT_SAMPLES.strong) ? 'strong' : 'fair';
}

export const pilotClass = ({ method }: Pick<Pilot, 'method'>): EvidenceClass =>
  method === 'self-report' ? 'pilot-reported' : 'pilot-measured';

const PILOT_CODE = /^P-[0-9A-F]{6}$/;

/** Whether a source is written as the code of a pilot is, in whatever case and with whatever blanks around it. */
export const pilotCodeIn = (source: string | undefined): string | null => {
  const code = source?.trim().toUpperCase() ?? '';
  return PILOT_CODE.test(code) ? code : null;
};

const clipped = (value: number) => Math.max(0, value);

/**
 * What a pilot fills into an estimate of a whole role: exposure where the part's share is known, the time saved, and review. A net
 * result comes to itself at all three points: what took longer at the low end is review at its high end. model.md, section 2.
 */
export function pilotTriples({
  partShare,
  timeSaved,
  isNet,
}: Pick<Pilot, 'partShare' | 'timeSaved' | 'isNet'>): Pick<Estimate, 'exposure' | 'timeSaved' | 'review'> {
  const [low, likely, high] = timeSaved;
  return {
    ...(partShare === null ? {} : { exposure: [partShare, partShare, partShare] }),
    timeSaved: [clipped(low), clipped(likely), clipped(high)],
    ...(isNet ? { review: [clipped(-high), clipped(-likely), clipped(-low)] } : {}),
  };
}

export type PilotSearch = {
  words: string;
  function?: BusinessFunction | undefined;
  method?: PilotMethod | undefined;
  strength?: Strength | undefined;
};

const RANK: Readonly<Record<Strength, number>> = { strong: 0, fair: 1, weak: 2 };
const withStrength = (pilot: Pilot): FoundPilot => ({ ...pilot, strength: pilotStrength(pilot) });
const byStrength = (a: FoundPilot, b: FoundPilot) =>
  RANK[a.strength] - RANK[b.strength] || b.to.localeCompare(a.to) || a.name.localeCompare(b.name);

/** Pilots that hold every word and fit every choice, the stronger and then the later first. */
export function searchPilots<P extends Pilot>(pilots: readonly P[], asked: PilotSearch): (P & FoundPilot)[] {
  const holdsWords = wordFinder(asked.words);
  return pilots
    .map((pilot) => ({ ...pilot, ...withStrength(pilot) }))
    .filter(
      (one) =>
        (!asked.function || one.function === asked.function) &&
        (!asked.method || one.method === asked.method) &&
        (!asked.strength || one.strength === asked.strength) &&
        holdsWords([one.code, one.name, one.system, one.part, one.caveat, one.owner]),
    )
    .sort(byStrength);
}

/** What a pilot has in common with a role, the closest first. */
export const PILOT_MATCHES = {
  occupation: 'same occupation',
  system: 'same AI system',
  function: 'same function',
} as const;
export type PilotMatch = keyof typeof PILOT_MATCHES;

const WEIGHTS: Readonly<Record<PilotMatch, number>> = { occupation: 4, system: 2, function: 1 };

type Sought = {
  function: BusinessFunction | undefined;
  occupation: string | undefined;
  /** The name of the role's AI system. */
  system: string | undefined;
};

/** Pilots that have something in common with a role, those with more and then the stronger first. */
export function matchPilots<P extends Pilot>(
  pilots: readonly P[],
  sought: Sought,
): { pilot: P & FoundPilot; matches: PilotMatch[] }[] {
  const plain = (text: string | undefined) => text?.trim().toLowerCase() || undefined;
  const system = plain(sought.system);
  const matchesOf = (pilot: Pilot) => {
    const has: Record<PilotMatch, boolean> = {
      occupation: pilot.occupation !== null && pilot.occupation === sought.occupation,
      system: system !== undefined && plain(pilot.system) === system,
      function: pilot.function === sought.function,
    };
    return (Object.keys(has) as PilotMatch[]).filter((match) => has[match]);
  };
  const weight = (matches: readonly PilotMatch[]) => matches.reduce((sum, match) => sum + WEIGHTS[match], 0);
  return pilots
    .map((pilot) => ({ pilot: { ...pilot, ...withStrength(pilot) }, matches: matchesOf(pilot) }))
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => weight(b.matches) - weight(a.matches) || byStrength(a.pilot, b.pilot));
}

/** "4 % / 9 % / 15 %". */
export const shareTriple = (triple: Triple): string =>
  triple.map((share) => formatPercent(share)).join(' / ');

/** What a pilot may and must not be used for. */
export function pilotUse(pilot: Pilot): { may: string; mustNot: string } {
  const measured = pilot.part.trim().replace(/\.$/, '');
  const not = [
    'for time outside that part',
    pilot.system.trim() === '' ? null : `for another system than ${pilot.system.trim()}`,
    pilot.isNet ? null : 'as net time: checking was not counted',
    pilot.method === 'self-report' ? 'as a measurement: people said it themselves' : null,
  ].filter((text) => text !== null);
  return {
    may: `${shareTriple(pilot.timeSaved)} (low, likely, high) of the time of: ${measured}.`,
    mustNot: `Not ${not.join(', nor ')}.${pilot.caveat.trim() === '' ? '' : ` ${pilot.caveat.trim()}`}`,
  };
}
