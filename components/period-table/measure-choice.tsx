'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { SelectField } from '@/components/ui/select-field';

type Props = {
  measure: string;
  /** Each with the address of the same table with it. */
  choices: readonly { value: string; label: string; group: string; href: string }[];
};

/** Which measure the table shows. It is in the address, so that a view can be sent to a colleague. */
export function MeasureChoice({ measure, choices }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const choose = (value: string) => {
    const chosen = choices.find((choice) => choice.value === value);
    if (chosen) startTransition(() => router.push(chosen.href, { scroll: false }));
  };
  return (
    <div aria-busy={isPending}>
      <SelectField
        label="Measure"
        value={measure}
        options={choices}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </div>
  );
}
