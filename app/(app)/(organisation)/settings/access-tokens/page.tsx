import type { Metadata } from 'next';
import { TokenTable } from '@/components/access-tokens/token-table';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { listAllAccessTokens } from '@/lib/services/access-tokens/list';
import { revokeMembersAccessTokenAction } from './actions';

export const metadata: Metadata = { title: 'Access tokens' };

export default async function AccessTokensPage() {
  const tokens = await orNotFound(listAllAccessTokens(await pageContext()));
  return (
    <>
      <PageHeader
        title="Access tokens"
        lead="With a token a program reads what its member may, and no more. Members make their own; you can revoke any."
        actions={<LinkButton href="/account#access-tokens">Your own tokens</LinkButton>}
      />
      <TokenTable tokens={tokens} showsMember revokeAccessToken={revokeMembersAccessTokenAction} />
    </>
  );
}
