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
