import { monthOfDate } from './dates';
import type { InventoryField } from './fields';
import type { RowContext } from './rows';

/** Why a row is no person and no role line, or undefined if it is one. */
export function reasonToLeaveOut(row: readonly string[], context: RowContext): string | undefined {
  const { mapping, options, headers } = context;
  const cell = (field: InventoryField) => {
    const index = mapping[field];
    return index === undefined ? '' : (row[index] ?? '').trim();
  };
  if (row.every((text) => text.trim() === '')) return 'blank';
  if (headers.every((header, index) => header === (row[index] ?? '').trim())) return 'a repeated header';
  if (isTotal(row, cell)) return 'a total';
  if (options.own) return undefined;
  if (
    /^(terminated|inactive|left|leaver|ended|closed|retired|resigned|ausgeschieden|inaktiv|sorti|inactif|[tifn]|no|false|0)$/i.test(
      cell('status'),
    )
  )
    return 'no longer active by status';
  const end = monthOfDate(cell('endDate'), options.dateOrder);
  if (end !== null && end < options.planStart) return 'gone before the plan starts';
  const start = monthOfDate(cell('startDate'), options.dateOrder);
  if (start !== null && start > options.planStart) return 'not here yet when the plan starts';
  if (options.leaveOutLeavers && /^(yes|y|true|1|ja|oui|x)$/i.test(cell('leaver')))
    return 'marked as leavers';
  return undefined;
}

const TOTAL_WORDS = '(grand |sub-?)?(totals?|sum|summe|gesamt|gesamtsumme|somme)';
const TOTAL = new RegExp(`^${TOTAL_WORDS}:?$`, 'i');
const STARTS_AS_TOTAL = new RegExp(`^${TOTAL_WORDS}\\b`, 'i');

/** A footer: no person, no code, and either a total for a title or no title and a total elsewhere. */
function isTotal(row: readonly string[], cell: (field: InventoryField) => string): boolean {
  if (cell('personKey') !== '' || cell('code') !== '') return false;
  return (
    TOTAL.test(cell('title')) ||
    (cell('title') === '' && row.some((text) => STARTS_AS_TOTAL.test(text.trim())))
  );
}
