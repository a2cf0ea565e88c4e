import type { ReactNode } from 'react';
import { cx } from './cx';

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'caution' | 'bad';

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-wash text-accent-strong',
  good: 'bg-good-wash text-good',
  caution: 'bg-caution-wash text-caution',
  bad: 'bg-bad-wash text-bad',
};

export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone | undefined; children: ReactNode }) {
  return (
    <span
      className={cx(
        'badge inline-flex items-center rounded-sm px-1.5 py-0.5 text-12 font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
