import { monthOfDate } from './dates';
import type { InventoryField } from './fields';
import type { RowContext } from './rows';
import { cellText, isBlank, type TableCell } from './table';
import { TOTAL_WORDS } from './totals';

/** Why a row is no person and no role line, or undefined if it is one. */
export function reasonToLeaveOut(row: readonly TableCell[], context: RowContext): string | undefined {
  const { mapping, options, headers } = context;
  const cell = (field: InventoryField) => {
    const index = mapping[field];
    return index === undefined ? '' : cellText(row[index]).trim();
  };
  if (row.every(isBlank)) return 'blank';
  if (headers.every((header, index) => header === cellText(row[index]).trim())) return 'a repeated header';
  if (isTotal(row, cell)) return 'a total';
  if (options.own) return undefined;
  if (GONE.test(cell('status')) || GONE_CODE.test(cell('status'))) return 'no longer active by status';
  if (TO_COME.test(cell('status'))) return 'not here yet by status';
  const end = monthOfDate(cell('endDate'), options.dateOrder);
  if (end !== null && end < options.planStart) return 'gone before the plan starts';
  const start = monthOfDate(cell('startDate'), options.dateOrder);
  if (start !== null && start > options.planStart) return 'not here yet when the plan starts';
  if (options.leaveOutLeavers && /^(yes|y|true|1|ja|oui|x)$/i.test(cell('leaver')))
    return 'marked as leavers';
  return undefined;
}

/** Words that a status starts with: “Terminated - voluntary” too. */
const GONE =
  /^(terminated|inactive|left|leaver|ended|closed|retired|resigned|deceased|discarded|no.?show|ausgeschieden|ausgetreten|gekündigt|beendet|inaktiv|sortie?|partie?|démissionnée?|inactif)(?!\p{L})/iu;
/** Single letters of PeopleSoft and UKG, and what a column “Active” says. */
const GONE_CODE = /^([tifnrdq]|no|nein|non|false|0)$/i;
const TO_COME = /^(future|pre.?hire|hired|not started)\b/i;

const TOTAL = new RegExp(`^${TOTAL_WORDS}:?$`, 'i');
const STARTS_AS_TOTAL = new RegExp(`^${TOTAL_WORDS}\\b`, 'i');

/** A footer: no person, no code, and either a total for a title or no title and a total elsewhere. */
function isTotal(row: readonly TableCell[], cell: (field: InventoryField) => string): boolean {
  const key = cell('personKey') + cell('code');
  if (key !== '' && !STARTS_AS_TOTAL.test(key)) return false;
  return (
    TOTAL.test(cell('title')) ||
    (cell('title') === '' && row.some((one) => STARTS_AS_TOTAL.test(cellText(one).trim())))
  );
}
