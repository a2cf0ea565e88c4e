import type { RedundancyRule } from '@/lib/engine';

/** A rule with its words: figures for the engine, and what a person needs to act on them. */
export type DatedRule = RedundancyRule & {
  name: string;
  /** Who is told, and when. */
  duty: string;
  /** What the notice must contain, one item a line. */
  contents: string;
  /** Where it stands. */
  citation: string;
  /** YYYY-MM in which the figures and words were last compared with the source. */
  checkedOn: string;
  /** A rule that is switched off is not applied, as if it were not there. */
  enabled: boolean;
};

export const NOT_LEGAL_ADVICE =
  'Not legal advice. The rules are a summary with a date; have a lawyer of the country look at every case that comes near.';

export const WATCH_METHOD =
  'Windows are calendar months: one stands for 30 days, three for 90. People are counted in heads, not FTE, as expected values. Those who leave by themselves or move to other work do not count, and neither do contractors. What was planned or done outside of this plan is not known here.';

/** Member states of the European Union (27, since 2020) with those of their territories that have a code of their own and in which its law holds. */
export const EU_COUNTRIES: ReadonlySet<string> = new Set(
  'AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IT LT LU LV MF MQ MT NL PL PT RE RO SE SI SK YT'.split(
    ' ',
  ),
);

const lines = (...items: string[]) => items.join('\n');

const CHECKED_ON = '2026-11';

const EU_CONTENTS = lines(
  'the reasons for the planned redundancies',
  'the number and categories of workers to be made redundant',
  'the number and categories of workers normally employed',
  'the period over which the redundancies are to take place',
  'the criteria proposed for selecting the workers',
  'how any payments beyond those of national law are calculated',
);

const EU_DUTY =
  'Consult the workers’ representatives in good time with a view to an agreement, then notify the public authority in writing. Redundancies take effect 30 days after that notification at the earliest. Member states may go further: look up the national law.';

const EU_CITATION = 'Directive 98/59/EC, articles 1 to 4';

const WARN_CONTENTS = lines(
  'name and address of the site, and whom to ask there, with a telephone number',
  'whether the action is meant to be permanent or temporary, and whether the whole site closes',
  'the date of the first separation and the schedule of the others',
  'to representatives: job titles of the positions affected and the people who hold them',
  'to employees without representatives: whether bumping rights exist',
);

