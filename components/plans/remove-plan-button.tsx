'use client';

import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FormError } from '@/components/ui/form-error';
import { useResult } from '@/components/ui/use-result';
import type { Result } from '@/lib/result';

type Props = {
  planId: string;
  version: number;
  name: string;
  remove: (input: { planId: string; version: number }) => Promise<Result<void>>;
};

export function RemovePlanButton({ planId, version, name, remove }: Props) {
  const router = useRouter();
  const { run, error } = useResult(remove, () => router.push('/plans'));
  return (
    <div className="stack">
      <FormError error={error} />
      <div>
        <ConfirmDialog
          trigger={{ label: 'Remove the plan', variant: 'danger' }}
          title={`Remove “${name}”?`}
          confirmLabel="Remove the plan"
          danger
          onConfirm={() => run({ planId, version })}
        >
          Its role lines, estimates, AI systems and scenarios are removed with it. This cannot be undone.
          Export the plan file first if it might be needed again.
        </ConfirmDialog>
      </div>
    </div>
  );
}
