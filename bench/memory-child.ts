/**
 * Measures its own memory and prints it as JSON, in bytes: run alone, with --expose-gc. `held` is what the rollup result of
 * a plan keeps alive (heap and array buffers), `peak` the most that the process ever had in memory, Node itself included.
 */
import { compute } from '@/lib/engine';
import { company } from './company';

function inUse(): number {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const [roles = 0, months = 0, scenarios = 0] = process.argv.slice(2).map(Number);
const plan = company({ roles, months, scenarios });
compute(company({ roles: 100, months, scenarios }));
const before = inUse();
const peakBefore = process.resourceUsage().maxRSS * 1024;
const result = compute(plan);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ held: inUse() - before, peak, peakBefore, scenarios: result.scenarios.length }));
