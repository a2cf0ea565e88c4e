import { hashToken } from '@/lib/ids';
import { type ColumnMatch, INVENTORY_FIELDS, type Mapping } from '@/lib/tabular';
import { headerKey, headerKeys } from '@/lib/tabular/header-text';

/** What a header row is known by: the same for the same headers in any case, spelling of marks and order. */
export const headerHash = (columns: readonly Pick<ColumnMatch, 'header'>[]): string =>
  hashToken(JSON.stringify(columns.map(({ header }) => headerKey(header)).sort()));

/** Where the columns are that were chosen for these headers before. */
export function rememberedColumns(
  columns: readonly Pick<ColumnMatch, 'index' | 'header'>[],
  remembered: Readonly<Record<string, string>>,
): Mapping {
  const keys = keysOf(columns);
  return Object.fromEntries(
    INVENTORY_FIELDS.flatMap((field) => {
      const wanted = remembered[field];
      if (wanted === undefined) return [];
      /* Else it was remembered as the header is written. */
      const at = keys.includes(wanted) ? keys.indexOf(wanted) : keys.indexOf(headerKey(wanted));
      const column = columns[at];
      return column ? [[field, column.index]] : [];
    }),
  );
}

/** The mapping by what the headers are known by, to be remembered for the next file with these headers. */
export function mappingByHeader(
  columns: readonly Pick<ColumnMatch, 'index' | 'header'>[],
  mapping: Mapping,
): Record<string, string> {
  const keys = keysOf(columns);
  return Object.fromEntries(
    INVENTORY_FIELDS.flatMap((field) => {
      const at = columns.findIndex(({ index }) => index === mapping[field]);
      const header = columns[at]?.header ?? '';
      return headerKey(header) === '' ? [] : [[field, keys[at] ?? '']];
    }),
  );
}

const keysOf = (columns: readonly Pick<ColumnMatch, 'header'>[]) =>
  headerKeys(columns.map(({ header }) => header));
