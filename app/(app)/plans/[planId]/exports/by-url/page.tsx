import type { Metadata } from 'next';
import { ByUrl } from '@/components/exports/by-url';
import { ExportsFrame } from '@/components/exports/exports-frame';
import { exportsOf } from '@/components/plans/exports';
import { orNotFound, pageContext } from '@/lib/auth/page';
import { environment } from '@/lib/env';
import { getPlanFrame } from '@/lib/services/plans/get-frame';

export const metadata: Metadata = { title: 'Data by URL' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ scenario?: string | string[] }>;
};

export default async function ByUrlPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = (await searchParams).scenario;
  const { scenarios, may } = await orNotFound(getPlanFrame(await pageContext(), planId));
  const scenario = (scenarios.find(({ code }) => code === asked) ?? scenarios[0])?.code;
  const { origin } = new URL(environment().HEADROOM_URL);
  return (
    <ExportsFrame planId={planId} shown="by-url">
      <ByUrl
        lines={exportsOf({ planId, may, scenario })}
        fetched={{ origin, planId, file: 'rollup', scenario, readsPay: may.readPay }}
      />
    </ExportsFrame>
  );
}
