import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What belongs here. */
  title: string;
  /** Why it is worth having. */
  children?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border-y border-line py-10">
      <div className="max-w-prose">
        <h2 className="text-16 font-semibold">{title}</h2>
        {children ? <div className="mt-1 text-muted">{children}</div> : null}
        {action ? <div className="mt-4">{action}</div> : null}
      </div>
    </div>
  );
}
