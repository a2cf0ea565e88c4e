'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { packAddress } from './addresses';

type Props = {
  sites: readonly { key: string; place: string }[];
  current: string;
  planId: string;
  scenario: string;
};

/** Which site's pack the page shows. */
export function SiteChoice({ sites, current, planId, scenario }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <SelectField
      label="Site"
      width="medium"
      options={sites.map(({ key, place }) => ({ value: key, label: place }))}
      value={current}
      aria-busy={isPending}
      onChange={(event) => {
        const site = event.target.value;
        startTransition(() => router.push(packAddress(planId, { scenario, site })));
      }}
    />
  );
}
