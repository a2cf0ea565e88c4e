import type { Result } from '@/lib/result';
import type { PackView } from '@/lib/services/watch/get-pack';

export type SaveTexts = (input: {
  planId: string;
  version: number;
  texts: PackView['texts'];
}) => Promise<Result<{ version: number }>>;
