import { CostCentreEditor } from '@/components/grid/cost-centre-editor';
import { RealisationField } from '@/components/grid/realisation-field';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { saveRolesAction, setRealisationAction } from '../actions';

type Props = {
  params: Promise<{ planId: string; centreId: string }>;
  searchParams: Promise<{ scenario?: string }>;
};

export const metadata = { title: 'Cost centre' };

export default async function CostCentrePage({ params, searchParams }: Props) {
  const { planId, centreId } = await params;
  const { scenario } = await searchParams;
  const page = await orNotFound(getCostCentre(await pageContext(), { planId, centreId, scenario }));
  const { centre, path, status, may } = page;
  return (
    <>
      <PageHeader
        title={centre.name}
        breadcrumbs={[
          { label: 'Cost centres', href: `/plans/${planId}/centres` },
          ...path.map(({ id, name }) => ({ label: name, href: `/plans/${planId}/centres/${id}` })),
          { label: centre.name },
        ]}
        lead="Role lines of this cost centre and of all below it. Changes are saved by themselves."
        actions={
          <RealisationField
            planId={planId}
            centre={centre}
            readOnly={!may.setRealisation}
            save={setRealisationAction}
          />
        }
      />
      {may.edit ? null : (
        <Callout className="mb-4">
          {status === 'open' || status === 'draft'
            ? 'You may read these role lines, not change them.'
            : 'This plan is no longer open for changes here. To change an approved plan, copy it.'}
        </Callout>
      )}
      <CostCentreEditor key={centre.id} view={page} save={saveRolesAction} />
    </>
  );
}
