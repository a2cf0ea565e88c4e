import { once } from 'node:events';
import { compute as computePlan, monthLabels, type Plan, type ScenarioResult } from '@/lib/engine';
import { RESULT_COLUMNS, resultRows, resultToJson } from '@/lib/plan';
import { csvLine } from '@/lib/tabular/write-csv';
import { MISUSE } from '../exit-codes';
import { Misuse } from '../misuse';
import { chosenScenarios, readPlanOrReport, readWords } from '../read-plan';

/** Characters that are gathered before a write: large enough to be fast, small enough not to be felt in memory. */
const CHUNK = 65_536;

async function write(pieces: Iterable<string>): Promise<void> {
  let chunk = '';
  const flush = async () => {
    if (chunk !== '' && !process.stdout.write(chunk)) await once(process.stdout, 'drain');
    chunk = '';
  };
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
}

function* csvPieces(result: Parameters<typeof resultRows>[0]): Generator<string> {
  yield csvLine(RESULT_COLUMNS);
  for (const row of resultRows(result)) yield csvLine(row);
}

/** One scenario at a time, so that a large plan's roles are in memory once only. */
function* scenarioResults(plan: Plan, codes: readonly string[]): Generator<ScenarioResult> {
  for (const code of codes) yield* computePlan(plan, { scenarios: [code], roles: true }).scenarios;
}

/** `headroom compute PLAN.json [--scenario CODE] [--format json|csv]`: the result on standard output. */
export async function compute(words: string[]): Promise<number> {
  const { file, values } = readWords(words, { scenario: { type: 'string' }, format: { type: 'string' } });
  const format = values.format ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    throw new Misuse(`The format is json or csv, not ${JSON.stringify(format)}.`);
  }
  const plan = await readPlanOrReport(file);
  if (!plan) return MISUSE;
  const scenarios = scenarioResults(plan, chosenScenarios(plan, values.scenario));
  const result = { months: monthLabels(plan.plan), scenarios };
  await write(format === 'json' ? resultToJson(result) : csvPieces(result));
  return 0;
}
