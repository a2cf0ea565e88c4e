import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainLink } from './link';
import type { SortDirection } from './table';

type Sorted = { direction: SortDirection | null; children: ReactNode };

const ICONS = { ascending: ArrowUp, descending: ArrowDown } as const;

function Mark({ direction }: { direction: SortDirection | null }) {
  const Icon = direction ? ICONS[direction] : ChevronsUpDown;
  return <Icon size={12} aria-hidden="true" className={direction ? 'text-accent' : ''} />;
}

/** In a `Th` with `sort`: the order is part of the address, so that a view can be sent to a colleague. */
export function SortLink({ href, direction, children }: Sorted & { href: string }) {
  return (
    <PlainLink href={href} className="sort" scroll={false}>
      {children}
      <Mark direction={direction} />
    </PlainLink>
  );
}

export function SortButton({ onClick, direction, children }: Sorted & { onClick: () => void }) {
  return (
    <button type="button" className="sort" onClick={onClick}>
      {children}
      <Mark direction={direction} />
    </button>
  );
}
