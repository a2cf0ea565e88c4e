'use client';

import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Props = { mark: (input: Record<string, never>) => Promise<Result<void>> };

export function MarkAllRead({ mark }: Props) {
  const { run, pending } = useResult(mark, () =>
    showToast({ tone: 'good', message: 'Everything is marked as read.' }),
  );
  return (
    <Button pending={pending} onClick={() => run({})}>
      Mark all as read
    </Button>
  );
}
