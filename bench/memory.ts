import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Size } from './company';

/** Bytes: what a rollup result holds, the peak of the process that computed it, and its peak before that. */
export type Memory = { held: number; peak: number; peakBefore: number };

/** Computes a plan in a process of its own and says what it took. */
export function memoryOf({ roles, months, scenarios }: Size): Memory {
  const child = join(import.meta.dirname, 'memory-child.ts');
  const sizes = [roles, months, scenarios].map(String);
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', child, ...sizes], { encoding: 'utf8' }),
  );
}

/** A simulation of 1,000 roles × 60 months in a process of its own: how long it took, and the peak in bytes. */
export function simulationInProcess(draws: number): { milliseconds: number; peak: number } {
  const child = join(import.meta.dirname, 'simulation-child.ts');
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', child, String(draws)], { encoding: 'utf8' }),
  );
}
