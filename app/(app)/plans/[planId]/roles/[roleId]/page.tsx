import { CommentThread } from '@/components/comments/comment-thread';
import { RoleEditor } from '@/components/estimate/role-editor';
import { RoleExplanation } from '@/components/role/role-explanation';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { formatFte, formatMoney } from '@/lib/format';
import { getThread } from '@/lib/services/comments/get-thread';
import { getRole } from '@/lib/services/roles/get-role';
import { saveRolesAction } from '../../centres/actions';
import { COMMENT_ACTIONS } from '../../comments/all-actions';

type Props = {
  params: Promise<{ planId: string; roleId: string }>;
  searchParams: Promise<{ scenario?: string | string[]; month?: string | string[] }>;
};

export const metadata = { title: 'Role' };

export default async function RolePage({ params, searchParams }: Props) {
  const { planId, roleId } = await params;
  const query = await searchParams;
  const [scenario] = [query.scenario].flat();
  const [month] = [query.month].flat();
  const context = await pageContext();
  const [{ line, centre, path, part, pilots, may, explanation, ...page }, comments] = await orNotFound(
    Promise.all([
      getRole(context, { planId, roleId, scenario, month }),
      getThread(context, { planId, about: { kind: 'role', id: roleId } }),
    ]),
  );
  const shown = part.scenarios.find(({ code }) => code === page.scenario);
  const { role } = line;
  const facts = [role.location, role.country, role.grade].filter((fact) => fact !== '');
  return (
    <>
      <PageHeader
        title={role.title || role.code}
        breadcrumbs={[
          { label: 'Cost centres', href: `/plans/${planId}/centres` },
          ...[...path, centre].map(({ id, name }) => ({
            label: name,
            href: `/plans/${planId}/centres/${id}`,
          })),
          { label: role.title || role.code },
        ]}
        lead={
          <span className="tnum">
            {[
              ...facts,
              `${formatFte(role.fte)} FTE, ${formatFte(role.vacant)} vacant`,
              `${part.plan.currency} ${formatMoney(role.salary)} a year for one FTE`,
              role.engagement === 'contractor' ? 'contractors' : 'employees',
            ].join(' · ')}
          </span>
        }
      />
      <RoleEditor
        planId={planId}
        line={line}
        part={part}
        scenario={page.scenario}
        pilots={pilots}
        readOnly={!may.edit}
        save={saveRolesAction}
      />
      <RoleExplanation
        explanation={explanation}
        currency={part.plan.currency}
        scenario={shown?.name ?? page.scenario}
        fileName={[role.code, page.scenario].join('-')}
      />
      <CommentThread key={`comments ${line.id}`} view={comments} actions={COMMENT_ACTIONS} />
    </>
  );
}
