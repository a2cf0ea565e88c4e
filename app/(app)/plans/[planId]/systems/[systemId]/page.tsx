import type { Metadata } from 'next';
import { OptionComparison } from '@/components/systems/option-comparison';
import { OptionTable } from '@/components/systems/option-table';
import { PlatformShares } from '@/components/systems/platform-shares';
import { SystemActions } from '@/components/systems/system-actions';
import { SystemCharts } from '@/components/systems/system-charts';
import { UnitCost } from '@/components/systems/unit-cost';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { formatFte, plural } from '@/lib/format';
import { getSystem, type SystemView } from '@/lib/services/systems/get';
import { getSourcing } from '@/lib/services/systems/get-sourcing';
import { chooseOptionAction, createPairAction } from '../../scenarios/actions';
import {
  addOptionAction,
  orderOptionsAction,
  removeOptionAction,
  removeSystemAction,
  updateOptionAction,
  updateSystemAction,
} from '../actions';

export const metadata: Metadata = { title: 'AI system' };

type Props = {
  params: Promise<{ planId: string; systemId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function SystemPage({ params, searchParams }: Props) {
  const { planId, systemId } = await params;
  const scenario = [(await searchParams).scenario].flat()[0];
  const context = await pageContext();
  const asked = { planId, systemId, scenario };
  const [system, sourcing] = await orNotFound(
    Promise.all([getSystem(context, asked), getSourcing(context, asked)]),
  );
  return (
    <>
      <PageHeader
        title={system.name}
        breadcrumbs={[{ label: 'AI systems', href: `/plans/${planId}/systems` }, { label: system.name }]}
        lead={`Use is counted in ${system.unit}. Figures are those of the scenario ${system.scenario.name}.`}
        actions={
          system.mayEdit ? (
            <SystemActions
              planId={planId}
              system={system}
              update={updateSystemAction}
              remove={removeSystemAction}
            />
          ) : null
        }
      />
      {system.isWhole ? null : (
        <div className="mb-6">
          <Callout>Use and cost are those of your own roles.</Callout>
        </div>
      )}
      <section>
        <h2 className="mb-2">Sourcing options</h2>
        <OptionTable
          planId={planId}
          system={system}
          actions={{
            add: addOptionAction,
            update: updateOptionAction,
            remove: removeOptionAction,
            order: orderOptionsAction,
          }}
        />
      </section>
      <section className="section" aria-labelledby="comparison">
        <h2 id="comparison" className="mb-1">
          What each option comes to
        </h2>
        <p className="mb-4 text-13 text-muted">
          The plan computed anew with each option: go-live and end move when people work with it.
        </p>
        <OptionComparison
          planId={planId}
          system={system}
          sourcing={sourcing}
          actions={{ choose: chooseOptionAction, createPair: createPairAction }}
        />
      </section>
      <section className="section" aria-labelledby="unit-cost">
        <h2 id="unit-cost" className="mb-4">
          Unit cost and volume
        </h2>
        <UnitCost system={system} sourcing={sourcing} />
      </section>
      {sourcing.shares && sourcing.shares.length > 0 ? (
        <section className="section" aria-labelledby="shares">
          <h2 id="shares" className="mb-1">
            Who pays for the platform
          </h2>
          <PlatformShares system={system} shares={sourcing.shares} />
        </section>
      ) : null}
      <section className="section" aria-labelledby="use">
        <h2 id="use" className="mb-4">
          Use and cost
        </h2>
        {system.figures ? (
          <SystemCharts system={system} figures={system.figures} />
        ) : (
          <Callout title="Not shown">
            Few people work with this system; its figures would tell about each of them.
          </Callout>
        )}
      </section>
      <Roles roles={system.roles} />
    </>
  );
}

function Roles({ roles }: Pick<SystemView, 'roles'>) {
  if (!roles) return null;
  return (
    <section className="section" aria-label="Roles">
      {roles.length === 0 ? (
        <p className="text-muted">
          No role’s estimate names this system yet; its own costs belong to the plan as a whole.
        </p>
      ) : (
        <Table caption={`${plural(roles.length, 'role')} whose estimate names it`}>
          <thead>
            <tr>
              <Th>Role</Th>
              <Th>Code</Th>
              <Th>Cost centre</Th>
              <Th numeric>FTE</Th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role.code}>
                <RowTh>{role.title}</RowTh>
                <Td>{role.code}</Td>
                <Td>{role.costCentre}</Td>
                <Td numeric>{formatFte(role.fte)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
