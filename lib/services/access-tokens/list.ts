import type { Reader } from '@/db';
import { listAccessTokens, type NamedAccessToken } from '@/db/queries/access-tokens';
import { listPlans } from '@/db/queries/plans';
import { can } from '@/lib/access';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { planSubject } from '../plans/read-plan';

/** An access token without its secret, which nobody has but its holder. Instants are milliseconds since 1970. */
export type AccessTokenView = {
  id: string;
  name: string;
  /** Name of the member as whom it reads. */
  member: string;
  isOwn: boolean;
  /** Name of the only plan that it opens; null for all that the member may read. */
  plan: string | null;
  createdAt: number;
  expiresAt: number;
  isExpired: boolean;
  lastUsedAt: number | null;
};

export type OwnAccessTokens = {
  tokens: AccessTokenView[];
  /** Plans that a new token can be narrowed to. */
  plans: { id: string; name: string }[];
};

/** The member's own tokens, expired ones too. */
export async function listOwnAccessTokens(context: Context): Promise<OwnAccessTokens> {
  const { database, actor } = context;
  const { organisationId, memberId } = actor;
  authorise(actor, 'accessTokens:own', { organisationId });
  return database.snapshot(async (reader) => {
    const plans = await listPlans(reader, organisationId);
    return {
      tokens: await viewsOf(reader, context, memberId),
      plans: plans
        .filter((plan) => can(actor, 'plan:read', planSubject(plan)))
        .map(({ id, name }) => ({ id, name })),
    };
  });
}

/** The tokens of every member, expired ones too. @throws NOT_FOUND unless the actor manages them */
export async function listAllAccessTokens(context: Context): Promise<AccessTokenView[]> {
  const { database, actor } = context;
  authorise(actor, 'accessTokens:manage', { organisationId: actor.organisationId });
  return database.snapshot((reader) => viewsOf(reader, context));
}

async function viewsOf(
  reader: Reader,
  { actor, clock }: Context,
  memberId?: string,
): Promise<AccessTokenView[]> {
  const rows = await listAccessTokens(reader, { organisationId: actor.organisationId, memberId });
  return rows.map((row) => viewOf(row, { ownId: actor.memberId, now: clock() }));
}

function viewOf(
  { token, member, plan }: NamedAccessToken,
  { ownId, now }: { ownId: string; now: number },
): AccessTokenView {
  const { id, name, createdAt, expiresAt, lastUsedAt } = token;
  return {
    ...{ id, name, member, plan, createdAt, expiresAt, lastUsedAt },
    isOwn: token.memberId === ownId,
    isExpired: expiresAt <= now,
  };
}
