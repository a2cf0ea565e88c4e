import { addComment } from '@/lib/services/comments/add';
import { getThread } from '@/lib/services/comments/get-thread';
import type { Commented } from '@/lib/services/comments/inputs';
import type { Context } from '@/lib/services/context';
import type { RolesFixture } from '../roles/roles-fixture';

export const centreOf = ({ centres }: RolesFixture, code = 'CS'): Commented => ({
  kind: 'centre',
  id: centres[code] ?? '',
});
export const roleOf = ({ roles }: RolesFixture, code: string): Commented => ({
  kind: 'role',
  id: roles[code]?.id ?? '',
});

export const say = (context: Context, planId: string, about: Commented, body = 'Why twelve?') =>
  addComment(context, { planId, about, body });

export const threadOf = (context: Context, planId: string, about: Commented) =>
  getThread(context, { planId, about });
