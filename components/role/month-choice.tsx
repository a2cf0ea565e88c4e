'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { formatMonth } from '@/lib/format';

type Props = { months: readonly string[]; month: string };

/** Which month is explained. It is in the address, so that a view can be sent to a colleague. */
export function MonthChoice({ months, month }: Props) {
  const router = useRouter();
  const path = usePathname();
  const parameters = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const at = months.indexOf(month);
  const choose = (chosen: string | undefined) => {
    if (chosen === undefined) return;
    const next = new URLSearchParams(parameters);
    next.set('month', chosen);
    startTransition(() => router.push(`${path}?${next}`, { scroll: false }));
  };
  return (
    <div className="flex flex-wrap items-end gap-2" aria-busy={isPending}>
      <SelectField
        label="Month"
        value={month}
        options={months.map((one) => ({ value: one, label: formatMonth(one) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button disabled={at === 0} onClick={() => choose(months[at - 1])}>
        Month before
      </Button>
      <Button disabled={at === months.length - 1} onClick={() => choose(months[at + 1])}>
        Month after
      </Button>
    </div>
  );
}
