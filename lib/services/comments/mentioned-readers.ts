import type { Actor } from '@/lib/access';
import { AppError } from '@/lib/errors';

/**
 * The members whom a comment mentions.
 * @param readers those who may see what it is about
 * @throws INVALID where it mentions anybody else; who is nobody and who may not see it answer alike
 */
export function mentionedReaders(ids: readonly string[], readers: readonly Actor[]): Actor[] {
  return ids.map((id) => {
    const reader = readers.find(({ memberId }) => memberId === id);
    if (!reader)
      throw new AppError(
        'INVALID',
        'Somebody mentioned here cannot read this. Nothing was saved; choose people from the list that @ opens.',
      );
    return reader;
  });
}
