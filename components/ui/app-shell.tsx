import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainLink } from './link';
import { type NavItem, NavLink } from './nav-link';
import { ToastRegion } from './toast';

export type { NavItem } from './nav-link';

type AppShellProps = {
  organisation: { name: string; href: string };
  /** Pages of the organisation. */
  items: readonly NavItem[];
  /** The open plan and its pages, in the order of the work. */
  plan?: { name: string; href: string; items: readonly NavItem[] } | undefined;
  /** Who is signed in; children are what they may do here, such as signing out. */
  account: { name: string; detail?: string | undefined; children?: ReactNode };
  /** The plan, its status, the scenario switch and what the reader may do next. */
  topBar?: ReactNode;
  children: ReactNode;
};

const RAIL = 'rail';

/** The frame of every page: a rail that folds to a button on a phone, a top bar, and the page. */
export function AppShell({ organisation, items, plan, account, topBar, children }: AppShellProps) {
  return (
    <div className="shell">
      <a href="#main" className="skip-link button">
        Skip to the page
      </a>
      <nav id={RAIL} popover="auto" className="rail print:hidden" aria-label="Main">
        <PlainLink href={organisation.href} className="mb-3 block px-3 py-1 text-ink no-underline">
          <span className="block text-12 text-muted">Headroom</span>
          <span className="block text-14 font-semibold">{organisation.name}</span>
        </PlainLink>
        <NavList items={items} />
        {plan ? (
          <div className="mt-4 border-t border-line pt-3">
            <p className="rail-heading">
              Plan
              <span className="block text-13 font-semibold text-ink">{plan.name}</span>
            </p>
            <NavList items={plan.items} />
          </div>
        ) : null}
        <div className="mt-auto border-t border-line px-3 pt-3">
          <p className="text-13 font-medium">{account.name}</p>
          {account.detail ? <p className="text-12 text-muted">{account.detail}</p> : null}
          {account.children ? <div className="mt-2">{account.children}</div> : null}
        </div>
      </nav>
      <div className="min-w-0">
        <header className={topBar ? 'top-bar' : 'top-bar rail-toggle'}>
          <button type="button" className="button button-icon rail-toggle" popoverTarget={RAIL}>
            <Menu size={16} aria-hidden="true" />
            Menu
          </button>
          {topBar}
        </header>
        <main id="main" tabIndex={-1} className="page focus:outline-none">
          {children}
        </main>
      </div>
      <ToastRegion />
    </div>
  );
}

function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <NavLink {...item} />
        </li>
      ))}
    </ul>
  );
}
