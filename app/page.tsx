import { redirect } from 'next/navigation';
import { HOME } from '@/lib/auth/own-path';

export default function RootPage() {
  redirect(HOME);
}
