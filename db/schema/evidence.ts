import { integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Triple } from '@/lib/engine';
import { flag, id, instant, jsonText, version } from './columns';
import { members, organisations } from './organisation';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);

/** What an organisation found in pilots of its own. Estimates name one by its code, as text: a plan file carries no keys of ours. */
export const pilots = sqliteTable(
  'pilots',
  {
    id: id(),
    organisationId: organisationId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    function: text('function').notNull(),
    /** SOC or O*NET-SOC code. */
    occupation: text('occupation'),
    kind: text('kind').notNull(),
    system: text('system').notNull(),
    people: integer('people'),
    cases: integer('cases'),
    from: text('from_month').notNull(),
    to: text('to_month').notNull(),
    method: text('method').notNull(),
    part: text('part').notNull(),
    partShare: real('part_share'),
    timeSaved: jsonText<Triple>('time_saved').notNull(),
    isNet: flag('is_net').notNull(),
    quality: real('quality'),
    caveat: text('caveat').notNull(),
    owner: text('owner').notNull(),
    version: version(),
  },
  (t) => [uniqueIndex('pilots_code').on(t.organisationId, t.code)],
);

/** The last import of each public exposure file. */
export const exposureImports = sqliteTable(
  'exposure_imports',
  {
    organisationId: organisationId(),
    source: text('source').notNull(),
    fileName: text('file_name').notNull(),
    rowsRead: integer('rows_read').notNull(),
    /** Codes of the file that are none of our occupations, with their titles. */
    unmatched: jsonText<{ code: string; title: string }[]>('unmatched').notNull(),
    /** Of the figures: the same file again changes nothing. */
    digest: text('digest').notNull(),
    importedBy: text('imported_by')
      .notNull()
      .references(() => members.id),
    importedAt: instant('imported_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.source] })],
);

/** What an imported file says of one of our occupations. */
export const exposureFigures = sqliteTable(
  'exposure_figures',
  {
    organisationId: organisationId(),
    source: text('source').notNull(),
    occupation: text('occupation').notNull(),
    figures: jsonText<Record<string, number>>('figures').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.source, t.occupation] })],
);
