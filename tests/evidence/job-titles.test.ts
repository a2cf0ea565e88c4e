import { describe, expect, test } from 'vitest';
import { findOccupation, findOccupations, OCCUPATIONS } from '@/lib/evidence';
import { JOB_TITLES } from '@/lib/evidence/job-titles';

const first = (title: string) => findOccupations(title, 1)[0];

/** As HR files spell them; where two occupations are as right, both are named. */
const TITLES: [title: string, ...codes: string[]][] = [
  ['Customer Service Representative', '43-4051'],
  ['Cust. Support Agent II', '43-4051'],
  ['Senior Customer Support Specialist', '43-4051'],
  ['Call Centre Agent (English)', '43-4051'],
  ['Team Leader Customer Service', '43-1011'],
  ['Customer Service Team Lead', '43-1011'],
  ['Claims Handler', '13-1031'],
  ['Sr. Claims Adjuster', '13-1031'],
  ['Compliance Analyst', '13-1041'],
  ['KYC Analyst - Onboarding', '13-1041'],
  ['AML Analyst', '13-1041'],
  ['Head of Compliance', '11-9199.02'],
  ['Regulatory Affairs Specialist', '13-1041.07'],
  ['Fraud Analyst', '13-2099.04'],
  ['Operational Risk Manager', '13-2054'],
  ['BI Analyst', '15-2051.01'],
  ['Reporting Analyst', '15-2051.01'],
  ['Data Analyst, Senior', '15-2051.01'],
  ['Data Scientist III', '15-2051'],
  ['Data Engineer', '15-1243.01'],
  ['DBA', '15-1242'],
  ['HR Business Partner', '13-1071'],
  ['HRBP', '13-1071'],
  ['Recruiter', '13-1071'],
  ['Talent Acquisition Partner EMEA', '13-1071'],
  ['HR Administrator', '43-4161'],
  ['Payroll Specialist', '43-3051'],
  ['Head of HR', '11-3121'],
  ['Learning & Development Specialist', '13-1151'],
  ['Accountant', '13-2011'],
  ['General Ledger Accountant', '13-2011'],
  ['Internal Auditor', '13-2011'],
  ['Accounts Payable Clerk', '43-3031'],
  ['AP Specialist', '43-3031'],
  ['Billing Specialist', '43-3021'],
  ['Financial Controller', '11-3031.01'],
  ['FP&A Analyst', '13-2051'],
  ['Credit Controller', '43-3011'],
  ['Tax Specialist', '13-2082'],
  ['Finance Director', '11-3031'],
  ['Legal Counsel', '23-1011'],
  ['Paralegal', '23-2011'],
  ['Contracts Specialist', '23-2011'],
  ['Legal Secretary', '43-6012'],
  ['Service Desk Analyst', '15-1232'],
  ['IT Support Engineer L2', '15-1232'],
  ['Systems Administrator', '15-1244'],
  ['DevOps Engineer', '15-1244'],
  ['Software Engineer', '15-1252'],
  ['QA Engineer', '15-1253'],
  ['Cyber Security Analyst', '15-1212'],
  ['IT Project Manager', '15-1299.09'],
  ['Head of IT', '11-3021'],
  ['Strategic Buyer', '13-1023'],
  ['Procurement Specialist', '13-1023'],
  ['Category Manager Indirects', '11-3061'],
  ['Supply Chain Analyst', '13-1081.02'],
  ['Marketing Manager', '11-2021'],
  ['SEO Specialist', '13-1161.01'],
  ['Copywriter', '27-3043'],
  ['Executive Assistant', '43-6011'],
  ['Receptionist', '43-4171'],
  ['Data Entry Clerk', '43-9021'],
  ['Underwriter', '13-2053'],
  ['Translater', '27-3091'],
  // German and French.
  ['Sachbearbeiterin Kundenservice (m/w/d)', '43-4051'],
  ['Lohnbuchhalter*in', '43-3051'],
  ['Bilanzbuchhalterin', '13-2011'],
  ['Personalreferent', '13-1071'],
  ['Strategischer Einkäufer (w/m/d)', '13-1023'],
  ['Softwareentwickler/in', '15-1252'],
  ['Schadensachbearbeiterin', '13-1031'],
  ['Chargé de clientèle H/F', '43-4051'],
  ['Gestionnaire de paie', '43-3051'],
  ['Contrôleur de gestion', '13-2031'],
  ['Juriste', '23-1011'],
  ['Acheteur', '13-1023'],
];

describe('the nearest occupation to a job title as HR files spell it', () => {
  test.each(TITLES)('%s', (title, ...codes) => {
    const found = first(title);
    expect(codes, `${found?.occupation.title} with ${found?.score.toFixed(2)}`).toContain(
      found?.occupation.code,
    );
    expect(found?.score).toBeGreaterThanOrEqual(0.5);
  });

  test.each(['Zookeeper', 'Forklift driver', 'Chef de cuisine', 'x', '—', ''])(
    'nothing that looks sure for %s',
    (title) => {
      expect(first(title)?.score ?? 0).toBeLessThan(0.6);
    },
  );

  test('every official title finds itself, with a similarity of 1', () => {
    for (const { title, code } of OCCUPATIONS) {
      const same = findOccupations(title).filter(({ score }) => score > 1 - 1e-9);
      expect(
        same.map(({ occupation }) => occupation.code),
        title,
      ).toContain(code);
    }
  });

  test('grades, gender marks, accents and case change nothing', () => {
    const [plain, marked] = [first('Einkaufer'), first('SENIOR Einkäufer (m/w/d) II')];
    expect(marked).toEqual(plain);
  });

  test('the list of titles names occupations that there are, each title once', () => {
    expect(Object.keys(JOB_TITLES).filter((code) => !findOccupation(code))).toEqual([]);
    const titles = Object.values(JOB_TITLES).flat();
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});
