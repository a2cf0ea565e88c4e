import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

type PageHeaderProps = {
  title: ReactNode;
  status?: ReactNode;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** One or two sentences on what the page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, status, breadcrumbs, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="row">
          <h1>{title}</h1>
          {status}
        </div>
        {actions ? <div className="row print:hidden">{actions}</div> : null}
      </div>
      {lead ? <div className="mt-1 max-w-prose text-muted">{lead}</div> : null}
    </header>
  );
}
