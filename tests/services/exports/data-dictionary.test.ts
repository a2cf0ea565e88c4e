import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/db';
import { keepSimulation } from '@/db/queries/simulations';
import { assessUncertainty } from '@/lib/engine';
import { newId } from '@/lib/ids';
import { exportActuals } from '@/lib/services/exports/actuals';
import { exportActualsTemplate } from '@/lib/services/exports/actuals-template';
import { exportAiCosts } from '@/lib/services/exports/ai-costs';
import { exportChanges } from '@/lib/services/exports/changes';
import { exportConsultationPack } from '@/lib/services/exports/consultation-pack';
import { exportDestinations } from '@/lib/services/exports/destinations';
import { exportEvidence } from '@/lib/services/exports/evidence';
import { exportEvidenceRollup } from '@/lib/services/exports/evidence-rollup';
import type { ExportFile } from '@/lib/services/exports/export-file';
import { exportInventory } from '@/lib/services/exports/inventory';
import { exportPeriodTable } from '@/lib/services/exports/period-table';
import { exportResults } from '@/lib/services/exports/results';
import { exportRollup } from '@/lib/services/exports/rollup';
import { exportTrail } from '@/lib/services/exports/trail';
import { exportUncertainty } from '@/lib/services/exports/uncertainty';
import { exportWatch } from '@/lib/services/exports/watch';
import { simulationKey } from '@/lib/services/uncertainty/simulation-key';
import { saveVersion } from '@/lib/services/versions/save';
import { type CsvName, csvDescriptions, DATA_DICTIONARY, dictionaryCsv, PERIOD_COLUMN } from '@/lib/tabular';
import { createTestDatabase } from '../../helpers/database';
import { createOrganisation, type TestActor, type TestOrganisation } from '../../helpers/organisation';
import { officePlan, storeOfficePlan } from '../plans/plans-fixture';
import { rowsOf, textOf } from './reading';

let database: Database;
let aster: TestOrganisation;
let planId: string;

const FILES: Record<CsvName, (actor: TestActor) => Promise<ExportFile>> = {
  results: (actor) => exportResults(aster.as(actor), { planId }),
  rollup: (actor) => exportRollup(aster.as(actor), { planId }),
  destinations: (actor) => exportDestinations(aster.as(actor), { planId }),
  'ai-costs': (actor) => exportAiCosts(aster.as(actor), { planId }),
  actuals: (actor) => exportActuals(aster.as(actor), { planId }),
  'actuals-template': (actor) => exportActualsTemplate(aster.as(actor), { planId }),
  uncertainty: (actor) => exportUncertainty(aster.as(actor), { planId }),
  inventory: (actor) => exportInventory(aster.as(actor), { planId }),
  'period-table': (actor) => exportPeriodTable(aster.as(actor), { planId, by: 'quarters' }),
  'evidence-rollup': (actor) => exportEvidenceRollup(aster.as(actor), { planId }),
  evidence: (actor) => exportEvidence(aster.as(actor), { planId }),
  watch: (actor) => exportWatch(aster.as(actor), { planId }),
  'consultation-pack': (actor) => exportConsultationPack(aster.as(actor), { planId }),
  changes: (actor) => exportChanges(aster.as(actor), { planId, from: 1 }),
  trail: (actor) => exportTrail(aster.as(actor), { planId }),
};

beforeAll(async () => {
  ({ database } = await createTestDatabase());
  aster = await createOrganisation(database);
  planId = await storeOfficePlan(database, aster);
  await saveVersion(aster.as('planner'), { planId, note: 'First' });
  const settings = { scenario: 'base', draws: 50, seed: 1, correlation: 0 };
  const { planner } = aster.actors;
  const key = await database.snapshot((reader) => simulationKey(reader, planner, { planId, ...settings }));
  const result = assessUncertainty(officePlan(), settings);
  await database.write((writer) => keepSimulation(writer, { id: newId(), ...key, result, computedAt: 1 }));
});

/** The columns of a file; those of periods, which follow each other, are one. */
async function headerOf(file: CsvName, actor: TestActor): Promise<string[]> {
  const names = rowsOf(textOf(await FILES[file](actor)))[0] ?? [];
  const isPeriod = (name: string | undefined) => /^\d{4}-Q\d$/.test(name ?? '');
  return names.flatMap((name, at) => {
    if (!isPeriod(name)) return [name];
    return isPeriod(names[at - 1]) ? [] : [PERIOD_COLUMN];
  });
}
const described = (file: CsvName) => csvDescriptions().find(([name]) => name === file)?.[1].columns ?? [];

test.each(Object.keys(FILES) as CsvName[])(
  '%s.csv has the columns of the dictionary, in its order',
  async (file) => {
    expect(await headerOf(file, 'planner')).toEqual(described(file).map(({ name }) => name));
  },
);

test.each([
  'results',
  'rollup',
  'destinations',
  'ai-costs',
  'actuals',
  'uncertainty',
  'period-table',
] as const)('%s.csv of a viewer has the columns that the dictionary does not call pay', async (file) => {
  const shown = described(file).filter(({ isPay }) => !isPay);
  expect(await headerOf(file, 'viewer')).toEqual(shown.map(({ name }) => name));
});

test('every service that writes a CSV is in the dictionary', () => {
  const folder = 'lib/services/exports';
  const writers = readdirSync(folder)
    .filter((file) => readFileSync(`${folder}/${file}`, 'utf8').includes('return csvFile('))
    .map((file) => file.replace('.ts', ''));
  expect(writers.filter((name) => name !== 'dictionary').sort()).toEqual(Object.keys(DATA_DICTIONARY).sort());
});

test('every column has a meaning that is a sentence, and no file has two of a name', () => {
  for (const [file, { columns, row, title }] of csvDescriptions()) {
    expect(new Set(columns.map(({ name }) => name)).size, file).toBe(columns.length);
    for (const sentence of [row, ...columns.map(({ meaning }) => meaning)]) {
      expect(sentence, `${file}: ${title}`).toMatch(/^\S.*\.$/);
    }
  }
});

test('as a CSV it is a row a column of a file', () => {
  const [header, ...rows] = rowsOf(dictionaryCsv());
  expect(header).toEqual(['file', 'column', 'meaning', 'unit', 'section', 'leftOutWithoutPay']);
  expect(rows).toHaveLength(csvDescriptions().reduce((sum, [, { columns }]) => sum + columns.length, 0));
  expect(rows).toContainEqual([
    'rollup',
    'npv',
    'Net present value of all monthly net savings.',
    'plan currency',
    '7. Deltas and measures',
    'yes',
  ]);
});
