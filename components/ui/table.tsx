import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import type { TermKey } from '@/lib/glossary';
import { cx } from './cx';
import { Term } from './term';

type TableProps = {
  /** What the table holds; also the name of its scrolling region. */
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  dense?: boolean | undefined;
  stickyFirst?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A table in a region that scrolls by keyboard, whose header and first column stay in sight. */
export function Table({
  caption,
  captionHidden,
  dense,
  stickyFirst = true,
  className,
  children,
}: TableProps) {
  const id = useId();
  return (
    <>
      <p id={id} className={captionHidden ? 'sr-only' : 'mb-2 font-semibold'}>
        {caption}
      </p>
      <section
        className={cx('table-region', className)}
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table
          aria-labelledby={id}
          className={cx('table', dense && 'table-dense', stickyFirst && 'table-sticky')}
        >
          {children}
        </table>
      </section>
    </>
  );
}

export type SortDirection = 'ascending' | 'descending';

type ThProps = ComponentPropsWithRef<'th'> & {
  numeric?: boolean | undefined;
  /** Unit or currency of the column, said once, here. */
  unit?: string | undefined;
  sort?: SortDirection | null | undefined;
  term?: TermKey | undefined;
};

export function Th({ numeric, unit, sort, term, className, children, ...rest }: ThProps) {
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sort === undefined ? undefined : (sort ?? 'none')}
      className={cx(numeric && 'numeric', className)}
    >
      {term ? <Term name={term}>{children}</Term> : children}
      {unit ? <span className="head-unit">{unit}</span> : null}
    </th>
  );
}

const TONES = { good: 'text-good', bad: 'text-bad', muted: 'text-muted' } as const;

type TdProps = ComponentPropsWithRef<'td'> & {
  numeric?: boolean | undefined;
  tone?: keyof typeof TONES | undefined;
};

export function Td({ numeric, tone, className, ...rest }: TdProps) {
  return <td {...rest} className={cx(numeric && 'numeric', tone && TONES[tone], className)} />;
}

/** The cell that names its row; `depth` indents it as in a tree. */
export function RowTh({
  depth = 0,
  children,
  ...rest
}: ComponentPropsWithRef<'th'> & { depth?: number | undefined }) {
  return (
    <th scope="row" {...rest}>
      {depth > 0 ? <span style={{ paddingLeft: `${depth}rem` }}>{children}</span> : children}
    </th>
  );
}
