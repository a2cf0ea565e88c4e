import { availableParallelism } from 'node:os';
import type { UncertaintyResult } from '@/lib/engine';
import { simulateInThreads } from '@/lib/engine-host/simulate-in-threads';
import { DEFAULT_RUN, faultsOf, type RunSettings, simulationRunSchema, simulationToJson } from '@/lib/plan';
import { MISUSE } from '../exit-codes';
import { Misuse } from '../misuse';
import { chosenScenarios, readPlanOrReport, readWords } from '../read-plan';

const SETTINGS = ['draws', 'seed', 'correlation'] as const;

/** What is not a number stays the word that was typed, which the fault then shows. */
const numberOf = (word: string) => (word.trim() === '' || Number.isNaN(Number(word)) ? word : Number(word));

function runSettings(typed: { [Name in (typeof SETTINGS)[number]]?: string | undefined }): RunSettings {
  const input = Object.fromEntries(
    SETTINGS.map((name) => {
      const word = typed[name];
      return [name, word === undefined ? DEFAULT_RUN[name] : numberOf(word)];
    }),
  );
  const parsed = simulationRunSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Misuse(
    faultsOf(parsed.error, input)
      .map(({ line }) => `--${line}`)
      .join('\n'),
  );
}

/** `headroom simulate PLAN.json`: quantiles, distributions and tornado of a scenario, or of each, on all processor cores. */
export async function simulate(words: string[]): Promise<number> {
  const { file, values } = readWords(words, {
    draws: { type: 'string' },
    seed: { type: 'string' },
    correlation: { type: 'string' },
    scenario: { type: 'string' },
  });
  const settings = runSettings(values);
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
