export { aiCostsCsv } from './ai-costs-csv';
export type { Centre } from './centres';
export {
  type Column,
  type CsvDescription,
  type CsvName,
  csvDescriptions,
  DATA_DICTIONARY,
  dictionaryCsv,
  PERIOD_COLUMN,
  SECTIONS,
  UNITS,
} from './data-dictionary';
export type { DateOrder } from './dates';
export { ENCODINGS, type Encoding } from './decode-text';
export { destinationsCsv } from './destinations-csv';
export { type ChangedLine, diffInventory, type FieldChange, type InventoryDiff } from './diff';
export { evidenceCsv } from './evidence-csv';
export {
  FIELD_LABELS,
  INVENTORY_FIELDS,
  type InventoryField,
  UNUSED_FIELDS,
} from './fields';
export { type InventoryRead, readInventory } from './inventory';
export { inventoryToCsv } from './inventory-csv';
export {
  EXPORT_COLUMNS,
  type InventoryLine,
  LINE_FIELDS,
  type LineField,
  type RowFault,
  rowFaultToFault,
} from './inventory-line';
export { type DecimalMark, detectNumberPattern, type NumberPattern, parseNumber } from './numbers';
export { PAY_BASES, type PayBasis } from './pay';
export { readCsv } from './read-csv';
export {
  type Doubt,
  type LineDefaults,
  NO_DEFAULTS,
  type Proposal,
  proposeOptions,
  type ReadOptions,
} from './read-options';
export {
  type ColumnMatch,
  type InventoryKind,
  type Mapping,
  type Recognition,
  recognise,
  rememberMapping,
} from './recognise';
export { resultsCsv, rollupToCsv } from './results-csv';
export { safeCell, unsafeCell } from './safe-cell';
export {
  cellText,
  DELIMITERS,
  type Delimiter,
  type Table,
  type TableCell,
  type TableRead,
  type TableSource,
} from './table';
export { uncertaintyCsv } from './uncertainty-csv';
export { type Cell, writeCsv } from './write-csv';
