'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { submittedFields } from '@/components/ui/form-values';
import { NumberField } from '@/components/ui/number-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { MOST_DRAWS, type RunSettings } from '@/lib/plan';

const HIGHEST_SEED = 2 ** 32 - 1;

/** How the draws are made. It is in the address, so that a view can be sent to a colleague. */
export function RunForm({ settings }: { settings: RunSettings }) {
  const router = useRouter();
  const path = usePathname();
  const parameters = useSearchParams();
  const [pending, startTransition] = useTransition();
  const submit = (field: (name: string) => string) => {
    const next = new URLSearchParams(parameters);
    for (const name of ['draws', 'correlation', 'seed']) next.set(name, field(name));
    startTransition(() => router.push(`${path}?${next}`));
  };
  return (
    <form
      className="flex flex-wrap items-start gap-x-6 gap-y-3"
      onSubmit={(event) => submit(submittedFields(event))}
    >
      <NumberField
        label="Draws"
        name="draws"
        term="draws"
        required
        min={1}
        max={MOST_DRAWS}
        digits={0}
        defaultValue={settings.draws}
      />
      <NumberField
        label="Correlation"
        name="correlation"
        term="correlation"
        required
        min={0}
        max={1}
        digits={4}
        defaultValue={settings.correlation}
      />
      <NumberField
        label="Seed"
        name="seed"
        term="seed"
        required
        min={0}
        max={HIGHEST_SEED}
        digits={0}
        defaultValue={settings.seed}
      />
      <div className="self-end pb-1">
        <SubmitButton pending={pending}>Run</SubmitButton>
      </div>
    </form>
  );
}
