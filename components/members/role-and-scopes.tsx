'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioGroup } from '@/components/ui/radio-group';
import type { MemberRole } from '@/lib/access';
import { ROLE_CHOICES } from './roles';
import { type ScopeChoice, treeOrder } from './scope-names';

type Props = {
  rights: { role: MemberRole; scopes: readonly string[] };
  costCentres: readonly ScopeChoice[];
  error?: string | undefined;
};

/** Fields `role` and, for a head, one `scopes` for each cost centre ticked. */
export function RoleAndScopes({ rights, costCentres, error }: Props) {
  const [chosen, setChosen] = useState<string>(rights.role);
  return (
    <>
      <RadioGroup legend="Role" name="role" options={ROLE_CHOICES} value={chosen} onChange={setChosen} />
      {chosen === 'head' ? (
        <fieldset>
          <legend className="font-medium">Cost centres</legend>
          <p className="text-12 text-muted">Each with all centres below it.</p>
          {error ? (
            <p role="alert" className="text-13 text-bad">
              {error}
            </p>
          ) : null}
          {costCentres.length === 0 ? (
            <p className="mt-2">There are no cost centres yet. Enter the tree first, then invite heads.</p>
          ) : (
            <div className="mt-2 max-h-60 overflow-y-auto rounded border border-line p-2">
              {treeOrder(costCentres).map(({ id, code, name, depth }) => (
                <div key={id} style={{ paddingLeft: `${depth * 1.25}rem` }}>
                  <Checkbox
                    name="scopes"
                    value={id}
                    label={`${name} (${code})`}
                    defaultChecked={rights.scopes.includes(id)}
                  />
                </div>
              ))}
            </div>
          )}
        </fieldset>
      ) : null}
    </>
  );
}
