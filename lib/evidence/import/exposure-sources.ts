/** Public tables of occupations that an organisation may import in their published form. */

export type ExposureSource = 'gpts-are-gpts' | 'working-with-ai' | 'bls-oews';

/** A figure that is read from a column of the file. */
export type FigureColumn = {
  key: string;
  /** The header as published. */
  column: string;
  label: string;
  /** A share of 0 … 1, a number of people, or money a year. */
  unit: 'share' | 'people' | 'money';
};

export type SourceDefinition = {
  label: string;
  /** The name in a column’s head. */
  short: string;
  /** Whether it tells the occupations apart that O*NET splits off a SOC code. */
  byOnet: boolean;
  /** The published file. */
  file: string;
  codeColumn: string;
  titleColumn: string;
  figures: readonly FigureColumn[];
  /** Only rows that hold this in this column are of single occupations. */
  rows?: { column: string; value: string };
  /** Marks in the place of a figure that is not published. */
  unpublished: readonly string[];
  licence: string;
  caveat: string;
};

export const EXPOSURE_SOURCES: Readonly<Record<ExposureSource, SourceDefinition>> = {
  'gpts-are-gpts': {
    label: 'GPTs are GPTs',
    short: 'GPTs are GPTs',
    byOnet: true,
    file: 'occ_level.csv',
    codeColumn: 'O*NET-SOC Code',
    titleColumn: 'Title',
    figures: [
      { key: 'humanAlpha', column: 'human_rating_alpha', label: 'α by people', unit: 'share' },
      { key: 'humanBeta', column: 'human_rating_beta', label: 'β by people', unit: 'share' },
      { key: 'humanGamma', column: 'human_rating_gamma', label: 'γ by people', unit: 'share' },
      { key: 'modelAlpha', column: 'dv_rating_alpha', label: 'α by model', unit: 'share' },
      { key: 'modelBeta', column: 'dv_rating_beta', label: 'β by model', unit: 'share' },
      { key: 'modelGamma', column: 'dv_rating_gamma', label: 'γ by model', unit: 'share' },
    ],
    unpublished: [''],
    licence:
      'T. Eloundou, S. Manning, P. Mishkin, D. Rock: GPTs are GPTs (github.com/openai/GPTs-are-GPTs), MIT licence.',
    caveat:
      'Which tasks could be touched: α by a language model alone, γ with all software built on one, β between the two. No forecast.',
  },
  'working-with-ai': {
    label: 'Working with AI',
    short: 'Working with AI',
    byOnet: false,
    file: 'ai_applicability_scores.csv',
    codeColumn: 'SOC Code',
    titleColumn: 'title',
    figures: [
      { key: 'applicability', column: 'ai_applicability_score', label: 'AI applicability', unit: 'share' },
    ],
    unpublished: [''],
    licence:
      'K. Tomlinson and others 2025: Working with AI (github.com/microsoft/working-with-ai), CC BY 4.0.',
    caveat: 'Its authors ask that applicability is not read as an ability to replace jobs.',
  },
  'bls-oews': {
    label: 'BLS employment and wages',
    short: 'BLS',
    byOnet: false,
    file: 'national_M2024_dl.xlsx',
    codeColumn: 'OCC_CODE',
    titleColumn: 'OCC_TITLE',
    figures: [
      { key: 'employment', column: 'TOT_EMP', label: 'Employment', unit: 'people' },
      { key: 'meanWage', column: 'A_MEAN', label: 'Mean wage', unit: 'money' },
    ],
    rows: { column: 'O_GROUP', value: 'detailed' },
    unpublished: ['', '*', '**', '#'],
    licence:
      'US Bureau of Labor Statistics, Occupational Employment and Wage Statistics, national; public domain.',
    caveat:
      'US employment and wages in USD a year, without on-cost: a yardstick, not the pay of your people.',
  },
};

export const EXPOSURE_SOURCE_NAMES = Object.keys(EXPOSURE_SOURCES) as ExposureSource[];
