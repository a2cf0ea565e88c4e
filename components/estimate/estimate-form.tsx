'use client';

import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Estimate, Plan, Role } from '@/lib/engine';
import type { Pilot } from '@/lib/evidence';
import { byTask, defaultStart, emptyEstimate, estimateFaults, wholeRole } from './draft';
import { EstimateResult } from './estimate-result';
import { EvidenceFields } from './evidence-fields';
import { EvidencePicker, namedOccupation } from './evidence-picker';
import { PresetFields } from './preset-fields';
import { RolloutPreview } from './rollout-preview';
import { TaskFields } from './task-fields';
import { TimeFields, triplesOf } from './time-fields';
import { UseFields } from './use-fields';

type Props = {
  id: string;
  role: Role;
  part: Pick<Plan, 'plan' | 'systems' | 'scenarios'>;
  /** Code of the scenario whose rollout is previewed. */
  scenario: string;
  pilots: readonly Pilot[];
  readOnly: boolean;
  onSave: (estimate: Estimate) => void;
  onRemove: () => void;
};

/** One role line's estimate: from a preset or by hand, for the whole role or by task, with what it comes to beside it. */
export function EstimateForm({ id, role, part, scenario, pilots, readOnly, onSave, onRemove }: Props) {
  const [draft, setDraft] = useState<Estimate>(() => role.estimate ?? emptyEstimate(part.plan));
  const [isTried, setTried] = useState(false);
  const faults = estimateFaults(draft);
  const change = (part: Partial<Estimate>) => setDraft((before) => ({ ...before, ...part }));
  const triples = triplesOf(draft);
  const total = faults.find((fault) => fault.path === 'tasks');

  return (
    <form
      className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length === 0) onSave(draft);
      }}
    >
      <div className="stack min-w-0">
        {readOnly ? null : (
          <details open={role.estimate === undefined} className="border border-line bg-raised px-3 py-2">
            <summary className="py-1 font-medium">Presets</summary>
            <PresetFields
              roles={[{ id, role }]}
              placeOf={() => ({
                ...(draft.system === undefined ? {} : { system: draft.system }),
                rolloutStart: draft.rollout.start || defaultStart(part.plan),
                usage: draft.usage,
              })}
              actionLabel="Fill in from this preset"
              onUse={(estimates) => {
                const estimate = estimates.get(id);
                if (estimate) setDraft(estimate);
              }}
            />
          </details>
        )}
        <Section
          title="Time"
          action={
            readOnly ? null : draft.tasks ? (
              <Button variant="quiet" onClick={() => setDraft(wholeRole)}>
                Estimate the role as a whole
              </Button>
            ) : (
              <Button variant="quiet" onClick={() => setDraft(byTask)}>
                Split into tasks
              </Button>
            )
          }
        >
          {draft.tasks ? (
            <TaskFields
              tasks={draft.tasks}
              faults={faults}
              readOnly={readOnly}
              onChange={(tasks) => change({ tasks })}
            />
          ) : triples ? (
            <TimeFields
              caption="Exposure, time saved and review"
              triples={triples}
              share={1}
              path=""
              faults={faults}
              readOnly={readOnly}
              onChange={change}
            />
          ) : null}
        </Section>
        <Section title="System and rollout">
          <UseFields
            estimate={draft}
            systems={part.systems}
            faults={faults}
            readOnly={readOnly}
            onChange={change}
          />
        </Section>
        <Section title="Evidence">
          {readOnly ? null : (
            <details className="mb-3 border border-line bg-raised px-3 py-2 print:hidden">
              <summary className="py-1 font-medium">Choose from what is known</summary>
              <EvidencePicker
                estimate={draft}
                occupation={namedOccupation(role.occupation)}
                system={part.systems.find(({ code }) => code === draft.system)?.name}
                pilots={pilots}
                onUse={change}
              />
            </details>
          )}
          <EvidenceFields
            evidence={draft.evidence}
            pilots={pilots}
            faults={faults}
            readOnly={readOnly}
            onChange={(evidence) => change({ evidence })}
          />
        </Section>
      </div>
      <div className="stack min-w-0 self-start lg:sticky lg:top-4">
        <EstimateResult estimate={draft} fte={role.fte} pilots={pilots} />
        <div className="mt-3">
          <RolloutPreview
            estimate={draft}
            part={part}
            scenario={part.scenarios.find(({ code }) => code === scenario)}
            code={role.code}
          />
        </div>
        {readOnly ? null : (
          <div className="row">
            <Button type="submit" variant="primary">
              Save estimate
            </Button>
            {role.estimate ? <Button onClick={onRemove}>Remove estimate</Button> : null}
          </div>
        )}
        {isTried && faults.length > 0 ? (
          <p role="alert" className="text-13 font-medium text-bad">
            {total ? `${total.found}. ` : ''}Some values cannot be saved yet; they are marked.
          </p>
        ) : null}
      </div>
    </form>
  );
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="text-16 font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
