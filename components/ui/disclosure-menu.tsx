'use client';

import { ChevronDown } from 'lucide-react';
import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';
import { PlainLink } from './link';

export type DisclosureItem =
  | { label: string; href: string; download?: boolean | undefined; refusable?: boolean | undefined }
  | { label: string; onSelect: () => void; danger?: boolean | undefined };

type DisclosureMenuProps = {
  label: ReactNode;
  icon?: ReactNode;
  variant?: ButtonVariant | undefined;
  align?: 'start' | 'end' | undefined;
  items?: readonly DisclosureItem[] | undefined;
  children?: ReactNode;
};

const GAP = 4;

/** A button that opens a short list of links and actions; Tab walks them, Esc and a click elsewhere close it. */
export function DisclosureMenu({
  label,
  icon,
  variant,
  align = 'start',
  items = [],
  children,
}: DisclosureMenuProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const place = (event: ToggleEvent<HTMLDivElement>) => {
    const from = trigger.current?.getBoundingClientRect();
    if (event.newState !== 'open' || !from) return;
    const { style } = event.currentTarget;
    const { clientWidth, clientHeight } = document.documentElement;
    const low = from.bottom > clientHeight * 0.7;
    style.inset = 'auto';
    if (align === 'start') style.left = `${from.left}px`;
    else style.right = `${clientWidth - from.right}px`;
    if (low) style.bottom = `${clientHeight - from.top + GAP}px`;
    else style.top = `${from.bottom + GAP}px`;
  };
  const close = () => list.current?.hidePopover();

  return (
    <>
      <button ref={trigger} type="button" className={buttonClass(variant)} popoverTarget={id}>
        {icon}
        {label}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      <div ref={list} id={id} popover="auto" className="popover min-w-44 py-1" onBeforeToggle={place}>
        {items.length > 0 ? (
          <ul>
            {items.map((item) => (
              <li key={item.label}>
                {'href' in item ? (
                  <PlainLink
                    href={item.href}
                    download={item.download}
                    refusable={item.refusable}
                    className="menu-item"
                  >
                    {item.label}
                  </PlainLink>
                ) : (
                  <button
                    type="button"
                    className={cx('menu-item', item.danger && 'menu-item-danger')}
                    onClick={() => {
                      close();
                      item.onSelect();
                    }}
                  >
                    {item.label}
                  </button>
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {children}
      </div>
    </>
  );
}
