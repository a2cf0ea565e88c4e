import type { Cover, Source } from '@/lib/workbook';

/** `modified` is the date that the file carries, in milliseconds since 1970. */
export type WorkbookJob = { source: Source; cover: Cover; modified: number };
