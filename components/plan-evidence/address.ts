import type { DoubtKind } from '@/lib/evidence';

/** What the page of a plan's evidence shows; all of it is in its address. */
export type EvidenceView = {
  scenario: string;
  measure: 'saving' | 'freed';
  doubt?: DoubtKind | undefined;
  /** Id of a cost centre in the plan. */
  centre?: string | undefined;
};

export function evidenceAddress(planId: string, { scenario, measure, doubt, centre }: EvidenceView): string {
  const query = new URLSearchParams({ scenario });
  if (measure === 'freed') query.set('measure', measure);
  if (doubt) query.set('doubt', doubt);
  if (centre) query.set('centre', centre);
  return `/plans/${planId}/evidence?${query}`;
}
