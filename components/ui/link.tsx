import NextLink from 'next/link';
import type { MouseEvent, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button';
import { cx } from './cx';

type LinkProps = {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  /** A file of ours, not a page: the browser fetches it itself. */
  download?: boolean | string | undefined;
  /** A file of ours that may be refused: the browser goes there itself, so that the words of a refusal are seen. */
  refusable?: boolean | undefined;
  prefetch?: boolean | undefined;
  scroll?: boolean | undefined;
  title?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-current'?: 'page' | 'true' | undefined;
  /** From client components only. */
  onClick?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
};

const leavesTheApp = (href: string) => /^[a-z]+:/.test(href);

/** One kind of link for everything: pages by the router, files and other sites by the browser. */
export function PlainLink({
  href,
  download,
  refusable,
  prefetch,
  scroll,
  onClick,
  children,
  ...rest
}: LinkProps) {
  if (download !== undefined && download !== false)
    return (
      <a href={href} download={download} {...rest}>
        {children}
      </a>
    );
  if (refusable)
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  if (leavesTheApp(href))
    return (
      <a href={href} rel="noreferrer" {...rest}>
        {children}
      </a>
    );
  const options = {
    ...(prefetch === undefined ? {} : { prefetch }),
    ...(scroll === undefined ? {} : { scroll }),
    ...(onClick ? { onClick } : {}),
  };
  return (
    <NextLink href={href} {...options} {...rest}>
      {children}
    </NextLink>
  );
}

export function TextLink({ className, ...rest }: LinkProps) {
  return <PlainLink {...rest} className={cx('link', className)} />;
}

type LinkButtonProps = LinkProps & { variant?: ButtonVariant | undefined; icon?: ReactNode };

export function LinkButton({ variant, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <PlainLink {...rest} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </PlainLink>
  );
}
