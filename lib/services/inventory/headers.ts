import { hashToken } from '@/lib/ids';
import { type ColumnMatch, INVENTORY_FIELDS, type Mapping } from '@/lib/tabular';
import { headerKey } from '@/lib/tabular/header-text';

/** What a header row is known by: the same for the same headers in any case, spelling of marks and order. */
export const headerHash = (columns: readonly Pick<ColumnMatch, 'header'>[]): string =>
  hashToken(JSON.stringify(columns.map(({ header }) => headerKey(header)).sort()));

/** Where the columns are that were chosen for these headers before. */
export function rememberedColumns(
  columns: readonly Pick<ColumnMatch, 'index' | 'header'>[],
  remembered: Readonly<Record<string, string>>,
): Mapping {
  return Object.fromEntries(
    INVENTORY_FIELDS.flatMap((field) => {
      const wanted = remembered[field];
      if (wanted === undefined) return [];
      const column = columns.find(({ header }) => headerKey(header) === headerKey(wanted));
      return column ? [[field, column.index]] : [];
    }),
  );
}

/** The mapping by header, to be remembered for the next file with these headers. */
export const mappingByHeader = (
  columns: readonly Pick<ColumnMatch, 'index' | 'header'>[],
  mapping: Mapping,
): Record<string, string> =>
  Object.fromEntries(
    INVENTORY_FIELDS.flatMap((field) => {
      const column = columns.find(({ index }) => index === mapping[field]);
      return column && headerKey(column.header) !== '' ? [[field, column.header]] : [];
    }),
  );
