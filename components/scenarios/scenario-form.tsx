'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FormError } from '@/components/ui/form-error';
import { fieldsOf, submittedFields } from '@/components/ui/form-values';
import { LinkButton } from '@/components/ui/link';
import { RadioGroup } from '@/components/ui/radio-group';
import { RefusalNote } from '@/components/ui/refusal-note';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useFrame } from '@/components/ui/use-frame';
import { useResult } from '@/components/ui/use-result';
import type { Plan, Point, Scenario } from '@/lib/engine/types';
import { formatNumber } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { ScenarioView } from '@/lib/services/scenarios/get';
import type { EditedScenario, UpdateScenario } from './actions';
import { inputRows } from './input-rows';
import { MODEL_INPUTS, POINT_NAMES, POLICY_INPUTS } from './inputs';
import { NumberInputs } from './number-inputs';
import { levelOutcome } from './outcome';
import { OutcomeView } from './outcome-view';
import { type Tried, useTried } from './use-tried';

type Props = {
  planId: string;
  view: ScenarioView;
  update: UpdateScenario;
  loadPlan: (input: { planId: string }) => Promise<Result<Plan>>;
};

const POINTS: readonly Point[] = ['conservative', 'likely', 'ambitious'];
const POINT_HINTS: Record<Point, string> = {
  conservative: 'Low benefit, high review',
  likely: 'What is thought likely',
  ambitious: 'High benefit, low review',
};

/** Every input of a scenario. model.md, section 8. */
export function ScenarioForm({ planId, view, update, loadPlan }: Props) {
  const router = useRouter();
  const { scenario, systems, mayEdit, saved } = view;
  const mayTry = saved !== null;
  const form = useRef<HTMLFormElement>(null);
  const load = useCallback(() => loadPlan({ planId }), [loadPlan, planId]);
  const tried = useTried(load);
  const [sent, setSent] = useState<EditedScenario>(scenario);
  const { run, pending, error, clear } = useResult(update, (_saved, { scenario: { name } }) => {
    showToast({ tone: 'good', message: `${name} is saved.` });
    router.refresh();
  });
  const tryOut = useFrame(
    useCallback(
      (fields: HTMLFormElement) => {
        if (!fields.checkValidity()) return;
        const edited = readScenario(fieldsOf(fields), scenario, systemCodes(systems));
        tried.tryOut({ ...edited, code: scenario.code });
      },
      [scenario, systems, tried.tryOut],
    ),
  );
  const submit = (field: (name: string) => string) => {
    const edited = readScenario(field, scenario, systemCodes(systems));
    setSent(edited);
    run({ planId, id: view.id, version: view.version, scenario: edited });
  };

  const fields = (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        const field = submittedFields(event);
        if (mayEdit) submit(field);
      }}
      onChange={(event) => mayTry && tryOut(event.currentTarget)}
    >
      <fieldset disabled={!(mayEdit || mayTry)} className="stack">
        <TextField
          label="Name"
          name="name"
          required
          maxLength={200}
          width="medium"
          defaultValue={scenario.name}
        />
        <RadioGroup
          legend="Point: which value of every low, likely and high"
          name="point"
          layout="row"
          defaultValue={scenario.point}
          options={POINTS.map((point) => ({
            value: point,
            label: POINT_NAMES[point],
            hint: POINT_HINTS[point],
          }))}
        />
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          <NumberInputs inputs={MODEL_INPUTS} scenario={scenario} readOnly={!(mayEdit || mayTry)} />
        </div>
        <Checkbox
          label="Whole positions"
          name="wholePositions"
          defaultChecked={scenario.wholePositions}
          hint="Only whole posts are taken out of staffing, role line by role line; the fractions stay in the team. Normally on."
        />
      </fieldset>

      {systems.length > 0 ? (
        <fieldset disabled={!(mayEdit || mayTry)} className="section">
          <legend className="contents">
            <h2>Sourcing of AI systems</h2>
          </legend>
          <p className="mb-4 text-muted">Which option of each system this scenario pays for.</p>
          <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
            {systems.map((system) => (
              <SelectField
                key={system.code}
                label={system.name}
                name={`sourcing.${system.code}`}
                defaultValue={scenario.sourcing[system.code] ?? ''}
                options={[
                  { value: '', label: `The system’s first option (${system.options[0]?.name ?? ''})` },
                  ...system.options.map(({ code, name }) => ({ value: code, label: name })),
                ]}
              />
            ))}
          </div>
        </fieldset>
      ) : null}

      <fieldset disabled={!(mayEdit || mayTry)} className="section">
        <legend className="contents">
          <h2>Policy for people</h2>
        </legend>
        <p className="mb-4 max-w-prose text-muted">
          Leavers come first: nobody is released while people who leave by themselves are enough.
        </p>
        <div className="stack">
          <Checkbox
            label="People may be released"
            name="release"
            defaultChecked={scenario.policy.release}
            hint="Without it, surplus people stay until they leave by themselves or are redeployed. Normally off."
          />
          <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
            <NumberInputs inputs={POLICY_INPUTS} scenario={scenario} readOnly={!(mayEdit || mayTry)} />
          </div>
        </div>
      </fieldset>

      <RefusalNote
        error={error}
        differences={(current) =>
          differencesOf({ ...sent, code: scenario.code }, storedScenario(current), view)
        }
        onTakeStored={clear}
      />
      <div className="row border-t border-line pt-4">
        {mayEdit ? (
          <Button type="submit" variant="primary" pending={pending}>
            Save
          </Button>
        ) : null}
        <LinkButton href={`/plans/${planId}/scenarios`}>Back to the comparison</LinkButton>
      </div>
    </form>
  );
  if (!saved) return fields;
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
      {fields}
      <aside aria-label="What the scenario comes to" className="xl:sticky xl:top-16 xl:self-start">
        <FormError error={tried.error} />
        <OutcomeView
          saved={levelOutcome(saved.level)}
          tried={tried.outcome}
          months={saved.months}
          currency={view.currency}
          note={noteOf(tried, mayEdit)}
        />
      </aside>
    </div>
  );
}

