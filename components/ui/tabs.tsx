import type { ReactNode } from 'react';
import { PlainLink } from './link';

export type TabItem = {
  href: string;
  label: ReactNode;
  current: boolean;
  count?: string | number | undefined;
};
type TabsProps = { label: string; items: readonly TabItem[] };

/** Parts of one subject, each at its own address. */
export function LinkTabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="tabs">
      {items.map((item) => (
        <Item key={item.href} item={item} className="tab" />
      ))}
    </nav>
  );
}

/** One choice among few that changes what the page shows, such as the scenario; the choice is part of the address. */
export function SegmentedLinks({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="segments">
      {items.map((item) => (
        <Item key={item.href} item={item} className="segment" />
      ))}
    </nav>
  );
}

function Item({ item, className }: { item: TabItem; className: string }) {
  return (
    <PlainLink
      href={item.href}
      className={className}
      aria-current={item.current ? 'page' : undefined}
      scroll={false}
    >
      {item.label}
      {item.count === undefined ? null : <span className="tnum">({item.count})</span>}
    </PlainLink>
  );
}
