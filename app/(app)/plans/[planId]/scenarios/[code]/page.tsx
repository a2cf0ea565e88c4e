import type { Metadata } from 'next';
import { ScenarioForm } from '@/components/scenarios/scenario-form';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { getScenario } from '@/lib/services/scenarios/get';
import { loadPlanToTryAction, updateScenarioAction } from '../actions';

export const metadata: Metadata = { title: 'Scenario' };

type Props = { params: Promise<{ planId: string; code: string }> };

export default async function ScenarioPage({ params }: Props) {
  const { planId, code } = await params;
  const view = await orNotFound(getScenario(await pageContext(), { planId, code: decodeURIComponent(code) }));
  return (
    <>
      <PageHeader
        title={view.scenario.name}
        status={view.isDefault ? <Badge>Shown first</Badge> : null}
        breadcrumbs={[
          { label: 'Scenarios', href: `/plans/${planId}/scenarios` },
          { label: view.scenario.name },
        ]}
        lead={
          view.mayEdit
            ? 'What this scenario assumes. Percentages say what they are a share of.'
            : 'What this scenario assumes. Planners change it.'
        }
      />
      <ScenarioForm
        key={view.version}
        planId={planId}
        view={view}
        update={updateScenarioAction}
        loadPlan={loadPlanToTryAction}
      />
    </>
  );
}
