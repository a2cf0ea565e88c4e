import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  variant?: ButtonVariant | undefined;
  /** The work is under way: the button keeps its place and its focus, and does nothing more. */
  pending?: boolean | undefined;
  icon?: ReactNode;
};

export const buttonClass = (variant: ButtonVariant = 'secondary', className?: string) =>
  cx('button', variant !== 'secondary' && `button-${variant}`, className);

export function Button({
  variant,
  pending,
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const busy = pending ? { 'aria-disabled': true, 'aria-busy': true, onClick: undefined } : {};
  return (
    <button
      {...rest}
      {...busy}
      type={pending && type === 'submit' ? 'button' : type}
      className={buttonClass(variant, cx(!children && 'button-icon', className))}
    >
      {pending ? <span className="spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
