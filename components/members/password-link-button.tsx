'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';
import type { Member } from '@/lib/services/members/view';
import { OneTimeLink } from './one-time-link';

type Link = { path: string; expiresAt: number };
export type IssuePasswordLink = (input: { memberId: string }) => Promise<Result<Link>>;

export function PasswordLinkButton({
  member,
  issuePasswordLink,
}: {
  member: Member;
  issuePasswordLink: IssuePasswordLink;
}) {
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const { run, pending, error, clear } = useResult(issuePasswordLink, setLink);
  const close = () => {
    setOpen(false);
    setLink(null);
    clear();
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)} aria-label={`New password for ${member.name}`}>
        New password
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={`New password for ${member.name}`}
        footer={
          link ? (
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button variant="primary" pending={pending} onClick={() => run({ memberId: member.id })}>
                Make the link
              </Button>
            </>
          )
        }
      >
        <FormError error={error} />
        {link ? (
          <OneTimeLink label="Link" path={link.path} expiresAt={link.expiresAt} />
        ) : (
          <p>
            You get a link with which {member.name} sets a new password. The present one works until then;
            with the new one, {member.name} is signed out on every device.
          </p>
        )}
      </Dialog>
    </>
  );
}
