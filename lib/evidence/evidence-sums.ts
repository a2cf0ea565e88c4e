import { EVIDENCE_KEYS, type EvidenceKey } from './evidence-classes';

/** The sum over role lines. */
export type EvidenceSum = {
  roles: number;
  /** Approved posts, FTE. */
  fte: number;
  /** Work released in the plan's last month, FTE. model.md, section 3. */
  freed: number;
  /** Net saving a year at run rate. model.md, section 7. */
  saving: number;
};
export type EvidenceSums = Readonly<Record<EvidenceKey, EvidenceSum>>;

export const noEvidence = (): EvidenceSum => ({ roles: 0, fte: 0, freed: 0, saving: 0 });

/** All classes together. */
export function sumOf(sums: EvidenceSums): EvidenceSum {
  return EVIDENCE_KEYS.reduce((total, key) => {
    const { roles, fte, freed, saving } = sums[key];
    return {
      roles: total.roles + roles,
      fte: total.fte + fte,
      freed: total.freed + freed,
      saving: total.saving + saving,
    };
  }, noEvidence());
}
