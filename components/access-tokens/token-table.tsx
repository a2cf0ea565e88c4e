import { Badge } from '@/components/ui/badge';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { formatDate } from '@/lib/format';
import type { AccessTokenView } from '@/lib/services/access-tokens/list';
import { type RevokeAccessToken, RevokeTokenButton } from './revoke-token-button';

type Props = {
  tokens: readonly AccessTokenView[];
  showsMember?: boolean | undefined;
  revokeAccessToken: RevokeAccessToken;
};

export function TokenTable({ tokens, showsMember = false, revokeAccessToken }: Props) {
  if (tokens.length === 0) {
    return <p className="text-muted">None. A token stands here, with its last use, until it is revoked.</p>;
  }
  return (
    <Table caption="Access tokens" captionHidden>
      <thead>
        <tr>
          <Th>Name</Th>
          {showsMember ? <Th>Member</Th> : null}
          <Th>Reads</Th>
          <Th>Made</Th>
          <Th>Last used</Th>
          <Th>Works until</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <RowTh>{token.name}</RowTh>
            {showsMember ? <Td>{token.member}</Td> : null}
            <Td>{token.plan ?? 'All plans that its member may read'}</Td>
            <Td>{day(token.createdAt)}</Td>
            <Td>{token.lastUsedAt === null ? 'Never' : day(token.lastUsedAt)}</Td>
            <Td>
              {day(token.expiresAt)} {token.isExpired ? <Badge tone="caution">Expired</Badge> : null}
            </Td>
            <Td>
              <RevokeTokenButton token={token} revokeAccessToken={revokeAccessToken} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const day = (instant: number) => formatDate(new Date(instant));
