/**
 * One way to read or import an inventory, in a process of its own: prints the rows, the milliseconds and the peak of the process in bytes.
 * Arguments: the way, the file, and for a whole import a folder for its database.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { streamXlsxRows } from 'hucre/xlsx';
import Papa from 'papaparse';
import { openDatabase } from '@/db';
import { importInventory } from '@/lib/services/inventory/import';
import { previewImport } from '@/lib/services/inventory/preview';
import { readerInThread } from '@/lib/services/inventory/read-in-thread';
import { checkFile } from '@/lib/services/uploads/check-file';
import { createOrganisation } from '../tests/helpers/organisation';
import { storeEmptyPlan } from '../tests/services/inventory/inventory-fixture';

const [way = '', file = '', folder = ''] = process.argv.slice(2);

/** Everything into arrays, as whoever uses the library alone would begin. */
async function libraryAlone(): Promise<number> {
  if (!file.endsWith('.xlsx')) {
    return Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data.length - 1;
  }
  const rows: unknown[] = [];
  for await (const { values } of streamXlsxRows(new Uint8Array(readFileSync(file)))) rows.push(values);
  return rows.length - 1;
}

/** Linux tells the peak since the program began; elsewhere what the parent had when it forked counts too. */
function peakOfThisProcess(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

type Answer = { rows: number; milliseconds: number; parts?: Record<string, number>; longestWait?: number };

async function measured(work: () => Promise<number>): Promise<Answer> {
  const start = performance.now();
  const rows = await work();
  return { rows, milliseconds: performance.now() - start };
}

/** The file as it lies on the disk becomes role lines in a database: checked, previewed, confirmed. */
async function wholeImport(grouping: 'alike' | 'each'): Promise<Answer> {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(path.join(folder, 'headroom.db'));
  const own = await createOrganisation(database);
  const planId = await storeEmptyPlan(database, own);
  const context = own.as('planner');
  const sent = path.join(folder, 'sent');
  copyFileSync(file, sent);
  const input = { planId, fileName: 'bench', read: readerInThread(sent), choices: { grouping } };

  let isOver = false;
  let longestWait = 0;
  const others = (async () => {
    while (!isOver) {
      const before = performance.now();
      await setTimeout(5);
      await database.read(async () => undefined);
      longestWait = Math.max(longestWait, performance.now() - before - 5);
    }
  })();
  const times = [performance.now()];
  const note = () => times.push(performance.now());
  await checkFile(sent);
  note();
  const { choices, revision, counts } = await previewImport(context, input);
  note();
  await importInventory(context, { ...input, choices, revision });
  note();
  isOver = true;
  await others;
  await database.close();
  const [start = 0, checked = 0, previewed = 0, imported = 0] = times;
  return {
    rows: counts.rows,
    milliseconds: imported - start,
    parts: { check: checked - start, preview: previewed - checked, import: imported - previewed },
    longestWait,
  };
}

const answer =
  way === 'library'
    ? await measured(libraryAlone)
    : await wholeImport(way === 'import-each' ? 'each' : 'alike');
console.log(JSON.stringify({ ...answer, peak: peakOfThisProcess() }));
