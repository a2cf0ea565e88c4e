import type { Metadata } from 'next';
import { ChooseCompared } from '@/components/scenarios/choose-compared';
import { ComparisonCharts } from '@/components/scenarios/comparison-charts';
import { ComparisonTable } from '@/components/scenarios/comparison-table';
import { NewScenarioButton } from '@/components/scenarios/new-scenario-button';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { SegmentedLinks } from '@/components/ui/tabs';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getPlanFrame } from '@/lib/services/plans/get-frame';
import { compareScenarios } from '@/lib/services/scenarios/compare';
import {
  copyScenarioAction,
  createScenarioAction,
  orderScenariosAction,
  removeScenarioAction,
} from './actions';

export const metadata: Metadata = { title: 'Scenarios' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ compare?: string | string[]; inputs?: string | string[] }>;
};

export default async function ScenariosPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { compare = [], inputs } = await searchParams;
  const codes = [compare].flat();
  const context = await pageContext();
  const [comparison, { may }] = await orNotFound(
    Promise.all([compareScenarios(context, { planId, codes }), getPlanFrame(context, planId)]),
  );
  const showAll = inputs === 'all';
  const address = (all: boolean) => {
    const query = new URLSearchParams(codes.map((code) => ['compare', code]));
    if (all) query.set('inputs', 'all');
    return `/plans/${planId}/scenarios?${query}`;
  };
  const actions = {
    create: createScenarioAction,
    copy: copyScenarioAction,
    order: orderScenariosAction,
    remove: removeScenarioAction,
  };
  return (
    <>
      <PageHeader
        title="Scenarios"
        lead="What the plan comes to under different assumptions, side by side."
        actions={
          may.editScenarios ? (
            <NewScenarioButton
              planId={planId}
              taken={comparison.all.map((scenario) => scenario.code)}
              create={createScenarioAction}
            />
          ) : null
        }
      />
      {comparison.isWhole ? null : (
        <div className="mb-6">
          <Callout>The figures are those of your own cost centres, not of the whole plan.</Callout>
        </div>
      )}
      <div className="row mb-4 justify-between">
        <ChooseCompared
          all={comparison.all}
          chosen={comparison.compared.map((scenario) => scenario.inputs.code)}
          showAll={showAll}
        />
        <SegmentedLinks
          label="Inputs shown"
          items={[
            { href: address(false), label: 'Inputs that differ', current: !showAll },
            { href: address(true), label: 'All inputs', current: showAll },
          ]}
        />
      </div>
      <ComparisonTable
        planId={planId}
        comparison={comparison}
        showAll={showAll}
        actions={may.editScenarios ? actions : null}
      />
      <section className="section" aria-label="Charts">
        <ComparisonCharts comparison={comparison} />
      </section>
    </>
  );
}
