import type { Actor } from '@/lib/access';
import { answeringHeads, planners, readersOf } from '../members/who';
import type { RoundCentre } from '../submissions/read-round';

/** Who is to submit a centre of an open plan: the heads who answer for it, or the planners where it has none. */
export function responsibleFor(
  members: readonly Actor[],
  organisationId: string,
  { path }: Pick<RoundCentre, 'path'>,
): Actor[] {
  const heads = answeringHeads(members, path);
  const subject = { organisationId, planStatus: 'open', costCentrePath: path } as const;
  return readersOf(heads.length > 0 ? heads : planners(members), subject);
}
