'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { PlainLink } from './link';

export type NavItem = {
  href: string;
  label: string;
  icon?: ReactNode;
  /** Current only at this very address, not at those below it. */
  exact?: boolean | undefined;
  count?: string | number | undefined;
};

/** An entry of the rail; marks itself where the reader is, and folds the rail away on a phone. */
export function NavLink({ href, label, icon, exact, count }: NavItem) {
  const path = usePathname();
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  const fold = (event: MouseEvent<HTMLElement>) => {
    const rail = event.currentTarget.closest<HTMLElement>('[popover]');
    if (rail?.matches(':popover-open')) rail.hidePopover();
  };
  return (
    <PlainLink href={href} className="rail-link" aria-current={current ? 'page' : undefined} onClick={fold}>
      {icon}
      <span className="min-w-0 flex-1">{label}</span>
      {count === undefined ? null : <span className="tnum text-12 text-muted">{count}</span>}
    </PlainLink>
  );
}
