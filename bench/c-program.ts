import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The double stream in a file. */
function readDoubles(path: string): Float64Array {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

export type CProgramRun = {
  /** Of each run, as the program says. */
  milliseconds: number[];
  output: Float64Array;
  compiler: string;
};

/** Compiles a program of this folder with -O3 and runs it as `program INPUT OUTPUT …words`; null without a compiler. */
export function runCProgram(
  source: string,
  input: Float64Array,
  words: readonly string[],
): CProgramRun | null {
  const version = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
  const place = (name: string) => join(folder, name);
  try {
    execFileSync('gcc', [
      ...['-O3', '-std=c11', '-pthread', '-o', place('program')],
      join(import.meta.dirname, source),
      '-lm',
    ]);
    writeFileSync(place('input'), input);
    const times = execFileSync(place('program'), [place('input'), place('output'), ...words], {
      encoding: 'utf8',
    });
    return {
      milliseconds: times.trim().split('\n').map(Number),
      output: readDoubles(place('output')),
      compiler: version.stdout.split('\n')[0] ?? 'gcc',
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
