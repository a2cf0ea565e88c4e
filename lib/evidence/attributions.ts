/** Who made what the tables are built on. Shown wherever they are shown. */
export const ATTRIBUTIONS = {
  occupations:
    'Exposure of occupations: our own table. Low is the smaller and likely the mean of the human and the model β, high the mean γ capped at 0.9, of T. Eloundou, S. Manning, P. Mishkin and D. Rock, GPTs are GPTs (github.com/openai/GPTs-are-GPTs, MIT licence).',
  studies: 'Studies: our own summaries; each names what was read and where.',
} as const;

/** What a score of exposure is not. */
export const EXPOSURE_CAVEAT =
  'Exposure says which tasks could be touched. It is no forecast, and no measure of whether a role is needed.';
