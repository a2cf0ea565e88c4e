import type { Estimate, Evidence, Rollout, Triple, Triples } from '@/lib/engine/types';
import {
  autonomousEstimate,
  findOccupation,
  type Occupation,
  type Pilot,
  type PresetName,
  presetEstimate,
  shareTriple,
} from '@/lib/evidence';
import {
  CHAT_PILOT,
  foundIn,
  INTAKE_PILOT,
  INVOICE_PILOT,
  MOTOR_TRIAL,
  OFFICE_TRIAL,
  WRAP_UP_PILOT,
} from './pilots';

/** The department heads who answer for estimates, by cost centre. */
export const OWNERS: Readonly<Record<string, string>> = {
  GRP: 'Miriam Castell',
  FIN: 'Henrik Vogt',
  PRC: 'Henrik Vogt',
  HR: 'Aoife Brennan',
  LEG: 'Julian Marsh',
  CMP: 'Katrin Seidel',
  OPS: 'Miriam Castell',
  CUS: 'Niamh Dolan',
  CLM: 'Niamh Dolan',
  TEC: 'Rafael Osei',
  ITS: 'Rafael Osei',
  BI: 'Lena Hartwig',
};

/** Makes the estimate of one role, whose occupation and owner the role's line knows. */
export type EstimateOf = (role: { occupation: string; owner: string }) => Estimate;

function occupationOf(code: string): Occupation {
  const occupation = findOccupation(code);
  if (!occupation) throw new Error(`The occupation table has no ${code}`);
  return occupation;
}

const withOwner = (estimate: Estimate, owner: string, reviewBy: string): Estimate => ({
  ...estimate,
  ...(estimate.evidence ? { evidence: { ...estimate.evidence, owner, reviewBy } } : {}),
});

type Use = { start: string; usage?: number; quality?: number };

const preset =
  (name: PresetName, system: string, { start, usage = 0, quality = 0 }: Use): EstimateOf =>
  ({ occupation, owner }) =>
    withOwner(
      { ...presetEstimate(name, occupationOf(occupation), { system, rolloutStart: start, usage }), quality },
      owner,
      '2027-12',
    );

/** 400 prompts a month for a regular user. */
const PROMPTS = 0.4;

/** The office assistant where nobody has judged the preset yet. */
export const assistant = (start: string): EstimateOf =>
  preset('assistant', 'office-assistant', { start, usage: PROMPTS });
/** The document reader by its preset, with the evidence of its owner. `usage`: thousands of pages an FTE works through in a month. */
export const docReader =
  (use: Use, evidence: Omit<Evidence, 'owner'>): EstimateOf =>
  (role) => ({
    ...preset('embedded', 'doc-reader', use)(role),
    evidence: { ...evidence, owner: role.owner },
  });

const ROLLOUTS = {
  assistant: { rampMonths: 24, ceiling: [0.35, 0.6, 0.8], curve: 's' },
  embedded: { rampMonths: 12, ceiling: [0.4, 0.65, 0.8], curve: 's' },
} as const satisfies Record<PresetName, Omit<Rollout, 'start'>>;

type Judged = Triples & { evidence: Omit<Evidence, 'owner' | 'reviewBy'> };

/** An estimate that its owner has judged: the share of time counted, saving and review from what the evidence names. */
const judged =
  (kind: PresetName, system: string, { use, ...estimate }: { use: Use } & Judged): EstimateOf =>
  ({ owner }) => ({
    ...estimate,
    quality: use.quality ?? 0,
    system,
    usage: use.usage ?? 0,
    rollout: { start: use.start, ...ROLLOUTS[kind] },
    evidence: { ...estimate.evidence, owner, reviewBy: '2027-12' },
  });

/** Shares of a role's time that its department counted as such work. */
type Counted = { exposure: Triple; work: string };

const countedText = ({ exposure, work }: Counted): string =>
  `${work}: ${shareTriple(exposure)} of the week by diaries of two weeks in September 2026`;

/** The office assistant after its trial: what it saved, on the work that the department counted. */
export const officeAssistant = (start: string, counted: Counted): EstimateOf =>
  judged('assistant', 'office-assistant', {
    use: { start, usage: PROMPTS },
    exposure: counted.exposure,
    ...withRationale(foundIn(OFFICE_TRIAL), `${countedText(counted)}; saving and checking as in the trial.`),
    review: [0.02, 0.04, 0.07],
  });

const withRationale = (found: ReturnType<typeof foundIn>, rationale: string) => ({
  ...found,
  evidence: { ...found.evidence, rationale },
});

/** Phone agents and overflow agents. `usage`: thousands of contacts an FTE handles in a month. */
export const wrapUp = (use: Use, note: string): EstimateOf =>
  judged('embedded', 'agent-assist', {
    use: { ...use, quality: 0.02 },
    exposure: [0.34, 0.42, 0.6],
    ...withRationale(foundIn(WRAP_UP_PILOT), note),
    review: [0.02, 0.05, 0.08],
  });

