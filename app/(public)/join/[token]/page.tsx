import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ROLE_NAMES } from '@/components/members/roles';
import { IdentityProviderButton } from '@/components/sign-in/identity-provider-button';
import { JoinForm } from '@/components/sign-in/join-form';
import { OrRule } from '@/components/sign-in/or-rule';
import { PlainShell } from '@/components/ui/plain-shell';
import { systemClock } from '@/lib/clock';
import { environment } from '@/lib/env';
import { database } from '@/lib/services/database';
import { findInvitation } from '@/lib/services/sign-in/find-invitation';
import { acceptInvitationAction } from '../../actions';

export const metadata: Metadata = { title: 'Invitation' };

type Props = { params: Promise<{ token: string }> };

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const invitation = await findInvitation({ database: database(), clock: systemClock }, token);
  if (!invitation) notFound();
  const { organisation, email, role, hasAccount } = invitation;
  const { OIDC_ISSUER, OIDC_NAME } = environment();
  return (
    <PlainShell
      title={`Join ${organisation}`}
      lead={`You are invited to plan with ${organisation} as ${ROLE_NAMES[role].toLowerCase()}.`}
    >
      {OIDC_ISSUER ? (
        <>
          <IdentityProviderButton name={OIDC_NAME} next={`/join/${token}`} />
          <OrRule />
        </>
      ) : null}
      <JoinForm
        token={token}
        email={email}
        hasAccount={hasAccount}
        acceptInvitation={acceptInvitationAction}
      />
    </PlainShell>
  );
}
