'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';

export type MenuEntry = {
  id: string;
  label: ReactNode;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
};

type MenuProps = {
  label: ReactNode;
  icon?: ReactNode;
  variant?: ButtonVariant | undefined;
  items: readonly MenuEntry[];
  onAction: (id: string) => void;
};

/** A menu of commands walked by arrow keys and by typing. Heavier than DisclosureMenu: for long lists of actions. */
export function Menu({ label, icon, variant, items, onAction }: MenuProps) {
  const disabled = items.filter((item) => item.disabled).map((item) => item.id);
  return (
    <MenuTrigger>
      <AriaButton className={buttonClass(variant)}>
        {icon}
        {label}
        <ChevronDown size={14} aria-hidden="true" />
      </AriaButton>
      <Popover className="popover min-w-44 overflow-auto py-1">
        <AriaMenu
          className="outline-none"
          disabledKeys={disabled}
          onAction={(key) => onAction(String(key))}
          items={items}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              className={cx('menu-item', item.danger && 'menu-item-danger')}
              textValue={typeof item.label === 'string' ? item.label : item.id}
            >
              {item.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
