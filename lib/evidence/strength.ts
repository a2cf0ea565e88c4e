import type { Study } from './studies';

/** How a study was made, by what its setting says. */
export const DESIGNS = {
  trial: 'Controlled trial',
  observed: 'Observed at work',
  survey: 'Survey, self-report or model',
  claim: 'Company or vendor claim',
} as const;
export type Design = keyof typeof DESIGNS;

export const STRENGTHS = { strong: 'Strong', fair: 'Fair', weak: 'Weak' } as const;
export type Strength = keyof typeof STRENGTHS;

const CLAIM = /\bclaims?\b|\bvendor\b/i;
const TRIAL = /\bRCTs?\b|experiment|pre-registered|staggered rollout/i;
const SURVEY = /survey|self-report|diary|executives|\bmodel\b|model-estimated/i;

/** A vendor's own trial is a trial; its survey is a claim. */
export function designOf({ setting }: Pick<Study, 'setting'>): Design {
  if (TRIAL.test(setting)) return 'trial';
  if (CLAIM.test(setting)) return 'claim';
  return SURVEY.test(setting) ? 'survey' : 'observed';
}

/**
 * Strong: a controlled trial that no vendor made, read in the paper itself. Fair: other trials, and what was observed at work and
 * read in the paper. Weak: surveys, self-reports, claims, and what was read in a report about it.
 */
export function strengthOf(study: Pick<Study, 'setting' | 'readFrom'>): Strength {
  const design = designOf(study);
  if (study.readFrom === 'secondary report') return 'weak';
  if (design === 'trial') {
    return study.readFrom === 'primary text' && !/by the vendor/i.test(study.setting) ? 'strong' : 'fair';
  }
  return design === 'observed' && study.readFrom === 'primary text' ? 'fair' : 'weak';
}
