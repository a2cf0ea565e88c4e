import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { NewTokenButton } from '@/components/access-tokens/new-token-button';
import { TokenTable } from '@/components/access-tokens/token-table';
import { ChangePasswordForm } from '@/components/account/change-password-form';
import { MailForm } from '@/components/account/mail-form';
import { SignOutEverywhereButton } from '@/components/account/sign-out-everywhere-button';
import { SwitchOrganisationForm } from '@/components/account/switch-organisation-form';
import { ROLE_NAMES } from '@/components/members/roles';
import { PageHeader } from '@/components/ui/page-header';
import { THEME_COOKIE, themeOf } from '@/components/ui/theme';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { pageContext } from '@/lib/auth/page';
import { environment, mailSettings } from '@/lib/env';
import { listOwnAccessTokens } from '@/lib/services/access-tokens/list';
import { getAccount } from '@/lib/services/account/get';
import {
  changePasswordAction,
  createAccessTokenAction,
  revokeAccessTokenAction,
  setMailAction,
  signOutEverywhereAction,
  switchOrganisationAction,
} from './actions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const context = await pageContext();
  const [account, access] = await Promise.all([getAccount(context), listOwnAccessTokens(context)]);
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <>
      <PageHeader
        title="Your account"
        lead={`${account.name}, ${account.email}, ${ROLE_NAMES[context.actor.role].toLowerCase()} at ${account.organisation.name}.`}
      />
      {account.organisations.length > 1 ? (
        <section className="section">
          <h2>Organisation</h2>
          <SwitchOrganisationForm
            current={account.organisation.id}
            organisations={account.organisations}
            switchOrganisation={switchOrganisationAction}
          />
        </section>
      ) : null}
      <section className="section">
        <h2>This device</h2>
        <div className="mt-3 max-w-60">
          <ThemeToggle initial={theme} />
        </div>
      </section>
      <section className="section">
        <h2>Mail</h2>
        {mailSettings(environment()) ? (
          <MailForm byMail={account.byMail} setMail={setMailAction} />
        ) : (
          <p className="mt-3 text-muted">This installation sends no mail; everything is in your inbox.</p>
        )}
      </section>
      <section className="section">
        <h2>Password</h2>
        {account.hasPassword ? (
          <ChangePasswordForm email={account.email} changePassword={changePasswordAction} />
        ) : (
          <p className="mt-3 text-muted">You sign in through your company; there is no password here.</p>
        )}
      </section>
      <section className="section">
        <h2>Sessions</h2>
        <p className="my-3 max-w-prose text-muted">
          A session ends after 30 minutes without use and after 12 hours in any case. If a device is lost, end
          them all. Access tokens are not sessions: revoke below what was on that device.
        </p>
        <SignOutEverywhereButton signOutEverywhere={signOutEverywhereAction} />
      </section>
      <section className="section" id="access-tokens">
        <h2>Access tokens</h2>
        <p className="my-3 max-w-prose text-muted">
          With a token, a spreadsheet or a program fetches exports by their address, as you may and no more.
          It reads only. Each plan says under Exports → By URL how.
        </p>
        <NewTokenButton plans={access.plans} createAccessToken={createAccessTokenAction} />
        <div className="mt-4">
          <TokenTable tokens={access.tokens} revokeAccessToken={revokeAccessTokenAction} />
        </div>
      </section>
    </>
  );
}
