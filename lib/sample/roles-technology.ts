import type { Role } from '@/lib/engine/types';
import { afterStudy, asReported, assistant, officeAssistant } from './estimates';
import { COLOGNE, CORK, DUBLIN, roleLines } from './role-lines';

export const TECHNOLOGY_ROLES: Role[] = [
  ...roleLines('TEC', { attrition: 0.1, growth: 0 }, [
    {
      key: 'CIO',
      title: 'Chief information officer',
      occupation: '11-3021',
      grade: 'E2',
      at: [[DUBLIN, 1, 195_000]],
    },
    {
      key: 'ARC',
      title: 'Enterprise architect',
      occupation: '15-1299.08',
      grade: 'P5',
      estimate: assistant('2027-04'),
      at: [[DUBLIN, 4, 98_000]],
    },
    {
      key: 'PM',
      title: 'Project manager',
      occupation: '15-1299.09',
      grade: 'P4',
      estimate: assistant('2027-04'),
      at: [[DUBLIN, 6, 76_000, { vacant: 1 }]],
    },
  ]),
  ...roleLines('ITS', { attrition: 0.13, growth: 0.01 }, [
    {
      key: 'DESK',
      title: 'Service desk analyst',
      occupation: '15-1232',
      grade: 'S4',
      estimate: afterStudy(
        'agent-assist',
        { start: '2027-07', usage: 0.35, quality: 0.02 },
        {
          study: 'E19',
          exposure: [0.3, 0.4, 0.5],
          timeSaved: [0.05, 0.2, 0.3],
          review: [0.02, 0.05, 0.09],
          work: 'Looking up known faults and writing up tickets',
          note: 'The study’s saving less a tenth: its tickets were chosen, and some tasks took longer.',
        },
      ),
      at: [
        [CORK, 18, 38_000, { vacant: 2 }],
        [COLOGNE, 9, 39_500],
      ],
    },
    {
      key: 'ADM',
      title: 'Systems administrator',
      occupation: '15-1244',
      grade: 'P2',
      estimate: asReported(
        'agent-assist',
        { start: '2027-09', quality: 0.02 },
        {
          exposure: [0.25, 0.35, 0.45],
          timeSaved: [0.05, 0.2, 0.3],
          review: [0.02, 0.05, 0.09],
          evidence: {
            class: 'vendor',
            source: 'E18',
            rationale:
              'A vendor’s trial on administrators’ tasks found 29.8 % less time; two thirds of that, on the tasks that the trial was about.',
          },
        },
      ),
      at: [
        [CORK, 9, 56_000],
        [COLOGNE, 6, 57_500],
      ],
    },
    {
      key: 'SEC',
      title: 'Security analyst',
      occupation: '15-1212',
      grade: 'P3',
      estimate: officeAssistant('2027-06', {
        exposure: [0.3, 0.4, 0.5],
        work: 'Reading alerts and writing reports',
      }),
      at: [[CORK, 6, 66_000, { vacant: 1 }]],
    },
    {
      key: 'CLD',
      title: 'Cloud engineer',
      occupation: '15-1244',
      grade: '',
      contractor: true,
      at: [[CORK, 5, 105_000]],
    },
    {
      key: 'LEAD',
      title: 'Service desk team lead',
      occupation: '15-1232',
      grade: 'P3',
      span: true,
      at: [[CORK, 3, 58_000]],
    },
  ]),
  ...roleLines('BI', { attrition: 0.13, growth: 0.02 }, [
    {
      key: 'ANA',
      title: 'BI analyst',
      occupation: '15-2051.01',
      grade: 'P2',
      estimate: assistant('2027-05'),
      at: [
        [DUBLIN, 11, 58_000, { vacant: 1 }],
        [COLOGNE, 5, 59_500],
      ],
    },
    {
      key: 'ENG',
      title: 'Data engineer',
      occupation: '15-1243.01',
      grade: 'P3',
      estimate: assistant('2027-05'),
      at: [[DUBLIN, 7, 70_000]],
    },
    {
      key: 'SCI',
      title: 'Data scientist',
      occupation: '15-2051',
      grade: 'P4',
      estimate: assistant('2027-05'),
      at: [[DUBLIN, 5, 78_000]],
    },
    { key: 'ACT', title: 'Actuary', occupation: '15-2011', grade: 'P5', at: [[COLOGNE, 6, 92_000]] },
    {
      key: 'HEAD',
      title: 'Head of business intelligence',
      occupation: '11-3021',
      grade: 'E1',
      span: true,
      at: [[DUBLIN, 1, 122_000]],
    },
  ]),
];