/** `usage`: thousands of claims an FTE handles in a month. */
export const motorFiles = (use: Use): EstimateOf =>
  judged('embedded', 'claims-model', {
    use: { ...use, quality: 0.02 },
    exposure: [0.4, 0.46, 0.56],
    ...withRationale(
      foundIn(MOTOR_TRIAL),
      'The trial’s own share, saving and checking; the handlers were drawn by lot in Dublin and Cologne.',
    ),
    review: [0.03, 0.05, 0.08],
  });

export const invoices = (use: Use): EstimateOf =>
  judged('embedded', 'doc-reader', {
    use: { ...use, quality: 0.03 },
    exposure: [0.5, 0.6, 0.7],
    ...withRationale(
      foundIn(INVOICE_PILOT),
      'The pilot’s own share and saving; checking was timed on one invoice in ten.',
    ),
    review: [0.03, 0.05, 0.09],
  });

/** What a pilot found elsewhere, with a part of it taken off: an assumption. */
export const carriedOver = (
  system: 'doc-reader' | 'claims-model',
  use: Use,
  from: Counted & { pilot: Pilot; timeSaved: Triple; because: string },
): EstimateOf =>
  judged('embedded', system, {
    use,
    exposure: from.exposure,
    timeSaved: from.timeSaved,
    review: [0.03, 0.05, 0.09],
    evidence: {
      class: 'assumption',
      source: from.pilot.code,
      rationale: `${countedText(from)}. The saving of the ${from.pilot.name} less a quarter: ${from.because}.`,
    },
  });

/** From a study of the library, cut to the work that the department counted. */
export const afterStudy = (
  system: 'agent-assist' | 'doc-reader',
  use: Use,
  { study, ...found }: Counted & Pick<Triples, 'timeSaved' | 'review'> & { study: string; note: string },
): EstimateOf =>
  judged('embedded', system, {
    use,
    exposure: found.exposure,
    timeSaved: found.timeSaved,
    review: found.review,
    evidence: { class: 'study', source: study, rationale: `${countedText(found)}. ${found.note}` },
  });

/** From what others report, a vendor or peers. */
export const asReported = (
  system: 'agent-assist',
  use: Use,
  { exposure, timeSaved, review, evidence }: Judged,
): EstimateOf => judged('embedded', system, { use, exposure, timeSaved, review, evidence });

export const chatPilot =
  (start: string): EstimateOf =>
  ({ owner }) => ({
    ...autonomousEstimate(
      {
        eligible: [0.34, 0.42, 0.56],
        containment: [0.4, 0.52, 0.66],
        recontact: [0.08, 0.14, 0.22],
        review: [0.03, 0.05, 0.08],
      },
      { system: 'agent-assist', rolloutStart: start, usage: 1.3 },
    ),
    quality: -0.01,
    evidence: {
      ...foundIn(CHAT_PILOT).evidence,
      rationale:
        '41,300 chats over six months: 42 % asked one of the 22 questions that the system may answer; 52 % of those ended without a person and 14 % of these came back within a week. Audits took 5 % of the eligible time.',
      owner,
      reviewBy: '2027-09',
    },
  });

export const intakePilot =
  (start: string): EstimateOf =>
  ({ owner }) => ({
    exposure: [0.45, 0.55, 0.65],
    ...foundIn(INTAKE_PILOT),
    review: [0.05, 0.08, 0.12],
    quality: 0.04,
    system: 'doc-reader',
    usage: 6.5,
    rollout: { start, rampMonths: 10, ceiling: [0.6, 0.8, 0.9], curve: 's' },
    evidence: {
      ...foundIn(INTAKE_PILOT).evidence,
      rationale:
        'Twelve clerks used the reader for three months and report 32 % less time for letters, invoices and photographs, which are 55 % of their day. No comparison group; checking was timed on 200 files.',
      owner,
      reviewBy: '2027-06',
    },
  });

type TaskLine = readonly [name: string, share: number, exposure: Triple, timeSaved: Triple, review: Triple];

/** An estimate task by task, made in a workshop with the people who do the work. */
export const byTasks =
  (
    tasks: readonly TaskLine[],
    system: string,
    { start, usage = 0, quality = 0 }: Use,
    evidence: Omit<Evidence, 'owner'>,
  ): EstimateOf =>
  ({ owner }) => ({
    tasks: tasks.map(([name, share, exposure, timeSaved, review]) => ({
      name,
      share,
      exposure,
      timeSaved,
      review,
    })),
    quality,
    system,
    usage,
    rollout: { start, rampMonths: 12, ceiling: [0.4, 0.65, 0.8], curve: 's' },
    evidence: { ...evidence, owner },
  });
