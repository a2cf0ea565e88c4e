'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cx } from './cx';
import { placeBeside } from './place-beside';

type TooltipProps = {
  content: ReactNode;
  children: ReactNode;
  /** Without the dotted underline. */
  plain?: boolean | undefined;
  className?: string | undefined;
};

const LEAVE_DELAY_MS = 120;

/** Explains what it wraps on hover, focus and tap. It stays while the pointer is on the explanation; Esc hides it. */
export function Tooltip({ content, children, plain, className }: TooltipProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const [button, box] = [trigger.current, tip.current];
    if (!open || !button || !box) return;
    box.showPopover();
    placeBeside(button, box);
    const hide = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', hide);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', hide);
      document.removeEventListener('scroll', hide, { capture: true });
      if (box.isConnected) box.hidePopover();
    };
  }, [open]);

  useEffect(() => () => clearTimeout(leaving.current), []);

  const enter = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const leave = () => {
    leaving.current = setTimeout(() => setOpen(false), LEAVE_DELAY_MS);
  };

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={cx('tip-trigger', !plain && 'tip-underlined', className)}
        aria-describedby={id}
        onPointerEnter={enter}
        onPointerLeave={leave}
        onFocus={enter}
        onBlur={leave}
        onClick={enter}
      >
        {children}
      </button>
      <span
        ref={tip}
        id={id}
        role="tooltip"
        popover="manual"
        className="popover tip"
        onPointerEnter={enter}
        onPointerLeave={leave}
      >
        {content}
      </span>
    </>
  );
}
