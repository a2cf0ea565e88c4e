import type { Role } from '@/lib/engine/types';
import type { Cell } from './write-csv';

/** What a line’s estimate rests on, for the reader: an import takes nothing from these columns. */
export const EVIDENCE_COLUMNS = [
  'evidenceClass',
  'evidenceSource',
  'evidenceOwner',
  'evidenceReviewBy',
  'evidenceRationale',
] as const;

export const evidenceCells = ({ estimate }: Role): Cell[] => {
  const evidence = estimate?.evidence;
  return [evidence?.class, evidence?.source, evidence?.owner, evidence?.reviewBy, evidence?.rationale];
};