function noteOf({ outcome, loading, milliseconds }: Tried, mayEdit: boolean): string {
  if (loading) return 'Loading the plan …';
  const keeps = mayEdit ? 'Nothing is kept until it is saved.' : 'Nothing is kept; planners save.';
  if (!outcome) return `Move a value: the whole plan is computed anew as it moves. ${keeps}`;
  return `The whole plan, computed here in ${formatNumber(milliseconds, milliseconds < 10 ? 1 : 0)} ms. ${keeps}`;
}

const systemCodes = (systems: ScenarioView['systems']) => systems.map((system) => system.code);

/** The scenario in the form's fields; a checkbox that is off has no field. */
function readScenario(
  field: (name: string) => string,
  { point, sourcing }: Scenario,
  systems: readonly string[],
): EditedScenario {
  const number = (name: string) => Number(field(name));
  const others = Object.entries(sourcing).filter(([system]) => !systems.includes(system));
  const chosen = systems
    .map((code) => [code, field(`sourcing.${code}`)])
    .filter(([, option]) => option !== '');
  return {
    name: field('name'),
    point: POINTS.find((one) => one === field('point')) ?? point,
    delayMonths: number('delayMonths'),
    realisation: number('realisation'),
    wholePositions: field('wholePositions') !== '',
    growthShift: number('growthShift'),
    priceFactor: number('priceFactor'),
    sourcing: Object.fromEntries([...others, ...chosen]),
    policy: {
      redeployShare: number('redeployShare'),
      redeployFillsVacancy: number('redeployFillsVacancy'),
      release: field('release') !== '',
      noticeMonths: number('noticeMonths'),
      contractorNoticeMonths: number('contractorNoticeMonths'),
      releasePace: number('releasePace'),
      severanceMonths: number('severanceMonths'),
      recruitmentCost: number('recruitmentCost'),
      retrainingCost: number('retrainingCost'),
    },
  };
}

/** `current` of a CONFLICT of updateScenario. */
const storedScenario = (current: unknown) => (current as { scenario: Scenario }).scenario;

function differencesOf(mine: Scenario, stored: Scenario, { systems }: ScenarioView) {
  const name = { label: 'Name', values: [mine.name, stored.name], differs: mine.name !== stored.name };
  return [name, ...inputRows([mine, stored], systems)]
    .filter((row) => row.differs)
    .map(({ label, values: [own = '', theirs = ''] }) => ({ label, mine: own, stored: theirs }));
}
