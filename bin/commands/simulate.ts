import { availableParallelism } from 'node:os';
import type { UncertaintyResult } from '@/lib/engine';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { readRunSettings, simulationToJson } from '@/lib/plan';
import { MISUSE } from '../exit-codes';
import { Misuse } from '../misuse';
import { chosenScenarios, readPlanOrReport, readWords } from '../read-plan';

/** `headroom simulate PLAN.json`: quantiles, distributions and tornado of a scenario, or of each, on all processor cores. */
export async function simulate(words: string[]): Promise<number> {
  const { file, values } = readWords(words, {
    draws: { type: 'string' },
    seed: { type: 'string' },
    correlation: { type: 'string' },
    scenario: { type: 'string' },
  });
  const { settings, faults } = readRunSettings(values);
  if (faults.length > 0) throw new Misuse(faults.map(({ line }) => `--${line}`).join('\n'));
  const plan = await readPlanOrReport(file);
  if (!plan) return MISUSE;
  const results: UncertaintyResult[] = [];
  for (const scenario of chosenScenarios(plan, values.scenario)) {
    const run = { ...settings, scenario };
    results.push(await simulateInThreads(plan, run, { threads: availableParallelism() }));
  }
  process.stdout.write(simulationToJson(settings, results));
  return 0;
}
