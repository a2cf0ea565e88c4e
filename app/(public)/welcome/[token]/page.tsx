import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WelcomeForm } from '@/components/sign-in/welcome-form';
import { PlainShell } from '@/components/ui/plain-shell';
import { systemClock } from '@/lib/clock';
import { database } from '@/lib/services/database';
import { isSetupLinkOpen } from '@/lib/services/organisation/create-first';
import { createFirstOrganisationAction } from '../../actions';

export const metadata: Metadata = { title: 'Welcome' };

type Props = { params: Promise<{ token: string }> };

export default async function WelcomePage({ params }: Props) {
  const { token } = await params;
  if (!(await isSetupLinkOpen({ database: database(), clock: systemClock }, token))) notFound();
  return (
    <PlainShell
      title="Welcome to Headroom"
      lead="Create your organisation and your own account. You can invite everybody else afterwards."
    >
      <WelcomeForm token={token} createOrganisation={createFirstOrganisationAction} />
    </PlainShell>
  );
}
