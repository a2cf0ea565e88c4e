import { type BusinessFunction, businessFunction } from './functions';
import table from './occupations.json';

/** Share of an occupation's tasks that an LLM, or a tool built on one, could at least halve in time. */
export type Occupation = {
  /** SOC code, or O*NET-SOC code where O*NET splits a SOC occupation. */
  code: string;
  title: string;
  function: BusinessFunction;
  /** 1: controlled studies of such work, 2: observed, 3: of neighbouring work, 4: none. */
  tier: number;
  confidence: 'medium' | 'low';
  exposed: { low: number; likely: number; high: number };
};

export const OCCUPATIONS: readonly Occupation[] = table.map(
  ({ code, title, function: name, tier, confidence, low, likely, high }) => ({
    code,
    title,
    function: businessFunction(name),
    tier,
    confidence: confidence === 'medium' ? 'medium' : 'low',
    exposed: { low, likely, high },
  }),
);

/** By SOC or O*NET-SOC code; `.00` at the end makes no difference. */
export const findOccupation = (code: string): Occupation | null =>
  OCCUPATIONS.find((occupation) => occupation.code === code.trim().replace(/\.00$/, '')) ?? null;

/** Words of job titles, and the words of the occupations that they mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  accounts: 'accounting',
  ai: 'data scientists',
  agent: 'customer service representatives',
  aml: 'compliance fraud financial examiners',
  ap: 'billing posting clerks',
  architect: 'computer systems engineers architects',
  assistant: 'assistants',
  attorney: 'lawyers',
  auditor: 'accountants auditors',
  bi: 'business intelligence analysts',
  bookkeeper: 'bookkeeping',
  buyer: 'purchasing agents',
  caller: 'telemarketers',
  category: 'purchasing',
  ceo: 'chief executives',
  cfo: 'financial managers',
  claims: 'claims adjusters',
  communications: 'public relations',
  contact: 'customer service',
  controller: 'treasurers controllers',
  copywriter: 'writers authors',
  counsel: 'lawyers',
  cyber: 'information security analysts',
  dba: 'database administrators',
  desk: 'computer user support specialists',
  designer: 'graphic designers',
  developer: 'software developers',
  devops: 'systems administrators',
  dispatcher: 'dispatchers',
  employer: 'human resources',
  engineer: 'software developers',
  facilities: 'facilities managers',
  fraud: 'fraud examiners',
  helpdesk: 'computer user support specialists',
  hr: 'human resources',
  hrbp: 'human resources specialists',
  infrastructure: 'network systems administrators',
  it: 'computer',
  kyc: 'compliance officers',
  leader: 'supervisors',
  learning: 'training development',
  lead: 'supervisors',
  logistics: 'logisticians',
  mailroom: 'mail clerks',
  marketing: 'marketing',
  mlro: 'compliance managers',
  network: 'network',
  office: 'office',
  payable: 'billing posting clerks',
  payables: 'billing posting clerks',
  payroll: 'payroll timekeeping clerks',
  pr: 'public relations',
  procurement: 'procurement purchasing',
  programmer: 'computer programmers',
  receivable: 'bill account collectors',
  recruiter: 'human resources specialists',
  recruitment: 'human resources specialists',
  reporting: 'business intelligence analysts',
  risk: 'financial risk specialists',
  secretary: 'secretaries administrative assistants',
  seo: 'search marketing',
  servicedesk: 'computer user support specialists',
  sourcing: 'purchasing',
  support: 'support',
  sysadmin: 'network computer systems administrators',
  tax: 'tax preparers',
  tester: 'software quality assurance testers',
  treasury: 'treasurers',
  underwriter: 'insurance underwriters',
  warehouse: 'data warehousing',
};
const FILLERS = new Set([
  'and',
  'of',
  'the',
  'for',
  'all',
  'other',
  'except',
  'senior',
  'junior',
  'i',
  'ii',
  'iii',
  'head',
  'team',
]);

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !FILLERS.has(word));

/** 1 for the same word, less for words with the same beginning of at least four letters: analyst and analysts, account and accountants. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared < 4 ? 0 : (0.95 * shared) / Math.max(one.length, other.length);
}

const closeness = (word: string, among: readonly string[]) =>
  among.reduce((best, candidate) => Math.max(best, likeness(word, candidate)), 0);

/** Occupations whose titles are nearest to a job title, the nearest first; a score of 1 is the title itself. */
export function findOccupations(query: string, limit = 8): { occupation: Occupation; score: number }[] {
  const plain = wordsOf(query);
  const meant = plain.flatMap((word) => wordsOf(MEANINGS[word] ?? MEANINGS[word.replace(/s$/, '')] ?? ''));
  if (plain.length === 0) return [];
  return OCCUPATIONS.map((occupation) => {
    const title = wordsOf(occupation.title);
    const covered = (words: readonly string[], by: readonly string[]) =>
      words.length === 0 ? 0 : words.reduce((sum, word) => sum + closeness(word, by), 0) / words.length;
    const direct = 0.6 * covered(plain, title) + 0.4 * covered(title, plain);
    const indirect = 0.6 * covered(meant, title) + 0.4 * covered(title, [...plain, ...meant]);
    return { occupation, score: Math.max(direct, 0.9 * indirect) };
  })
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score || a.occupation.title.localeCompare(b.occupation.title))
    .slice(0, limit);
}
