import type { Writer } from '@/db';
import { deleteOpenLinks, insertLink, type LinkKind } from '@/db/queries/one-time-links';
import type { MemberRole } from '@/lib/access';
import { hashToken, newId, newToken } from '@/lib/ids';

const HOUR = 60 * 60_000;

/** Milliseconds for which a link of each kind works. */
export const LINK_LIFETIME: Record<LinkKind, number> = {
  setup: 24 * HOUR,
  invitation: 7 * 24 * HOUR,
  password: 24 * HOUR,
};

/** The page that each kind of link opens. */
const PAGE: Record<LinkKind, string> = { setup: 'welcome', invitation: 'join', password: 'password' };

type LinkTerms = {
  kind: LinkKind;
  now: number;
  organisationId?: string;
  email?: string;
  role?: MemberRole;
  scopes?: string[];
  createdBy?: string;
};

/** What whoever issues a link is given, once: the token is not stored. */
export type IssuedLink = { id: string; path: string; expiresAt: number };

/** Makes a link that works once. An unused one for the same purpose stops working. */
export async function issueLink(writer: Writer, { now, ...terms }: LinkTerms): Promise<IssuedLink> {
  const token = newToken();
  const link = { id: newId(), expiresAt: now + LINK_LIFETIME[terms.kind] };
  await deleteOpenLinks(writer, terms);
  await insertLink(writer, { ...terms, ...link, tokenHash: hashToken(token), createdAt: now });
  return { ...link, path: `/${PAGE[terms.kind]}/${token}` };
}
