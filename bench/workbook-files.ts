import { formulasOf } from '@/lib/workbook';
import { writeInThread } from '@/lib/workbook-host/write-in-thread';
import { hasLibreOffice, recalculate } from '@/tests/helpers/libreoffice';
import { company, type Size } from './company';
import { COVER } from './what-if';

/** Milliseconds to write a plan's workbook and to have LibreOffice open, recalculate and save it; null without LibreOffice. */
export type FileTiming = { size: Size; formulas: number; write: number; bytes: number; open: number | null };

async function written(size: Size): Promise<Uint8Array> {
  const plan = company(size);
  const scenario = plan.scenarios[0]?.code ?? '';
  return writeInThread({ source: { plan, scenario }, cover: COVER, modified: 0 });
}

async function opened(file: Uint8Array): Promise<number | null> {
  if (!hasLibreOffice) return null;
  return (await recalculate(new Map([['workbook', file]]))).milliseconds;
}

/** Each size once; `start` is what LibreOffice takes for a plan of one role and one month. */
export async function timeFiles(
  sizes: readonly Size[],
): Promise<{ files: FileTiming[]; start: number | null }> {
  const start = await opened(await written({ roles: 1, months: 1, scenarios: 1 }));
  const files: FileTiming[] = [];
  for (const size of sizes) {
    const before = performance.now();
    const file = await written(size);
    const write = performance.now() - before;
    files.push({
      size,
      formulas: formulasOf(company(size)),
      write,
      bytes: file.length,
      open: await opened(file),
    });
  }
  return { files, start };
}
