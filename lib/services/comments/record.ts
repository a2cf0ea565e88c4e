import { mentionedIds } from '@/lib/plan/mentions';
import type { Commented } from './inputs';

/**
 * What the audit trail keeps of a comment: not its words. The trail is for ever and has readers of its own; what an author
 * removes is to be gone.
 */
export const commentRecord = (about: Commented, { number, body }: { number: number; body: string }) => ({
  about,
  number,
  characters: body.length,
  mentions: mentionedIds(body),
});
