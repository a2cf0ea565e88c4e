import type { Policy, Scenario } from '@/lib/engine/types';

const POLICY: Policy = {
  redeployShare: 0.25,
  redeployFillsVacancy: 0.6,
  release: false,
  noticeMonths: 6,
  contractorNoticeMonths: 2,
  releasePace: 0.05,
  severanceMonths: 8,
  recruitmentCost: 0.2,
  retrainingCost: 0.1,
};

/**
 * Three ways in which it may go. Nobody is released in the first two. The third takes nearly all freed time out, moves nobody and
 * releases from the second spring on, so that one site reaches a threshold of collective redundancy and another comes near one.
 */
export const SAMPLE_SCENARIOS: Scenario[] = [
  {
    code: 'base',
    name: 'Base case',
    point: 'likely',
    delayMonths: 0,
    realisation: 0.65,
    wholePositions: true,
    growthShift: 0,
    priceFactor: 1,
    sourcing: {
      'office-assistant': 'seats',
      'agent-assist': 'api',
      'doc-reader': 'hosted',
      'claims-model': 'api',
    },
    policy: POLICY,
  },
  {
    code: 'cautious',
    name: 'Cautious case',
    point: 'conservative',
    delayMonths: 3,
    realisation: 0.5,
    wholePositions: true,
    growthShift: -0.005,
    priceFactor: 1.1,
    sourcing: {
      'office-assistant': 'seats',
      'agent-assist': 'api',
      'doc-reader': 'donated',
      'claims-model': 'api',
    },
    policy: { ...POLICY, redeployShare: 0.1 },
  },
  {
    code: 'ambitious',
    name: 'Ambitious case',
    point: 'ambitious',
    delayMonths: 0,
    realisation: 0.95,
    wholePositions: true,
    growthShift: 0,
    priceFactor: 1,
    sourcing: {
      'office-assistant': 'open-chat',
      'agent-assist': 'own-gpus',
      'doc-reader': 'own-gpus',
      'claims-model': 'own',
    },
    policy: { ...POLICY, redeployShare: 0, release: true, noticeMonths: 15, releasePace: 0.1 },
  },
];
