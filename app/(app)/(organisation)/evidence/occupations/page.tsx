import type { Metadata } from 'next';
import { EvidenceFilter } from '@/components/evidence/evidence-filter';
import { EvidenceFrame } from '@/components/evidence/evidence-frame';
import { OccupationTable } from '@/components/evidence/occupation-table';
import { ImportExposureButton } from '@/components/exposure/import-exposure-button';
import { ImportNotes } from '@/components/exposure/import-notes';
import { EmptyState } from '@/components/ui/empty-state';
import { orNotFound, pageContext } from '@/lib/auth/page';
import {
  ATTRIBUTIONS,
  BUSINESS_FUNCTIONS,
  type BusinessFunction,
  EXPOSURE_CAVEAT,
  searchOccupations,
} from '@/lib/evidence';
import { listImportedExposure } from '@/lib/services/exposure/list';
import { LARGEST_TABLE } from '@/lib/services/exposure/uploaded';
import { importExposureAction } from './actions';

export const metadata: Metadata = { title: 'Occupations' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OccupationsPage({ searchParams }: Props) {
  const { imports, figures, mayImport } = await orNotFound(listImportedExposure(await pageContext()));
  const { q, function: asked } = await searchParams;
  const words = typeof q === 'string' ? q.slice(0, 200) : '';
  const name = (Object.keys(BUSINESS_FUNCTIONS) as BusinessFunction[]).find((key) => key === asked);
  const occupations = searchOccupations(words, name);
  return (
    <EvidenceFrame shown="occupations">
      {mayImport ? (
        <div className="mb-4 print:hidden">
          <ImportExposureButton importFile={importExposureAction} largest={LARGEST_TABLE} />
        </div>
      ) : null}
      <EvidenceFilter
        action="/evidence/occupations"
        words={words}
        choices={[{ name: 'function', label: 'Function', value: name, options: BUSINESS_FUNCTIONS }]}
      />
      {occupations.length === 0 ? (
        <EmptyState title="No occupation fits">
          <p>Take a word or the function away, or look for the title that the SOC gives such work.</p>
        </EmptyState>
      ) : (
        <OccupationTable
          occupations={occupations}
          sources={imports.map(({ source }) => source)}
          figures={figures}
          differing={new Set(imports.flatMap(({ differing }) => differing))}
        />
      )}
      <p className="mt-4 max-w-3xl text-13 text-muted">
        Exposed is the share of an occupation’s tasks that a language model, or a tool built on one, could at
        least halve in time. {EXPOSURE_CAVEAT} {ATTRIBUTIONS.occupations}
      </p>
      {imports.length > 0 ? <ImportNotes imports={imports} /> : null}
    </EvidenceFrame>
  );
}
