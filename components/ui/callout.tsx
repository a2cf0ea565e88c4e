import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

export type CalloutTone = 'info' | 'good' | 'caution' | 'bad';

const LOOK: Record<CalloutTone, { icon: typeof Info; word: string; box: string; mark: string }> = {
  info: { icon: Info, word: 'Note', box: 'border-accent bg-accent-wash', mark: 'text-accent' },
  good: { icon: CircleCheck, word: 'Done', box: 'border-good bg-good-wash', mark: 'text-good' },
  caution: {
    icon: TriangleAlert,
    word: 'Caution',
    box: 'border-caution bg-caution-wash',
    mark: 'text-caution',
  },
  bad: { icon: CircleAlert, word: 'Problem', box: 'border-bad bg-bad-wash', mark: 'text-bad' },
};

type CalloutProps = {
  tone?: CalloutTone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status' | undefined;
  className?: string | undefined;
};

export function Callout({ tone = 'info', title, children, action, role, className }: CalloutProps) {
  const { icon: Icon, word, box, mark } = LOOK[tone];
  return (
    <div role={role} className={cx('flex gap-2.5 border-l-3 px-3 py-2 text-13', box, className)}>
      <Icon size={16} aria-hidden="true" className={cx('mt-0.5 flex-none', mark)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
