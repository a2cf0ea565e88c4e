import { TextLink } from '@/components/ui/link';
import { PlanStatusBadge } from '@/components/ui/status';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { plural } from '@/lib/format';
import type { PilotUse } from '@/lib/services/pilots/get';

/** The role lines whose estimate rests on a pilot. */
export function PilotUses({ uses }: { uses: readonly PilotUse[] }) {
  if (uses.length === 0) return <p className="text-muted">No estimate names this pilot as its source yet.</p>;
  return (
    <Table caption={plural(uses.length, 'estimate')}>
      <thead>
        <tr>
          <Th>Role</Th>
          <Th>Cost centre</Th>
          <Th>Plan</Th>
          <Th>Status</Th>
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <tr key={use.roleId}>
            <RowTh>
              <TextLink href={`/plans/${use.planId}/roles/${use.roleId}`}>{use.role}</TextLink>
            </RowTh>
            <Td>{use.centre}</Td>
            <Td>{use.plan}</Td>
            <Td>
              <PlanStatusBadge status={use.status} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
