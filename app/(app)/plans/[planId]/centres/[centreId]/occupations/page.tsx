import type { Metadata } from 'next';
import { SuggestionList } from '@/components/occupations/suggestion-list';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { formatCount } from '@/lib/format';
import { suggestOccupations } from '@/lib/services/roles/suggest-occupations';
import { saveRolesAction } from '../../actions';

export const metadata: Metadata = { title: 'Occupations' };

type Props = { params: Promise<{ planId: string; centreId: string }> };

export default async function CentreOccupationsPage({ params }: Props) {
  const { planId, centreId } = await params;
  const { centre, path, mayEdit, lines, leftOut } = await orNotFound(
    suggestOccupations(await pageContext(), { planId, centreId }),
  );
  const at = (id: string) => `/plans/${planId}/centres/${id}`;
  return (
    <>
      <PageHeader
        title="Occupations"
        breadcrumbs={[
          { label: 'Cost centres', href: `/plans/${planId}/centres` },
          ...[...path, centre].map(({ id, name }) => ({ label: name, href: at(id) })),
          { label: 'Occupations' },
        ]}
        lead="An occupation ties a role line to studies, presets and your own pilots. Suggestions go by the words of the titles; nothing is stored before you tick it."
      />
      {lines.length === 0 ? (
        <EmptyState
          title="Every role line has an occupation"
          action={<TextLink href={at(centre.id)}>Back to {centre.name}</TextLink>}
        />
      ) : (
        <SuggestionList planId={planId} lines={lines} readOnly={!mayEdit} save={saveRolesAction} />
      )}
      {leftOut > 0 ? (
        <p className="mt-4 text-13 text-muted">
          {formatCount(leftOut)} more follow when these have an occupation.
        </p>
      ) : null}
    </>
  );
}
