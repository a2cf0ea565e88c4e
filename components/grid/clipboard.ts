import Papa from 'papaparse';
import type { Role } from '@/lib/engine';
import { safeCell } from '@/lib/tabular/safe-cell';
import { editText, FIELD_NAMES, type Field, isNumeric } from './fields';

/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, quotes round cells with line breaks. */
export function parseBlock(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
}

/** Role lines as such a block. Texts that a spreadsheet would run as a formula are made safe; pasting takes that back. */
export const formatBlock = (roles: readonly Role[], fields: readonly Field[] = FIELD_NAMES): string =>
  Papa.unparse(
    roles.map((role) => fields.map((field) => cellText(role, field))),
    { delimiter: '\t', newline: '\n' },
  );

const cellText = (role: Role, field: Field) =>
  isNumeric(field) ? editText(role, field) : safeCell(editText(role, field));
