import { type Pilot, pilotClass } from '@/lib/evidence';

/** The organisation's library: what the sample company tried in 2025 and 2026. Invented, as the company is. */
export const OFFICE_TRIAL: Pilot = {
  code: 'P-0A5517',
  name: 'Office assistant trial',
  function: 'administration',
  occupation: null,
  kind: 'assistant',
  system: 'Office assistant',
  people: 164,
  cases: null,
  from: '2026-02',
  to: '2026-07',
  method: 'trial',
  part: 'mail, drafts, summaries and looking things up, in six departments',
  partShare: null,
  timeSaved: [0.06, 0.17, 0.3],
  isNet: false,
  quality: null,
  caveat: 'Time by diaries of two weeks at the start and at the end. Meetings grew no shorter.',
  owner: 'Tobias Reuter',
};

/** The chat pilot in Cork: chats were offered to the system before a person saw them. */
export const CHAT_PILOT: Pilot = {
  code: 'P-4C19E2',
  name: 'Cork chat pilot',
  function: 'customer_support',
  occupation: '43-4051',
  kind: 'autonomous',
  system: 'Agent assist',
  people: null,
  cases: 41_300,
  from: '2025-10',
  to: '2026-03',
  method: 'volume-count',
  part: 'chats that ask one of 22 questions',
  partShare: 0.42,
  timeSaved: [0.31, 0.45, 0.6],
  isNet: false,
  quality: -0.01,
  caveat: 'A chat that came back within a week counts as not handled. No winter storm fell into the months.',
  owner: 'Niamh Dolan',
};

export const WRAP_UP_PILOT: Pilot = {
  code: 'P-7D03B8',
  name: 'Leipzig wrap-up pilot',
  function: 'customer_support',
  occupation: '43-4051',
  kind: 'embedded',
  system: 'Agent assist',
  people: 38,
  cases: null,
  from: '2026-03',
  to: '2026-07',
  method: 'before-after',
  part: 'looking up answers and writing up calls',
  partShare: 0.42,
  timeSaved: [0.1, 0.26, 0.5],
  isNet: false,
  quality: 0.02,
  caveat: 'New agents gained about twice as much as those with three years or more.',
  owner: 'Niamh Dolan',
};

/** Reported by its team, without a comparison group. */
export const INTAKE_PILOT: Pilot = {
  code: 'P-91AE54',
  name: 'Cologne intake pilot',
  function: 'administration',
  occupation: '43-9041',
  kind: 'embedded',
  system: 'Document reader',
  people: 12,
  cases: 200,
  from: '2026-04',
  to: '2026-06',
  method: 'self-report',
  part: 'letters, invoices and photographs of new claims',
  partShare: 0.55,
  timeSaved: [0.18, 0.32, 0.4],
  isNet: false,
  quality: 0.04,
  caveat: 'No comparison group; checking was timed on 200 files.',
  owner: 'Niamh Dolan',
};

export const MOTOR_TRIAL: Pilot = {
  code: 'P-2F6B0D',
  name: 'Motor file trial',
  function: 'administration',
  occupation: '13-1031',
  kind: 'embedded',
  system: 'Claims model',
  people: 46,
  cases: 5_900,
  from: '2026-03',
  to: '2026-08',
  method: 'trial',
  part: 'reading motor files, their summary and the first letter',
  partShare: 0.46,
  timeSaved: [0.08, 0.25, 0.4],
  isNet: false,
  quality: 0.02,
  caveat: 'Bodily injury was left out.',
  owner: 'Niamh Dolan',
};

export const INVOICE_PILOT: Pilot = {
  code: 'P-B8E370',
  name: 'Dublin invoice pilot',
  function: 'finance_accounting',
  occupation: '43-3031',
  kind: 'embedded',
  system: 'Document reader',
  people: 12,
  cases: 9_400,
  from: '2026-01',
  to: '2026-05',
  method: 'before-after',
  part: 'capture and matching of invoices',
  partShare: 0.6,
  timeSaved: [0.1, 0.26, 0.4],
  isNet: false,
  quality: 0.03,
  caveat: 'Invoices by post, a ninth of all, were typed as before.',
  owner: 'Henrik Vogt',
};

export const SAMPLE_PILOTS: readonly Pilot[] = [
  OFFICE_TRIAL,
  CHAT_PILOT,
  WRAP_UP_PILOT,
  INTAKE_PILOT,
  MOTOR_TRIAL,
  INVOICE_PILOT,
];

/** What an estimate takes over from a pilot: the time that was saved, its class and its code. */
export const foundIn = (pilot: Pilot) => ({
  timeSaved: pilot.timeSaved,
  evidence: { class: pilotClass(pilot), source: pilot.code },
});
