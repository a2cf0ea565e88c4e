import { z } from 'zod';
import type { Writer } from '@/db';
import { listCostCentres } from '@/db/queries/cost-centres';
import { MEMBER_ROLES, type MemberRole } from '@/lib/access';
import { AppError } from '@/lib/errors';

export const memberFields = z.object({
  role: z.enum(MEMBER_ROLES),
  /** Ids of cost centres that a head answers for; ignored for other roles. */
  scopes: z.array(z.string()).max(200),
});

/**
 * The scopes to store with the role: those of a head, none for anybody else.
 * @throws INVALID for a head without a cost centre, or with one that the organisation does not have
 */
export async function requireScopes(
  writer: Writer,
  organisationId: string,
  { role, scopes }: { role: MemberRole; scopes: readonly string[] },
): Promise<string[]> {
  if (role !== 'head') return [];
  const known = new Set((await listCostCentres(writer, organisationId)).map((centre) => centre.id));
  const unknown = scopes.filter((id) => !known.has(id));
  if (scopes.length > 0 && unknown.length === 0) return [...new Set(scopes)].sort();
  throw new AppError('INVALID', 'A head answers for at least one cost centre. Nothing was changed.', {
    faults: [
      {
        path: 'scopes',
        found: scopes.length === 0 ? 'none' : `${unknown.length} that are not there`,
        expected: 'one or more cost centres of the organisation',
      },
    ],
  });
}
