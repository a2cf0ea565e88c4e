'use client';

import { useRouter } from 'next/navigation';
import type { Refusal } from '@/lib/result';
import { ConflictNote } from './conflict-note';
import { FormError } from './form-error';
import { InView } from './in-view';

type Difference = { label: string; mine: string; stored: string };
type Props = {
  error: Refusal | null;
  /** What differs between what was sent and `current` of a CONFLICT. */
  differences: (current: unknown) => Difference[];
  /** Before the stored values are read again. */
  onTakeStored: () => void;
};

/** Why a form of something with a version was refused, brought into sight: the faults, or both values where somebody else was first. */
export function RefusalNote({ error, differences, onTakeStored }: Props) {
  const router = useRouter();
  if (!error) return null;
  return (
    <InView key={error.message}>
      {error.code === 'CONFLICT' ? (
        <ConflictNote
          differences={differences(error.current)}
          onTakeStored={() => {
            onTakeStored();
            router.refresh();
          }}
        />
      ) : (
        <FormError error={error} />
      )}
    </InView>
  );
}
