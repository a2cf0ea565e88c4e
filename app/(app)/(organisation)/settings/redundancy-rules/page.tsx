import type { Metadata } from 'next';
import { RuleList } from '@/components/redundancy-rules/rule-list';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { NOT_LEGAL_ADVICE, WATCH_METHOD } from '@/lib/evidence';
import { listRules } from '@/lib/services/redundancy-rules/list';
import {
  createRedundancyRuleAction,
  removeRedundancyRuleAction,
  updateRedundancyRuleAction,
} from './actions';

export const metadata: Metadata = { title: 'Redundancy rules' };

export default async function RedundancyRulesPage() {
  const context = await pageContext();
  const { rules, mayEdit } = await orNotFound(listRules(context));
  return (
    <>
      <PageHeader
        title="Redundancy rules"
        lead="The thresholds of collective redundancy against which every plan’s watch counts. A rule holds for the sites of its jurisdiction; a state’s stands beside its country’s, and the EU’s stand in for members without one of their own."
      />
      <Callout className="mb-6" title={NOT_LEGAL_ADVICE}>
        {WATCH_METHOD}
      </Callout>
      <RuleList
        rules={rules}
        mayEdit={mayEdit}
        thisMonth={new Date(context.clock()).toISOString().slice(0, 7)}
        actions={{
          create: createRedundancyRuleAction,
          update: updateRedundancyRuleAction,
          remove: removeRedundancyRuleAction,
        }}
      />
    </>
  );
}
