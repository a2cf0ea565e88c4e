import type { Metadata } from 'next';
import { TextLink } from '@/components/ui/link';
import { PlainShell } from '@/components/ui/plain-shell';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <PlainShell title="There is nothing here">
      <p>
        There is nothing under this address, or it is not yours to see. A link that works once may have been
        used or be too old.
      </p>
      <p className="mt-4">
        <TextLink href="/plans">To the plans</TextLink>
      </p>
    </PlainShell>
  );
}
