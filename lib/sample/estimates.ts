import type { Estimate, Evidence, Triple } from '@/lib/engine/types';
import {
  autonomousEstimate,
  findOccupation,
  type Occupation,
  type PresetName,
  presetEstimate,
} from '@/lib/evidence';

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
export const assistant = (start: string): EstimateOf =>
  preset('assistant', 'office-assistant', { start, usage: 0.4 });
/** `usage`: thousands of contacts an FTE handles in a month. */
export const agentAssist = (start: string, usage: number): EstimateOf =>
  preset('embedded', 'agent-assist', { start, usage, quality: 0.02 });
/** `usage`: thousands of pages an FTE works through in a month. */
export const docReader = (start: string, usage: number): EstimateOf =>
  preset('embedded', 'doc-reader', { start, usage, quality: 0.03 });
/** `usage`: thousands of claims an FTE handles in a month. */
export const claimsModel = (start: string, usage: number): EstimateOf =>
  preset('embedded', 'claims-model', { start, usage, quality: 0.02 });

/** An estimate with evidence of its own in the place of a preset's. */
export const evidenced =
  (estimate: EstimateOf, evidence: Omit<Evidence, 'owner'>): EstimateOf =>
  (role) => ({ ...estimate(role), evidence: { ...evidence, owner: role.owner } });

/** The chat pilot in Cork, October 2025 to March 2026: 41,300 chats were offered to the system. */
export const chatPilot =
  (start: string): EstimateOf =>
  ({ owner }) => ({
    ...autonomousEstimate(
      {
        eligible: [0.34, 0.42, 0.5],
        containment: [0.4, 0.52, 0.62],
        recontact: [0.08, 0.14, 0.22],
        review: [0.03, 0.05, 0.08],
      },
      { system: 'agent-assist', rolloutStart: start, usage: 1.3 },
    ),
    quality: -0.01,
    evidence: {
      class: 'pilot-measured',
      source: 'Cork chat pilot 2025–26',
      rationale:
        '41,300 chats over six months: 42 % asked one of the 22 questions that the system may answer; 52 % of those ended without a person and 14 % of these came back within a week. Audits took 5 % of the eligible time.',
      owner,
      reviewBy: '2027-09',
    },
  });

/** The claims intake pilot in Cologne: reported by its team, without a comparison group. */
export const intakePilot =
  (start: string): EstimateOf =>
  ({ owner }) => ({
    exposure: [0.45, 0.55, 0.65],
    timeSaved: [0.18, 0.32, 0.4],
    review: [0.05, 0.08, 0.12],
    quality: 0.04,
    system: 'doc-reader',
    usage: 6.5,
    rollout: { start, rampMonths: 10, ceiling: [0.6, 0.8, 0.9], curve: 's' },
    evidence: {
      class: 'pilot-reported',
      source: 'Cologne intake pilot 2026',
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
