import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { IdentityProviderButton } from '@/components/sign-in/identity-provider-button';
import { OrRule } from '@/components/sign-in/or-rule';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { Callout } from '@/components/ui/callout';
import { PlainShell } from '@/components/ui/plain-shell';
import { getActor } from '@/lib/auth';
import { ownPath } from '@/lib/auth/own-path';
import { environment } from '@/lib/env';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NOTICES = new Map([
  ['signed-out', 'You are signed out.'],
  ['everywhere', 'You are signed out on every device.'],
  [
    'password-changed',
    'Your password is changed, and you are signed out on every device. Sign in with the new one.',
  ],
]);

const ERRORS = new Map([
  [
    'NotLinked',
    'This company sign-in is not linked to an account here. Ask an administrator for an invitation.',
  ],
  ['Configuration', 'Signing in is not set up correctly. Tell the person who runs this installation.'],
]);

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function SignInPage({ searchParams }: Props) {
  const parameters = await searchParams;
  const next = ownPath(one(parameters.next));
  if (await getActor()) redirect(next);
  const { OIDC_ISSUER, OIDC_NAME } = environment();
  const error = one(parameters.error);
  const notice = NOTICES.get(one(parameters.notice) ?? '');
  return (
    <PlainShell title="Sign in">
      <div className="stack">
        {notice ? <Callout tone="good">{notice}</Callout> : null}
        {error ? (
          <Callout tone="bad" role="alert">
            {ERRORS.get(error) ?? `Signing in with ${OIDC_NAME} did not work. Try again.`}
          </Callout>
        ) : null}
      </div>
      {OIDC_ISSUER ? (
        <>
          <IdentityProviderButton name={OIDC_NAME} next={next} />
          <OrRule />
        </>
      ) : null}
      <SignInForm next={next} />
      <p className="mt-6 text-13 text-muted">
        No account, or the password is lost? An administrator of your organisation can send you a link.
      </p>
    </PlainShell>
  );
}
