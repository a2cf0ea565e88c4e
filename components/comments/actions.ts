import type { Result } from '@/lib/result';
import type { Commented } from '@/lib/services/comments/inputs';

type Verb<I> = (input: { planId: string } & I) => Promise<Result<unknown>>;

/** What the server does for a conversation. */
export type CommentActions = {
  add: Verb<{ about: Commented; body: string }>;
  edit: Verb<{ commentId: string; version: number; body: string }>;
  remove: Verb<{ commentId: string; version: number }>;
  resolve: Verb<{ threadId: string; version: number; resolved: boolean }>;
};
