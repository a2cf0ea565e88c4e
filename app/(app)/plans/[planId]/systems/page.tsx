import type { Metadata } from 'next';
import { NewSystemButton } from '@/components/systems/new-system-button';
import { SystemList } from '@/components/systems/system-list';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { listSystemsInScenario } from '@/lib/services/systems/list';
import { createSystemAction } from './actions';

export const metadata: Metadata = { title: 'AI systems' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function SystemsPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const scenario = [(await searchParams).scenario].flat()[0];
  const list = await orNotFound(listSystemsInScenario(await pageContext(), { planId, scenario }));
  const add = list.mayEdit ? (
    <NewSystemButton
      planId={planId}
      start={list.start}
      taken={list.systems.map((system) => system.code)}
      create={createSystemAction}
    />
  ) : null;
  return (
    <>
      <PageHeader
        title="AI systems"
        lead="What the roles work with, how it is sourced, and what it costs. Savings are net of all of it."
        actions={list.systems.length > 0 ? add : null}
      />
      {list.isWhole ? null : (
        <div className="mb-6">
          <Callout>
            These are the systems that your roles work with; use and cost are those of your roles.
          </Callout>
        </div>
      )}
      {list.systems.length === 0 ? (
        <EmptyState title="The AI systems of this plan" action={add}>
          A chat assistant, an agent that handles tickets, a model of your own: each with one or more ways to
          source it. Without systems, the plan’s savings have no price.
        </EmptyState>
      ) : (
        <SystemList
          planId={planId}
          list={list}
          query={scenario === undefined ? '' : `?${new URLSearchParams({ scenario })}`}
        />
      )}
    </>
  );
}
