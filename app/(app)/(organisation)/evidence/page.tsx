import type { Metadata } from 'next';
import { EvidenceFilter } from '@/components/evidence/evidence-filter';
import { EvidenceFrame } from '@/components/evidence/evidence-frame';
import { StudyList } from '@/components/evidence/study-list';
import { EmptyState } from '@/components/ui/empty-state';
import { pageContext } from '@/lib/auth/page';
import { ATTRIBUTIONS, BUSINESS_FUNCTIONS, DESIGNS, STRENGTHS, searchStudies } from '@/lib/evidence';
import { plural } from '@/lib/format';
import { keyIn, type Query } from './address';

export const metadata: Metadata = { title: 'Evidence' };

type Props = { searchParams: Promise<Query> };

export default async function EvidencePage({ searchParams }: Props) {
  await pageContext();
  const query = await searchParams;
  const words = typeof query.q === 'string' ? query.q.slice(0, 200) : '';
  const asked = {
    words,
    function: keyIn(BUSINESS_FUNCTIONS, query.function),
    design: keyIn(DESIGNS, query.design),
    strength: keyIn(STRENGTHS, query.strength),
  };
  const studies = searchStudies(asked);
  return (
    <EvidenceFrame shown="studies">
      <EvidenceFilter
        action="/evidence"
        words={words}
        choices={[
          { name: 'function', label: 'Function', value: asked.function, options: BUSINESS_FUNCTIONS },
          { name: 'design', label: 'Design', value: asked.design, options: DESIGNS },
          { name: 'strength', label: 'Strength', value: asked.strength, options: STRENGTHS },
        ]}
      />
      <h2 className="mb-2">{plural(studies.length, 'study', 'studies')}</h2>
      {studies.length === 0 ? (
        <EmptyState title="No study fits">
          <p>Take a word or a choice away. Studies of all work fit every function.</p>
        </EmptyState>
      ) : (
        <StudyList studies={studies} />
      )}
      <p className="mt-4 max-w-3xl text-13 text-muted">
        Strong: a controlled trial that no vendor made, read in the paper itself. Fair: other trials, and what
        was observed at work and read in the paper. Weak: surveys, self-reports, claims, and what was read in
        a report about the study. {ATTRIBUTIONS.studies}
      </p>
    </EvidenceFrame>
  );
}
