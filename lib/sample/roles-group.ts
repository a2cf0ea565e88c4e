import type { Role } from '@/lib/engine/types';
import { afterStudy, assistant, byTasks, carriedOver, invoices, officeAssistant } from './estimates';
import { INVOICE_PILOT } from './pilots';
import { COLOGNE, DUBLIN, NEW_YORK, roleLines } from './role-lines';

const kycTasks = byTasks(
  [
    ['Collect and read documents', 0.35, [0.5, 0.65, 0.8], [0.1, 0.3, 0.45], [0.03, 0.07, 0.12]],
    ['Screen names and adverse news', 0.3, [0.4, 0.6, 0.75], [0.05, 0.25, 0.4], [0.05, 0.09, 0.15]],
    ['Write up the risk rating', 0.2, [0.4, 0.55, 0.7], [0.05, 0.25, 0.35], [0.04, 0.08, 0.12]],
  ],
  'doc-reader',
  { start: '2027-09', usage: 4.5, quality: 0.03 },
  {
    class: 'assumption',
    source: 'Workshop of the compliance department, June 2026',
    rationale:
      'No controlled study of compliance staff time exists (E35 is vendors’ claims), so confidence is low; task shares were counted over two weeks.',
    reviewBy: '2027-10',
  },
);

export const GROUP_ROLES: Role[] = [
  ...roleLines('GRP', { attrition: 0.08, growth: 0 }, [
    {
      key: 'CEO',
      title: 'Chief executive’s office',
      occupation: '11-1011',
      grade: 'E3',
      at: [[DUBLIN, 3, 190_000]],
    },
    {
      key: 'EXA',
      title: 'Executive assistant',
      occupation: '43-6011',
      grade: 'S4',
      estimate: officeAssistant('2027-04', {
        exposure: [0.4, 0.5, 0.6],
        work: 'Mail, minutes and travel papers',
      }),
      at: [[DUBLIN, 6, 48_000]],
    },
    {
      key: 'FAC',
      title: 'Facilities coordinator',
      occupation: '11-3013',
      grade: 'S4',
      at: [[DUBLIN, 3, 46_000]],
    },
  ]),
  ...roleLines('FIN', { attrition: 0.09, growth: 0.01 }, [
    {
      key: 'GL',
      title: 'General ledger accountant',
      occupation: '13-2011',
      grade: 'P2',
      estimate: afterStudy(
        'doc-reader',
        { start: '2027-10', usage: 2, quality: 0.03 },
        {
          study: 'E14',
          exposure: [0.35, 0.45, 0.55],
          timeSaved: [0.04, 0.13, 0.2],
          review: [0.01, 0.02, 0.04],
          work: 'Vouchers, reconciliations and notes',
          note: 'The study found 8.5 % of all back-office time; on this part alone that is more.',
        },
      ),
      at: [
        [DUBLIN, 12, 54_000, { vacant: 1 }],
        [COLOGNE, 7, 55_500],
        [NEW_YORK, 4, 84_000],
      ],
    },
    {
      key: 'AP',
      title: 'Accounts payable clerk',
      occupation: '43-3031',
      grade: 'S3',
      estimate: invoices({ start: '2027-07', usage: 5 }),
      at: [
        [DUBLIN, 12, 37_000, { heads: 13 }],
        [COLOGNE, 6, 38_500],
      ],
    },
    {
      key: 'AR',
      title: 'Premium billing clerk',
      occupation: '43-3021',
      grade: 'S3',
      estimate: carriedOver(
        'doc-reader',
        { start: '2027-08', usage: 3.5, quality: 0.03 },
        {
          pilot: INVOICE_PILOT,
          exposure: [0.35, 0.45, 0.55],
          timeSaved: [0.07, 0.19, 0.3],
          work: 'Payment slips and reminders',
          because: 'half of the slips come on paper',
        },
      ),
      at: [[DUBLIN, 10, 36_500]],
    },
    {
      key: 'FPA',
      title: 'Financial planning analyst',
      occupation: '13-2051',
      grade: 'P3',
      estimate: officeAssistant('2027-05', {
        exposure: [0.25, 0.35, 0.45],
        work: 'Commentary, queries and slides',
      }),
      at: [[DUBLIN, 7, 62_000, { vacant: 1 }]],
    },
    {
      key: 'TAX',
      title: 'Tax and treasury specialist',
      occupation: '13-2011',
      grade: 'P4',
      estimate: officeAssistant('2027-05', {
        exposure: [0.2, 0.3, 0.4],
        work: 'Reading rulings and writing notes',
      }),
      at: [[DUBLIN, 5, 71_000]],
    },
    {
      key: 'MGR',
      title: 'Finance manager',
      occupation: '11-3031',
      grade: 'P5',
      span: true,
      at: [
        [DUBLIN, 4, 88_000],
        [COLOGNE, 2, 90_000],
      ],
    },
    {
      key: 'CFO',
      title: 'Chief financial officer',
      occupation: '11-3031',
      grade: 'E2',
      at: [[DUBLIN, 1, 205_000]],
    },
  ]),
  ...roleLines('PRC', { attrition: 0.09, growth: 0 }, [
    {
      key: 'BUY',
      title: 'Category buyer',
      occupation: '13-1023',
      grade: 'P3',
      estimate: assistant('2027-06'),
      at: [
        [DUBLIN, 7, 58_000],
        [COLOGNE, 4, 59_500],
      ],
    },
    {
      key: 'CLK',
      title: 'Purchasing clerk',
      occupation: '43-3061',
      grade: 'S3',
      estimate: carriedOver(
        'doc-reader',
        { start: '2027-11', usage: 3, quality: 0.03 },
        {
          pilot: INVOICE_PILOT,
          exposure: [0.4, 0.5, 0.6],
          timeSaved: [0.07, 0.19, 0.3],
          work: 'Order forms and confirmations',
          because: 'confirmations have no fixed form',
        },
      ),
      at: [[DUBLIN, 6, 36_000]],
    },
    {
      key: 'HEAD',
      title: 'Head of procurement',
      occupation: '11-3061',
      grade: 'E1',
      span: true,
      at: [[DUBLIN, 1, 112_000]],
    },
  ]),
  ...roleLines('HR', { attrition: 0.13, growth: 0 }, [
    {
      key: 'BP',
      title: 'HR business partner',
      occupation: '13-1071',
      grade: 'P4',
      estimate: officeAssistant('2027-05', {
        exposure: [0.25, 0.35, 0.45],
        work: 'Mail, letters and case notes',
      }),
      at: [
        [DUBLIN, 6, 64_000],
        [COLOGNE, 4, 65_500],
      ],
    },
    {
      key: 'ADM',
      title: 'HR administrator',
      occupation: '43-4161',
      grade: 'S3',
      estimate: officeAssistant('2027-04', {
        exposure: [0.4, 0.5, 0.6],
        work: 'Letters, certificates and questions of staff',
      }),
      at: [
        [DUBLIN, 8, 37_500, { vacant: 1, heads: 9 }],
        [COLOGNE, 6, 38_500],
      ],
    },
    {
      key: 'REC',
      title: 'Recruiter',
      occupation: '13-1071',
      grade: 'P2',
      estimate: officeAssistant('2027-05', {
        exposure: [0.3, 0.4, 0.5],
        work: 'Advertisements, screening notes and mail',
      }),
      at: [[DUBLIN, 6, 51_000]],
    },
    {
      key: 'PAY',
      title: 'Payroll specialist',
      occupation: '43-3051',
      grade: 'P1',
      estimate: officeAssistant('2027-06', {
        exposure: [0.2, 0.3, 0.4],
        work: 'Questions of staff and month-end notes',
      }),
      at: [[DUBLIN, 5, 44_000]],
    },
    {
      key: 'LND',
      title: 'Learning specialist',
      occupation: '13-1151',
      grade: 'P3',
      estimate: officeAssistant('2027-06', {
        exposure: [0.35, 0.45, 0.55],
        work: 'Course material and invitations',
      }),
      at: [[DUBLIN, 4, 55_000]],
    },
    {
      key: 'RECC',
      title: 'Recruiter on contract',
      occupation: '13-1071',
      grade: '',
      contractor: true,
      at: [[DUBLIN, 3, 72_000]],
    },
    {
      key: 'HEAD',
      title: 'Head of human resources',
      occupation: '11-3121',
      grade: 'E1',
      at: [[DUBLIN, 1, 125_000]],
    },
  ]),
  ...roleLines('LEG', { attrition: 0.08, growth: 0.01 }, [
    {
      key: 'CNS',
      title: 'Legal counsel',
      occupation: '23-1011',
      grade: 'P5',
      estimate: officeAssistant('2027-06', {
        exposure: [0.3, 0.4, 0.5],
        work: 'First drafts, summaries and mail',
      }),
      at: [
        [DUBLIN, 8, 92_000],
        [COLOGNE, 5, 94_000, { vacant: 1 }],
        [NEW_YORK, 4, 158_000],
      ],
    },
    {
      key: 'PAR',
      title: 'Paralegal',
      occupation: '23-2011',
      grade: 'P1',
      estimate: afterStudy(
        'doc-reader',
        { start: '2027-10', usage: 2.5, quality: 0.03 },
        {
          study: 'E11',
          exposure: [0.4, 0.5, 0.6],
          timeSaved: [0.05, 0.2, 0.3],
          review: [0.03, 0.06, 0.1],
          work: 'Reading contracts and filing them',
          note: 'Tasks of students, so at the likely point a tenth is taken off what they saved.',
        },
      ),
      at: [[DUBLIN, 7, 46_000]],
    },
    { key: 'GC', title: 'General counsel', occupation: '11-1011', grade: 'E2', at: [[DUBLIN, 1, 175_000]] },
  ]),
  ...roleLines('CMP', { attrition: 0.12, growth: 0.03 }, [
    {
      key: 'KYC',
      title: 'KYC analyst',
      occupation: '13-1041',
      grade: 'P1',
      estimate: kycTasks,
      at: [
        [DUBLIN, 20, 45_000, { vacant: 2, heads: 21 }],
        [COLOGNE, 11, 46_500, { heads: 12 }],
      ],
    },
    {
      key: 'AML',
      title: 'Financial crime investigator',
      occupation: '13-2061',
      grade: 'P3',
      estimate: officeAssistant('2027-08', {
        exposure: [0.3, 0.4, 0.5],
        work: 'Case files and reports of suspicion',
      }),
      at: [[DUBLIN, 9, 58_000]],
    },
    {
      key: 'ADV',
      title: 'Compliance adviser',
      occupation: '13-1041',
      grade: 'P4',
      estimate: officeAssistant('2027-08', {
        exposure: [0.3, 0.4, 0.5],
        work: 'Opinions, training papers and mail',
      }),
      at: [
        [DUBLIN, 7, 68_000],
        [COLOGNE, 4, 69_500],
        [NEW_YORK, 5, 105_000],
      ],
    },
    {
      key: 'REG',
      title: 'Regulatory reporting specialist',
      occupation: '13-2061',
      grade: 'P3',
      at: [[DUBLIN, 5, 61_000]],
    },
    {
      key: 'MGR',
      title: 'Compliance manager',
      occupation: '11-9199.02',
      grade: 'P5',
      span: true,
      at: [[DUBLIN, 4, 86_000]],
    },
    {
      key: 'HEAD',
      title: 'Head of compliance',
      occupation: '11-9199.02',
      grade: 'E1',
      span: true,
      at: [[DUBLIN, 1, 138_000]],
    },
  ]),
];
