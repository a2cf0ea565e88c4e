'use client';

import { CopyField } from '@/components/ui/copy-button';
import { formatDate } from '@/lib/format';

type Props = { label: string; path: string; expiresAt: number };

/** A link that is shown once: only its hash is stored. */
export function OneTimeLink({ label, path, expiresAt }: Props) {
  return (
    <CopyField
      label={label}
      value={`${window.location.origin}${path}`}
      hint={`Works once, until ${formatDate(new Date(expiresAt))}. It is not shown again; send it by a way that only this person reads.`}
    />
  );
}
