import type { Metadata } from 'next';
import { EvidenceFilter } from '@/components/evidence/evidence-filter';
import { EvidenceFrame } from '@/components/evidence/evidence-frame';
import { NewPilotButton } from '@/components/pilots/new-pilot-button';
import { PilotList } from '@/components/pilots/pilot-list';
import { EmptyState } from '@/components/ui/empty-state';
import { orNotFound, pageContext } from '@/lib/auth/page';
import {
  BUSINESS_FUNCTIONS,
  PILOT_METHODS,
  PILOT_STRENGTH_RULE,
  STRENGTHS,
  searchPilots,
} from '@/lib/evidence';
import { plural } from '@/lib/format';
import { listOwnPilots } from '@/lib/services/pilots/list';
import { keyIn, type Query } from '../address';
import { createPilotAction, updatePilotAction } from './actions';

export const metadata: Metadata = { title: 'Your pilots' };

export default async function PilotsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const context = await pageContext();
  const { pilots, mayEdit } = await orNotFound(listOwnPilots(context));
  const query = await searchParams;
  const words = typeof query.q === 'string' ? query.q.slice(0, 200) : '';
  const asked = {
    words,
    function: keyIn(BUSINESS_FUNCTIONS, query.function),
    method: keyIn(PILOT_METHODS, query.method),
    strength: keyIn(STRENGTHS, query.strength),
  };
  const found = searchPilots(pilots, asked);
  const add = mayEdit ? (
    <NewPilotButton
      thisMonth={new Date(context.clock()).toISOString().slice(0, 7)}
      owner={context.actor.name}
      actions={{ create: createPilotAction, update: updatePilotAction }}
    />
  ) : null;
  if (pilots.length === 0) {
    return (
      <EvidenceFrame shown="pilots">
        <EmptyState title="Your own pilots belong here" action={add}>
          <p>
            What your teams measured goes before every study: a pilot is suggested on role lines of its
            function, its occupation or its AI system, and an estimate can be filled in from it.
            {mayEdit ? '' : ' Planners add them.'}
          </p>
        </EmptyState>
      </EvidenceFrame>
    );
  }
  return (
    <EvidenceFrame shown="pilots">
      <EvidenceFilter
        action="/evidence/pilots"
        words={words}
        choices={[
          { name: 'function', label: 'Function', value: asked.function, options: BUSINESS_FUNCTIONS },
          { name: 'method', label: 'Measured by', value: asked.method, options: PILOT_METHODS },
          { name: 'strength', label: 'Strength', value: asked.strength, options: STRENGTHS },
        ]}
      />
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h2>{plural(found.length, 'pilot')}</h2>
        {add}
      </div>
      {found.length === 0 ? (
        <EmptyState title="No pilot fits">
          <p>Take a word or a choice away.</p>
        </EmptyState>
      ) : (
        <PilotList pilots={found} />
      )}
      <p className="mt-4 max-w-3xl text-13 text-muted">{PILOT_STRENGTH_RULE}</p>
    </EvidenceFrame>
  );
}
