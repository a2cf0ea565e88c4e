import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Has every formula calculated anew on loading, whatever value the file holds for it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

export type Recalculated = { files: Map<string, Uint8Array>; milliseconds: number };

/** Opens XLSX files by name in one run of LibreOffice, recalculates them and saves them as XLSX. */
export async function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Recalculated> {
  const folder = await mkdtemp(path.join(tmpdir(), 'headroom-libreoffice-'));
  try {
    const profile = path.join(folder, 'profile');
    const [given, saved] = [path.join(folder, 'given'), path.join(folder, 'saved')];
    for (const one of [path.join(profile, 'user'), given, saved]) await mkdir(one, { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    for (const [name, bytes] of files) await writeFile(path.join(given, `${name}.xlsx`), bytes);
    const from = [...files.keys()].map((name) => path.join(given, `${name}.xlsx`));
    const started = performance.now();
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      ...['--convert-to', 'xlsx', '--outdir', saved],
      ...from,
    ]);
    const milliseconds = performance.now() - started;
    const read = [...files.keys()].map(
      async (name): Promise<[string, Uint8Array]> => [name, await readFile(path.join(saved, `${name}.xlsx`))],
    );
    return { files: new Map(await Promise.all(read)), milliseconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
