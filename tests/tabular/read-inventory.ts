import {
  type InventoryRead,
  proposeOptions,
  type ReadOptions,
  readCsv,
  readInventory,
  recognise,
} from '@/lib/tabular';

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file taken as Headroom proposes it, with what a test changes. */
export function importFile(
  bytes: Uint8Array | string,
  changes: Partial<ReadOptions> = {},
  plan: Parameters<typeof proposeOptions>[2] = { currency: 'EUR', planStart: '2027-01' },
) {
  const csv = readCsv(typeof bytes === 'string' ? utf8(bytes) : bytes);
  if (!csv.ok) throw new Error(JSON.stringify(csv.faults));
  const recognised = recognise(csv.table);
  if (!recognised.ok) throw new Error(JSON.stringify(recognised.faults));
  const proposal = proposeOptions(csv.table, recognised.recognition, plan);
  const read: InventoryRead = readInventory(csv.table, recognised.recognition.mapping, {
    ...proposal.options,
    ...changes,
  });
  return { table: csv.table, recognition: recognised.recognition, ...proposal, read };
}
