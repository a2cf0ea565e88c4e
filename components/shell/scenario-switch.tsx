'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useId, useTransition } from 'react';

type Props = { scenarios: { code: string; name: string }[] };

/** Which scenario the page computes. It is in the address, so that a view can be sent to a colleague. */
export function ScenarioSwitch({ scenarios }: Props) {
  const id = useId();
  const router = useRouter();
  const path = usePathname();
  const parameters = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const asked = parameters.get('scenario');
  const current = scenarios.some((s) => s.code === asked) ? asked : scenarios[0]?.code;

  const choose = (code: string) => {
    const next = new URLSearchParams(parameters);
    next.set('scenario', code);
    startTransition(() => router.push(`${path}?${next}`));
  };

  return (
    <span className="flex items-center gap-2 text-13">
      <label htmlFor={id} className="text-muted">
        Scenario
      </label>
      <select
        id={id}
        className="h-8 max-w-[min(18rem,45vw)] truncate rounded border border-control bg-surface px-2"
        value={current ?? ''}
        aria-busy={isPending}
        onChange={(event) => choose(event.target.value)}
      >
        {scenarios.map((s) => (
          <option key={s.code} value={s.code}>
            {s.name}
          </option>
        ))}
      </select>
    </span>
  );
}
