import type { Role } from '@/lib/engine/types';
import {
  asReported,
  byTasks,
  carriedOver,
  chatPilot,
  docReader,
  intakePilot,
  motorFiles,
  officeAssistant,
  wrapUp,
} from './estimates';
import { MOTOR_TRIAL } from './pilots';
import { COLOGNE, CORK, DUBLIN, HARTFORD, LEIPZIG, roleLines } from './role-lines';

const complaintTasks = byTasks(
  [
    ['Read the case and its letters', 0.3, [0.5, 0.65, 0.8], [0.15, 0.3, 0.4], [0.03, 0.06, 0.1]],
    ['Draft the answer', 0.3, [0.6, 0.75, 0.9], [0.1, 0.3, 0.45], [0.06, 0.1, 0.16]],
    ['Decide and agree with the customer', 0.25, [0, 0.05, 0.1], [0, 0.1, 0.2], [0, 0.02, 0.04]],
  ],
  'agent-assist',
  { start: '2027-07', usage: 0.25, quality: 0.03 },
  {
    class: 'peer',
    source: 'Workshop with two insurers, May 2026',
    rationale:
      'Task shares counted over four weeks in both sites; savings as two other insurers report them, less a third.',
    reviewBy: '2027-12',
  },
);

export const OPERATIONS_ROLES: Role[] = [
  ...roleLines('OPS', { attrition: 0.08, growth: 0 }, [
    {
      key: 'COO',
      title: 'Chief operating officer',
      occupation: '11-1011',
      grade: 'E2',
      at: [[DUBLIN, 1, 210_000]],
    },
    {
      key: 'PROC',
      title: 'Process improvement specialist',
      occupation: '13-1111',
      grade: 'P4',
      estimate: officeAssistant('2027-04', {
        exposure: [0.35, 0.45, 0.55],
        work: 'Process papers, minutes and mail',
      }),
      at: [[DUBLIN, 5, 66_000, { vacant: 1 }]],
    },
  ]),
  ...roleLines('CUS', { attrition: 0.24, growth: 0.02 }, [
    {
      key: 'CHAT',
      title: 'Chat agent',
      occupation: '43-4051',
      grade: 'S2',
      estimate: chatPilot('2027-05'),
      at: [
        [CORK, 72, 33_500, { vacant: 4, heads: 77 }],
        [LEIPZIG, 42, 32_800, { vacant: 2, heads: 46 }],
      ],
    },
    {
      key: 'PHONE',
      title: 'Phone agent',
      occupation: '43-4051',
      grade: 'S2',
      estimate: wrapUp(
        { start: '2027-06', usage: 0.75 },
        'The pilot’s own share and saving. New agents gain twice as much as old hands, and the three sites have a like mix.',
      ),
      at: [
        [CORK, 54, 34_000, { vacant: 3, heads: 58 }],
        [LEIPZIG, 52.5, 33_200, { vacant: 3, heads: 58 }],
        [HARTFORD, 34, 41_500, { vacant: 2 }],
      ],
    },
    {
      key: 'MAIL',
      title: 'E-mail and letters agent',
      occupation: '43-4021',
      grade: 'S2',
      estimate: asReported(
        'agent-assist',
        { start: '2027-09', usage: 0.6, quality: 0.02 },
        {
          exposure: [0.5, 0.6, 0.7],
          timeSaved: [0.08, 0.24, 0.46],
          review: [0.04, 0.06, 0.1],
          evidence: {
            class: 'peer',
            source: 'Workshop with two insurers, May 2026',
            rationale:
              'Drafting counted over four weeks in both sites; savings as two other insurers report them, less a third.',
          },
        },
      ),
      at: [
        [CORK, 23, 33_800, { heads: 25 }],
        [LEIPZIG, 17, 33_000, { heads: 19 }],
      ],
    },
    {
      key: 'COMP',
      title: 'Complaints specialist',
      occupation: '43-4051',
      grade: 'P2',
      estimate: complaintTasks,
      attrition: 0.14,
      at: [
        [CORK, 9, 42_000],
        [LEIPZIG, 8, 41_000],
      ],
    },
    {
      key: 'LEAD',
      title: 'Team lead, customer support',
      occupation: '43-1011',
      grade: 'P3',
      span: true,
      attrition: 0.1,
      at: [
        [CORK, 9, 52_000],
        [LEIPZIG, 7, 50_500],
        [HARTFORD, 3, 64_000],
      ],
    },
    {
      key: 'WFM',
      title: 'Workforce planner',
      occupation: '15-2031',
      grade: 'P3',
      attrition: 0.1,
      estimate: officeAssistant('2027-06', { exposure: [0.25, 0.35, 0.45], work: 'Reports and mail' }),
      at: [[CORK, 4, 49_000]],
    },
    {
      key: 'FLEX',
      title: 'Overflow agent',
      occupation: '43-4051',
      grade: '',
      contractor: true,
      estimate: wrapUp(
        { start: '2027-08', usage: 0.7 },
        'The share and saving of the employees in the pilot; overflow agents take the same calls.',
      ),
      at: [
        [LEIPZIG, 10, 41_000],
        [HARTFORD, 5, 56_000],
      ],
    },
    {
      key: 'HEAD',
      title: 'Head of customer support',
      occupation: '11-1021',
      grade: 'E1',
      span: true,
      attrition: 0.06,
      at: [[CORK, 1, 128_000]],
    },
  ]),
  ...roleLines('CLM', { attrition: 0.11, growth: 0.025 }, [
    {
      key: 'MOT',
      title: 'Motor claims handler',
      occupation: '13-1031',
      grade: 'P1',
      estimate: motorFiles({ start: '2027-09', usage: 0.055 }),
      at: [
        [DUBLIN, 42, 42_500, { vacant: 2, heads: 44 }],
        [COLOGNE, 34, 44_000, { vacant: 2, heads: 37 }],
      ],
    },
    {
      key: 'HOME',
      title: 'Household claims handler',
      occupation: '13-1031',
      grade: 'P1',
      estimate: carriedOver(
        'claims-model',
        { start: '2027-11', usage: 0.045, quality: 0.02 },
        {
          pilot: MOTOR_TRIAL,
          exposure: [0.34, 0.42, 0.5],
          timeSaved: [0.06, 0.19, 0.3],
          work: 'Reading files, summaries and first letters',
          because: 'household files hold more photographs',
        },
      ),
      at: [
        [DUBLIN, 20, 43_000, { heads: 21 }],
        [COLOGNE, 14.5, 44_500, { heads: 16 }],
        [HARTFORD, 11, 58_000, { vacant: 1 }],
      ],
    },
    {
      key: 'INT',
      title: 'Claims intake clerk',
      occupation: '43-9041',
      grade: 'S2',
      estimate: intakePilot('2027-06'),
      at: [
        [DUBLIN, 24, 34_000, { vacant: 1 }],
        [COLOGNE, 20, 35_500, { heads: 22 }],
      ],
    },
    {
      key: 'ADJ',
      title: 'Senior loss adjuster',
      occupation: '13-1031',
      grade: 'P4',
      estimate: officeAssistant('2027-08', {
        exposure: [0.25, 0.35, 0.45],
        work: 'Reports of losses and mail',
      }),
      at: [
        [DUBLIN, 9, 61_000],
        [COLOGNE, 7, 63_000, { vacant: 1 }],
        [HARTFORD, 5, 82_000],
      ],
    },
    {
      key: 'FRD',
      title: 'Fraud investigator',
      occupation: '13-2099.04',
      grade: 'P3',
      estimate: docReader(
        { start: '2027-10', usage: 1.5, quality: 0.03 },
        {
          class: 'vendor',
          source: 'Vendor’s reference customers',
          rationale:
            'The preset for an embedded tool; the vendor claims three times as much, which nothing else supports.',
          reviewBy: '2027-09',
        },
      ),
      at: [
        [DUBLIN, 6, 56_000],
        [COLOGNE, 4, 57_500],
      ],
    },
    {
      key: 'MGR',
      title: 'Claims team manager',
      occupation: '43-1011',
      grade: 'P4',
      span: true,
      at: [
        [DUBLIN, 6, 68_000],
        [COLOGNE, 4, 70_000],
      ],
    },
    {
      key: 'HEAD',
      title: 'Head of claims',
      occupation: '11-1021',
      grade: 'E1',
      span: true,
      at: [[DUBLIN, 1, 135_000]],
    },
  ]),
];
