'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combobox';
import type { Role } from '@/lib/engine';
import { BUSINESS_FUNCTIONS, findOccupation, findOccupations, OCCUPATIONS } from '@/lib/evidence';
import { formatPercent } from '@/lib/format';

type Props = {
  role: Role;
  readOnly: boolean;
  /** Stores the occupation; null takes it away. */
  onSave: (code: string | null) => void;
};

const OPTIONS = OCCUPATIONS.map((occupation) => ({
  value: occupation.code,
  label: occupation.title,
  hint: `${occupation.code} · ${BUSINESS_FUNCTIONS[occupation.function]}`,
}));

/** The occupation that ties the role to studies, presets and pilots; suggested by its title, stored by a click only. */
export function OccupationField({ role, readOnly, onSave }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(role.occupation ?? null);
  const named = role.occupation === undefined ? null : findOccupation(role.occupation);
  const [nearest] = role.occupation === undefined ? findOccupations(role.title, 1) : [];
  const text =
    role.occupation === undefined
      ? 'none named yet'
      : named
        ? `${named.title} (${named.code})`
        : `${role.occupation}, which is not in the library`;
  const save = (code: string | null) => {
    setChoosing(false);
    onSave(code);
  };
  return (
    <section aria-label="Occupation" className="border-y border-line py-3">
      <p>
        <span className="font-medium">Occupation: </span>
        {text}
        {nearest ? (
          <span className="text-muted">
            . Nearest to the title: {nearest.occupation.title}, {formatPercent(nearest.score, 0)} alike.
          </span>
        ) : null}
      </p>
      {readOnly ? null : (
        <div className="row mt-2 items-end print:hidden">
          {isChoosing ? (
            <>
              <ComboBox
                label="Occupation"
                options={OPTIONS}
                value={chosen}
                onChange={setChosen}
                placeholder="Type a job title"
              />
              <Button variant="primary" disabled={chosen === null} onClick={() => save(chosen)}>
                Save occupation
              </Button>
              {role.occupation === undefined ? null : <Button onClick={() => save(null)}>Name none</Button>}
              <Button variant="quiet" onClick={() => setChoosing(false)}>
                Cancel
              </Button>
            </>
          ) : (
            <>
              {nearest ? (
                <Button variant="primary" onClick={() => save(nearest.occupation.code)}>
                  Use {nearest.occupation.title}
                </Button>
              ) : null}
              <Button onClick={() => setChoosing(true)}>
                {role.occupation === undefined ? 'Choose another' : 'Change occupation'}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
