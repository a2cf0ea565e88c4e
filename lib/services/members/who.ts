import type { Reader } from '@/db';
import { listMembers } from '@/db/queries/members';
import { type Actor, can, type Subject } from '@/lib/access';
import { actorOf } from './actor-of';

/** The organisation's members who are not disabled, by name. */
export async function activeMembers(reader: Reader, organisationId: string): Promise<Actor[]> {
  const members = await listMembers(reader, organisationId);
  return members.filter(({ disabledAt }) => disabledAt === null).map(actorOf);
}

/** Those who may read what is said about this cost centre or a role line in it. */
export const readersOf = (members: readonly Actor[], subject: Subject): Actor[] =>
  members.filter((member) => can(member, 'comments:read', subject));

/**
 * The heads who answer for a centre: those of the nearest centre above it that has any, itself included. A head of the whole
 * group is not told of each team that has a head of its own.
 * @param path as the policy asks for it, nearest first
 */
export function answeringHeads(members: readonly Actor[], path: readonly string[]): Actor[] {
  for (const id of path) {
    const heads = members.filter(({ role, scopes }) => role === 'head' && scopes.includes(id));
    if (heads.length > 0) return heads;
  }
  return [];
}

/** Those who shape plans: planners, or the administrators where there are none. */
export function planners(members: readonly Actor[]): Actor[] {
  const found = members.filter(({ role }) => role === 'planner');
  return found.length > 0 ? found : members.filter(({ role }) => role === 'admin');
}
