import type { ReactNode } from 'react';

type PlainShellProps = { title: string; lead?: ReactNode; children: ReactNode; footer?: ReactNode };

/** A page without the rail: signing in, the first run, an invitation. */
export function PlainShell({ title, lead, children, footer }: PlainShellProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-[10vh]">
      <main id="main" className="w-full max-w-104">
        <p className="text-13 font-semibold text-muted">Headroom</p>
        <h1 className="mt-1">{title}</h1>
        {lead ? <div className="mt-2 text-muted">{lead}</div> : null}
        <div className="mt-6">{children}</div>
      </main>
      {footer ? <footer className="mt-10 w-full max-w-104 text-12 text-muted">{footer}</footer> : null}
    </div>
  );
}
