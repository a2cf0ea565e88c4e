/** Simulates in a process of its own, so that its peak is that of one simulation: `simulation-child DRAWS`. */
import { availableParallelism } from 'node:os';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { company } from './company';

const plan = company({ roles: 1_000, months: 60, scenarios: 1 });
const run = { scenario: 'scenario-0', draws: Number(process.argv[2]), seed: 1, correlation: 0.3 };
const before = performance.now();
await simulateInThreads(plan, run, { threads: availableParallelism() });
const milliseconds = performance.now() - before;
process.stdout.write(JSON.stringify({ milliseconds, peak: process.resourceUsage().maxRSS * 1024 }));
