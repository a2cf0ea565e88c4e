import { CommentThread } from '@/components/comments/comment-thread';
import { CentreDesk } from '@/components/grid/centre-desk';
import { RealisationField } from '@/components/grid/realisation-field';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { plural } from '@/lib/format';
import { getThread } from '@/lib/services/comments/get-thread';
import { getCostCentre } from '@/lib/services/roles/get-cost-centre';
import { COMMENT_ACTIONS } from '../../comments/all-actions';
import { acceptSubmissionAction, returnSubmissionAction, submitCentreAction } from '../../review/actions';
import { saveRolesAction, setRealisationAction } from '../actions';

type Props = {
  params: Promise<{ planId: string; centreId: string }>;
  searchParams: Promise<{ scenario?: string }>;
};

export const metadata = { title: 'Cost centre' };

export default async function CostCentrePage({ params, searchParams }: Props) {
  const { planId, centreId } = await params;
  const { scenario } = await searchParams;
  const context = await pageContext();
  const [page, comments] = await orNotFound(
    Promise.all([
      getCostCentre(context, { planId, centreId, scenario }),
      getThread(context, { planId, about: { kind: 'centre', id: centreId } }),
    ]),
  );
  const { centre, path, status, may, submission, inRound, handedIn } = page;
  const unnamed = page.lines.filter(({ role }) => role.occupation === undefined).length;
  const readOnly = !may.edit || handedIn.length > 0;
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
      <CentreDesk
        view={{ ...page, may: { ...may, edit: !readOnly } }}
        save={saveRolesAction}
        round={
          status === 'draft'
            ? null
            : {
                submission,
                isIn: inRound,
                actions: {
                  submit: submitCentreAction,
                  accept: acceptSubmissionAction,
                  return: returnSubmissionAction,
                },
              }
        }
      >
        {readOnly ? (
          <Callout className="mb-4">
            {handedIn.length > 0
              ? `Handed in: ${handedIn.join(', ')}. Role lines here can be edited again once a planner has returned this; those of other centres on their own pages.`
              : status === 'open' || status === 'draft'
                ? 'You may read these role lines, not change them.'
                : 'This plan is no longer open for changes here. To change an approved plan, copy it.'}
          </Callout>
        ) : null}
        <p className="mb-3 text-13 print:hidden">
          <TextLink
            href={`/plans/${planId}/exports/workbook?${new URLSearchParams({ scenario: page.scenario, centre: centre.code })}`}
            refusable
          >
            Workbook of this cost centre and all below, XLSX
          </TextLink>
        </p>
        {unnamed > 0 ? (
          <p className="mb-3 text-13">
            {plural(unnamed, 'role line')} {unnamed === 1 ? 'has' : 'have'} no occupation:{' '}
            <TextLink href={`/plans/${planId}/centres/${centre.id}/occupations`}>review suggestions</TextLink>
          </p>
        ) : null}
      </CentreDesk>
      <CommentThread key={`comments ${centre.id}`} view={comments} actions={COMMENT_ACTIONS} />
    </>
  );
}
