/** How a number or text is shown. Shares are shown in percent and stay 0 … 1. */
export type Format =
  | 'text'
  | 'whole'
  | 'fte'
  | 'money'
  | 'share'
  | 'factor'
  | 'month'
  | 'flag'
  | 'note'
  | 'heading'
  | 'monthHeading'
  | 'title';

/** A text is always shown as it is, whatever it starts with; only `formula` is calculated. */
export type Value = number | string | boolean | null;

/**
 * A cell: something to be changed by hand (`input`), or a formula in A1 notation without its equals sign, with the value that
 * the engine has for it.
 */
export type Cell = { value: Value; format: Format; formula?: string; input?: true };

export type Choice = { range: string; values?: string[]; from?: string };

export type Sheet = {
  name: string;
  /** Widths of columns in characters; the last one holds for all that follow. */
  widths: readonly number[];
  frozen: { rows: number; columns: number };
  filter: boolean;
  choices: readonly Choice[];
  /** Made as they are read, so that the cells of a large sheet are never all in memory. */
  rows: () => Iterable<readonly Cell[]>;
};

export type DefinedName = { name: string; range: string };
export type Workbook = { title: string; sheets: Sheet[]; names: DefinedName[] };

export const EMPTY: Cell = { value: null, format: 'text' };

export const title = (value: string): Cell => ({ value, format: 'title' });
export const note = (value: string): Cell => ({ value, format: 'note' });
export const heading = (value: string): Cell => ({ value, format: 'heading' });
export const label = (value: string): Cell => ({ value: value === '' ? null : value, format: 'text' });
export const fixed = (value: Value, format: Format): Cell => ({ value, format });
export const input = (value: Value | undefined, format: Format): Cell => ({
  value: value === '' ? null : (value ?? null),
  format,
  input: true,
});
export const formula = (text: string, value: Value, format: Format): Cell => ({
  value,
  format,
  formula: text,
});
