'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { submittedFields } from '@/components/ui/form-values';
import { RefusalNote } from '@/components/ui/refusal-note';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { MemberRole } from '@/lib/access';
import type { Result } from '@/lib/result';
import type { Member } from '@/lib/services/members/view';
import { RoleAndScopes } from './role-and-scopes';
import { roleFields } from './role-fields';
import { ROLE_NAMES } from './roles';
import { describeScopes, type ScopeChoice } from './scope-names';

type Rights = { role: MemberRole; scopes: string[] };
export type UpdateMember = (input: Rights & { memberId: string; version: number }) => Promise<Result<Member>>;
type Props = { member: Member; costCentres: readonly ScopeChoice[]; updateMember: UpdateMember };

export function EditMemberButton({ member, costCentres, updateMember }: Props) {
  const [open, setOpen] = useState(false);
  const [mine, setMine] = useState<Rights>(member);
  const { run, pending, error, clear } = useResult(updateMember, () => {
    setOpen(false);
    showToast({ tone: 'good', message: `The rights of ${member.name} are saved and hold from now on.` });
  });
  const close = () => {
    setOpen(false);
    clear();
  };
  const inWords = (rights: Rights) => `${ROLE_NAMES[rights.role]} (${describeScopes(rights, costCentres)})`;
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)} aria-label={`Change the role of ${member.name}`}>
        Change role
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={`What ${member.name} may do`}
        submitLabel="Save"
        pending={pending}
        onSubmit={(event) => {
          submittedFields(event);
          const rights = roleFields(event.currentTarget);
          setMine(rights);
          run({ ...rights, memberId: member.id, version: member.version });
        }}
      >
        <RefusalNote
          error={error}
          differences={(current) => [
            { label: 'Role', mine: inWords(mine), stored: inWords(asMember(current)) },
          ]}
          onTakeStored={close}
        />
        <RoleAndScopes rights={member} costCentres={costCentres} />
      </FormDialog>
    </>
  );
}

/** `current` of a CONFLICT is what the verb returns on success. */
const asMember = (current: unknown) => current as Member;
