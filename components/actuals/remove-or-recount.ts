import type { Result } from '@/lib/result';
import type { PreviewRemoval, RemoveActuals } from '@/lib/services/actuals/inputs';
import type { PreviewedRemoval } from '@/lib/services/actuals/remove';

export type RemovalActions = {
  preview: (input: PreviewRemoval) => Promise<Result<PreviewedRemoval>>;
  remove: (input: RemoveActuals) => Promise<Result<{ removed: number }>>;
};

/** Removes what was counted. Where the actuals changed since, that is answered, and they are counted anew to be looked at again. */
export async function removeOrRecount(
  { preview, remove }: RemovalActions,
  input: RemoveActuals,
  onRecount: (counted: PreviewedRemoval, asked: PreviewRemoval) => void,
): Promise<Result<{ removed: number }>> {
  const removed = await remove(input);
  if (removed.ok || removed.error.code !== 'CONFLICT') return removed;
  const { state: _, ...asked } = input;
  const counted = await preview(asked);
  if (counted.ok) onRecount(counted.value, asked);
  return removed;
}
