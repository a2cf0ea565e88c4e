/** Imports a file into a plan as a server would, saying when it begins to and when it has; somebody else kills it meanwhile. */
import { readFileSync } from 'node:fs';
import { openDatabase } from '@/db';
import { importInventory } from '@/lib/services/inventory/import';
import { previewImport } from '@/lib/services/inventory/preview';
import { readerOf } from '@/lib/services/inventory/read-file';

const [file = '', database = '', csv = ''] = process.argv.slice(2);
const { actor, planId } = JSON.parse(readFileSync(file, 'utf8'));
const context = { database: openDatabase(database), actor, clock: Date.now };
const input = {
  planId,
  fileName: 'inventory.csv',
  read: readerOf(new Uint8Array(readFileSync(csv))),
  choices: { missing: 'remove' as const },
};
const { choices, revision } = await previewImport(context, input);
process.stdout.write('begins\n');
await importInventory(context, { ...input, choices, revision });
process.stdout.write('done\n');
