import type { Metadata } from 'next';
import { STRENGTH_TONES } from '@/components/evidence/study-list';
import { PilotActions } from '@/components/pilots/pilot-actions';
import { PilotUses } from '@/components/pilots/pilot-uses';
import { pilotRows } from '@/components/pilots/pilot-words';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { PILOT_STRENGTH_RULE, pilotStrength, STRENGTHS } from '@/lib/evidence';
import { getPilot } from '@/lib/services/pilots/get';
import { createPilotAction, removePilotAction, updatePilotAction } from '../actions';

export const metadata: Metadata = { title: 'Pilot' };

export default async function PilotPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const { pilot, uses, mayEdit } = await orNotFound(getPilot(await pageContext(), code));
  const { code: _code, version, ...values } = pilot;
  const strength = pilotStrength(pilot);
  return (
    <>
      <PageHeader
        title={pilot.name}
        status={<Badge tone={STRENGTH_TONES[strength]}>{STRENGTHS[strength]}</Badge>}
        breadcrumbs={[{ label: 'Your pilots', href: '/evidence/pilots' }, { label: pilot.code }]}
        lead={`An estimate names this pilot by its code, ${pilot.code}, as its source.`}
        actions={
          mayEdit && uses ? (
            <PilotActions
              code={pilot.code}
              version={version}
              values={values}
              uses={uses}
              actions={{ create: createPilotAction, update: updatePilotAction, remove: removePilotAction }}
            />
          ) : null
        }
      />
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
        {pilotRows(values)
          .slice(1)
          .map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="tnum whitespace-pre-line">{value}</dd>
            </div>
          ))}
      </dl>
      <p className="mt-4 max-w-3xl text-13 text-muted">{PILOT_STRENGTH_RULE}</p>
      {uses ? (
        <section className="section" aria-labelledby="uses">
          <h2 id="uses" className="mb-2">
            Where it is used
          </h2>
          <PilotUses uses={uses} />
        </section>
      ) : null}
    </>
  );
}
