'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { submittedFields } from '@/components/ui/form-values';
import { TextField } from '@/components/ui/text-field';
import { useResult } from '@/components/ui/use-result';
import type { MemberRole } from '@/lib/access';
import type { Result } from '@/lib/result';
import { OneTimeLink } from './one-time-link';
import { RoleAndScopes } from './role-and-scopes';
import { roleFields } from './role-fields';
import type { ScopeChoice } from './scope-names';

type Input = { email: string; role: MemberRole; scopes: string[] };
type Link = { path: string; expiresAt: number };
type Props = {
  costCentres: readonly ScopeChoice[];
  inviteMember: (input: Input) => Promise<Result<Link>>;
};

const FORM = 'invite-member';
const NEW_MEMBER = { role: 'planner', scopes: [] } as const;

export function InviteButton({ costCentres, inviteMember }: Props) {
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<(Link & { email: string }) | null>(null);
  const { run, pending, error, clear } = useResult(inviteMember, (issued, { email }: Input) =>
    setLink({ ...issued, email }),
  );
  const close = () => {
    setOpen(false);
    setLink(null);
    clear();
  };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Invite somebody
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={link ? `Invitation for ${link.email}` : 'Invite somebody'}
        footer={
          link ? (
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button type="submit" form={FORM} variant="primary" pending={pending}>
                Make the link
              </Button>
            </>
          )
        }
      >
        {link ? (
          <OneTimeLink label="Link" path={link.path} expiresAt={link.expiresAt} />
        ) : (
          <form
            id={FORM}
            className="stack"
            onSubmit={(event) => {
              const field = submittedFields(event);
              run({ email: field('email'), ...roleFields(event.currentTarget) });
            }}
          >
            <FormError error={error} />
            <TextField label="E-mail address" name="email" type="email" autoComplete="off" required />
            <RoleAndScopes rights={NEW_MEMBER} costCentres={costCentres} />
          </form>
        )}
      </Dialog>
    </>
  );
}
