import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ResetPasswordForm } from '@/components/sign-in/reset-password-form';
import { PlainShell } from '@/components/ui/plain-shell';
import { systemClock } from '@/lib/clock';
import { database } from '@/lib/services/database';
import { findPasswordLink } from '@/lib/services/sign-in/reset-password';
import { resetPasswordAction } from '../../actions';

export const metadata: Metadata = { title: 'New password' };

type Props = { params: Promise<{ token: string }> };

export default async function PasswordPage({ params }: Props) {
  const { token } = await params;
  const link = await findPasswordLink({ database: database(), clock: systemClock }, token);
  if (!link) notFound();
  return (
    <PlainShell title="Set a new password" lead="You will be signed out on every device.">
      <ResetPasswordForm token={token} email={link.email} resetPassword={resetPasswordAction} />
    </PlainShell>
  );
}
