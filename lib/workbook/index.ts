export type { Source } from './book';
export type { Cell, Sheet, Workbook } from './cells';
export { formulasOf, MOST_FORMULAS, monthsBeforeDates, sharedBlocks } from './limits';
export type { Cover } from './sheets/read-me';
export { scenarioInput } from './sheets/scenario';
export { workbookOf } from './workbook';
export { xlsxOf } from './xlsx';