/** The rules that every organisation starts from, as checked on the date that each carries. */
export const BUILT_IN_RULES: readonly DatedRule[] = [
  {
    code: 'us-warn',
    name: 'US, WARN Act',
    jurisdiction: 'US',
    covers: { of: 'jurisdiction', least: 100 },
    counts: 'site',
    windows: [1, 3],
    tiers: [
      { workforceFrom: 1, count: 50, share: 0.33 },
      { workforceFrom: 1, count: 500 },
    ],
    notice: [{ from: 0, days: 60 }],
    duty: 'Written notice to each affected employee or their representatives, to the state’s dislocated-worker unit and to the chief elected official of the local government. Separations within 90 days are added together unless their causes are separate and distinct.',
    contents: WARN_CONTENTS,
    citation: '29 USC 2101; 20 CFR 639.3, 639.5, 639.7',
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'us-ny',
    name: 'New York, state WARN Act',
    jurisdiction: 'US-NY',
    covers: { of: 'jurisdiction', least: 50 },
    counts: 'site',
    windows: [1],
    tiers: [
      { workforceFrom: 1, count: 25, share: 0.33 },
      { workforceFrom: 1, count: 250 },
    ],
    notice: [{ from: 0, days: 90 }],
    duty: 'Written notice to affected employees and their representatives, to the state’s Department of Labor and to the local workforce board.',
    contents: lines(
      WARN_CONTENTS,
      'on the state’s form: whether automation, such as artificial intelligence, contributed to the separations',
    ),
    citation: 'New York Labor Law, article 25-A; 12 NYCRR 921',
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'us-ca',
    name: 'California, state WARN Act',
    jurisdiction: 'US-CA',
    covers: { of: 'site', least: 75 },
    counts: 'site',
    windows: [1],
    tiers: [{ workforceFrom: 1, count: 50 }],
    notice: [{ from: 0, days: 60 }],
    duty: 'Written notice to affected employees, to the state’s Employment Development Department, to the local workforce board and to the chief elected officials of city and county.',
    contents: WARN_CONTENTS,
    citation: 'California Labor Code 1400 ff.',
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'us-nj',
    name: 'New Jersey, state WARN Act',
    jurisdiction: 'US-NJ',
    covers: { of: 'employer', least: 100 },
    counts: 'jurisdiction',
    windows: [1, 3],
    tiers: [{ workforceFrom: 1, count: 50 }],
    notice: [{ from: 0, days: 90 }],
    duty: 'Written notice to each affected employee and their unions, to the state’s Commissioner of Labor and to the chief elected official of the municipality. Severance of a week’s pay for each year of service is due in any case, and of four weeks more where notice is late. Separations within 90 days are added together where they are related.',
    contents: lines(
      'the number of employees whose employment ends, and the dates',
      'the reasons',
      'employment on offer at other sites of the employer, if any',
      'what employees are entitled to: wages, severance, benefits, pension',
    ),
    citation: 'N.J.S.A. 34:21-1 ff.',
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'eu-i',
    name: 'EU directive, option i',
    jurisdiction: 'EU',
    covers: { of: 'site', least: 21 },
    counts: 'site',
    windows: [1],
    tiers: [
      { workforceFrom: 21, workforceTo: 99, count: 10 },
      { workforceFrom: 100, workforceTo: 299, share: 0.1 },
      { workforceFrom: 300, count: 30 },
    ],
    notice: [{ from: 0, days: 30 }],
    duty: EU_DUTY,
    contents: EU_CONTENTS,
    citation: EU_CITATION,
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'eu-ii',
    name: 'EU directive, option ii',
    jurisdiction: 'EU',
    covers: { of: 'site', least: 1 },
    counts: 'site',
    windows: [3],
    tiers: [{ workforceFrom: 1, count: 20 }],
    notice: [{ from: 0, days: 30 }],
    duty: EU_DUTY,
    contents: EU_CONTENTS,
    citation: EU_CITATION,
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'de',
    name: 'Germany, § 17 KSchG',
    jurisdiction: 'DE',
    covers: { of: 'site', least: 21 },
    counts: 'site',
    windows: [1],
    tiers: [
      { workforceFrom: 21, workforceTo: 59, count: 6 },
      { workforceFrom: 60, workforceTo: 499, share: 0.1 },
      { workforceFrom: 60, workforceTo: 499, count: 26 },
      { workforceFrom: 500, count: 30 },
    ],
    notice: [{ from: 0, days: 30 }],
    duty: 'Inform and consult the works council first, in writing and in good time; then notify the employment agency, with the works council’s statement. The day is that of the notification to the agency: start with the works council well before.',
    contents: lines(
      'name, seat and kind of business of the employer',
      'the reasons for the planned dismissals',
      'the number and occupational groups of the employees to be dismissed',
      'the number and occupational groups of those normally employed',
      'the period over which they are to be dismissed',
      'the criteria proposed for selecting them',
      'to the works council also: how severance payments are calculated',
      'to the agency also: the statement of the works council',
    ),
    citation: '§ 17 KSchG; Directive 98/59/EC',
    checkedOn: CHECKED_ON,
    enabled: true,
  },
  {
    code: 'uk',
    name: 'United Kingdom, TULRCA',
    jurisdiction: 'GB',
    covers: { of: 'site', least: 1 },
    counts: 'site',
    windows: [3],
    tiers: [{ workforceFrom: 1, count: 20 }],
    notice: [
      { from: 0, days: 30 },
      { from: 100, days: 45 },
    ],
    duty: 'Consultation with the union or elected representatives starts 30 days before the first dismissal, 45 days from 100 dismissals on; the Secretary of State is notified as early. A failure costs a protective award of up to 180 days’ pay for dismissals from 6 April 2026. A threshold across the whole employer is announced for 2027.',
    contents: lines(
      'the reasons for the proposals',
      'the numbers and descriptions of the employees whom it is proposed to dismiss',
      'the total number of employees of each such description at the site',
      'how they are to be selected',
      'how the dismissals are to be carried out, and over which period',
      'how payments beyond the statutory ones are calculated',
      'the number of agency workers, where they work and what they do',
    ),
    citation: 'Trade Union and Labour Relations (Consolidation) Act 1992, s. 188 to 193',
    checkedOn: CHECKED_ON,
    enabled: true,
  },
];
