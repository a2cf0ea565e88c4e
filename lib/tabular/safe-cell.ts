/** Characters that make a spreadsheet read a cell as a formula or drop its start, with their full-width forms. Promise V1. */
const DANGEROUS = '=+-@\t\r\n\0＝＋－＠';
const MARK = "'";

/** Whether a spreadsheet might run or swallow a text that starts like this. */
export const startsDangerously = (text: string) => text !== '' && DANGEROUS.includes(text.charAt(0));

/** A text as a cell that no spreadsheet runs. Text that starts with the mark is marked as well, so that `unsafeCell` is exact. */
export const safeCell = (text: string) =>
  startsDangerously(text) || text.startsWith(MARK) ? MARK + text : text;

/** The text that `safeCell` was given. Of other people's cells only a mark before a dangerous character, or before a mark, is taken off. */
export const unsafeCell = (cell: string) =>
  cell.startsWith(MARK) && (startsDangerously(cell.slice(1)) || cell.startsWith(MARK, 1))
    ? cell.slice(1)
    : cell;
