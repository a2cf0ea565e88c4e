'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combobox';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Estimate, Role, Triple } from '@/lib/engine';
import {
  AUDITS,
  autonomousEstimate,
  BUSINESS_FUNCTIONS,
  findOccupation,
  OCCUPATIONS,
  type Occupation,
  PRESETS,
  type PresetName,
  presetEstimate,
} from '@/lib/evidence';
import { formatPercent } from '@/lib/format';
import { occupationOf } from './draft';
import { TripleFields } from './triple-fields';

type Kind = PresetName | 'autonomous';
type Place = { system?: string; rolloutStart: string; usage: number };
type Props = {
  /** The roles that the preset is for; each has its own occupation unless one is chosen for all. */
  roles: readonly { id: string; role: Role }[];
  /** What a new estimate keeps of the present one. */
  placeOf: (role: Role) => Place;
  actionLabel: string;
  onUse: (estimates: Map<string, Estimate>) => void;
};

const KINDS: { value: Kind; label: string; hint: string }[] = [
  { value: 'assistant', label: PRESETS.assistant.label, hint: PRESETS.assistant.meaning },
  { value: 'embedded', label: PRESETS.embedded.label, hint: PRESETS.embedded.meaning },
  {
    value: 'autonomous',
    label: 'Autonomous handling by volume',
    hint: 'cases that the system closes alone, from your own counts: eligible × contained × (1 − re-contact)',
  },
];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind.value === value);

const OPTIONS = OCCUPATIONS.map((occupation) => ({
  value: occupation.code,
  label: occupation.title,
  hint: `${occupation.code} · ${BUSINESS_FUNCTIONS[occupation.function]}`,
}));

type Counts = Record<'eligible' | 'containment' | 'recontact' | 'review', Triple>;
const NO_COUNTS: Counts = {
  eligible: [0, 0, 0],
  containment: [0, 0, 0],
  recontact: [0, 0, 0],
  review: AUDITS,
};

/** A starting point from research or from counts of one's own. It is a prior, not a forecast, and says so. */
export function PresetFields({ roles, placeOf, actionLabel, onUse }: Props) {
  const [first] = roles;
  const [kind, setKind] = useState<Kind>('embedded');
  const [chosen, setChosen] = useState<string | null>(
    roles.length === 1 && first ? (occupationOf(first.role)?.code ?? null) : null,
  );
  const [counts, setCounts] = useState<Counts>(NO_COUNTS);
  const occupation = chosen === null ? null : findOccupation(chosen);
  const found = roles.map(({ id, role }) => ({ id, role, occupation: occupation ?? occupationOf(role) }));
  const missing = kind === 'autonomous' ? [] : found.filter((one) => one.occupation === null);

  const use = () =>
    onUse(
      new Map(
        found.flatMap(({ id, role, occupation: own }): [string, Estimate][] => {
          if (kind === 'autonomous') return [[id, autonomousEstimate(counts, placeOf(role))]];
          return own ? [[id, presetEstimate(kind, own, placeOf(role))]] : [];
        }),
      ),
    );

  return (
    <div className="stack">
      <RadioGroup
        legend="Start from a preset"
        name="preset"
        options={KINDS}
        value={kind}
        onChange={(value) => isKind(value) && setKind(value)}
      />
      {kind === 'autonomous' ? (
        <>
          <TripleFields
            caption="Counts of cases"
            readOnly={false}
            rows={[
              countRow('eligible', 'Eligible', 'the role’s volume that the system may handle'),
              countRow('containment', 'Contained', 'the eligible cases that it closes without a person'),
              countRow('recontact', 'Re-contact', 'the closed cases that come back to a person'),
              countRow('review', 'Audits', 'the eligible time that goes into audits and escalations'),
            ]}
          />
          <Deflection counts={counts} />
        </>
      ) : (
        <>
          <ComboBox
            label={roles.length === 1 ? 'Occupation' : 'The same occupation for all (else each line’s own)'}
            options={OPTIONS}
            value={chosen}
            onChange={setChosen}
            placeholder="Type a job title"
          />
          {roles.length === 1 && occupation ? <Exposed occupation={occupation} /> : null}
          {roles.length > 1 && !occupation ? <Matches found={found} /> : null}
        </>
      )}
      {kind === 'autonomous' ? null : (
        <p className="text-13 text-muted">
          This is a prior, not a forecast. It comes from published exposure scores and field studies, not from
          your teams; put your own pilot in its place as soon as you have one.
        </p>
      )}
      {missing.length > 0 ? (
        <p className="text-13 text-caution">
          No occupation is known for {missing.map(({ role }) => role.title || role.code).join(', ')}: left as
          it is.
        </p>
      ) : null}
      <Button variant="primary" disabled={missing.length === found.length && found.length > 0} onClick={use}>
        {actionLabel}
      </Button>
    </div>
  );

  function countRow(key: keyof Counts, label: string, of: string) {
    return {
      key,
      label,
      of,
      value: counts[key],
      onChange: (value: Triple) => setCounts((before) => ({ ...before, [key]: value })),
    };
  }
}

/** What the counts come to, and where it is filled in. model.md, section 2. */
function Deflection({ counts }: { counts: Counts }) {
  const { exposure, timeSaved } = autonomousEstimate(counts, { rolloutStart: '', usage: 0 });
  const handled = exposure?.map((eligible, at) => eligible * (timeSaved?.[at] ?? 0)) ?? [];
  return (
    <p className="tnum text-13" role="status">
      Handled alone for good: {handled.map((share) => formatPercent(share)).join(' / ')} of the role’s volume
      (low / likely / high) = eligible × contained × (1 − re-contact). The eligible share is filled in as
      exposure, the rest as time saved, the audits as review.
    </p>
  );
}

function Exposed({ occupation }: { occupation: Occupation }) {
  const { low, likely, high } = occupation.exposed;
  return (
    <p className="tnum text-13 text-muted">
      {formatPercent(low)} / {formatPercent(likely)} / {formatPercent(high)} of its tasks are exposed to
      language models (confidence {occupation.confidence}). Exposure is what could be touched, not what is
      saved.
    </p>
  );
}

function Matches({ found }: { found: readonly { id: string; role: Role; occupation: Occupation | null }[] }) {
  return (
    <ul className="max-h-40 overflow-auto text-13">
      {found.map(({ id, role, occupation }) => (
        <li key={id}>
          {role.title || role.code} → {occupation?.title ?? 'no occupation found'}
        </li>
      ))}
    </ul>
  );
}
