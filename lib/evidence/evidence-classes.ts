import type { EvidenceClass } from '@/lib/engine/types';

/** What an estimate may rest on, the weakest first. */
export const EVIDENCE_CLASSES: Readonly<Record<EvidenceClass, string>> = {
  assumption: 'Assumption',
  vendor: 'Vendor’s claim',
  peer: 'Another company’s experience',
  study: 'Published study',
  'pilot-reported': 'Own pilot, as people report it',
  'pilot-measured': 'Own pilot, measured',
};

export const isPilotClass = (name: EvidenceClass | undefined): boolean =>
  name === 'pilot-reported' || name === 'pilot-measured';

/** What a role line rests on: its estimate’s class, an estimate without one, or no estimate at all. */
export type EvidenceKey = EvidenceClass | 'unstated' | 'none';

export const EVIDENCE_LABELS: Readonly<Record<EvidenceKey, string>> = {
  ...EVIDENCE_CLASSES,
  unstated: 'No evidence given',
  none: 'No estimate of its own',
};

/** The strongest first. */
export const EVIDENCE_KEYS: readonly EvidenceKey[] = [
  ...(Object.keys(EVIDENCE_CLASSES) as EvidenceClass[]).reverse(),
  'unstated',
  'none',
];
